import { useMemo } from "react";
import { FormProvider } from "react-hook-form";
import * as z from "zod/mini";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import {
  AddressFields,
  type AddressInput,
  addressInputOf,
  addressInputSchema,
} from "../forms/AddressFields.tsx";
import { countryOptions } from "../forms/countries.ts";
import { useKnownOrders } from "../forms/useKnownOrders.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.address;
const schema = z.object({ address: addressInputSchema });

/** Changes where an order goes. */
export function AddressDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const known = useKnownOrders();
  const address = firstAddress(dialog);
  const { form, shell } = useCommandForm({
    dialog,
    action: "ChangeShippingAddress",
    schema,
    defaults: { address },
    keepsDraft: true,
    toSubmission: (read) => ({ type: "ChangeShippingAddress", orderId, address: read.address }),
    done: words.done(order.number),
  });
  const countries = useMemo(
    () => countryOptions([{ country: address.country, orders: 0 }, ...(known?.facets.country ?? [])]),
    [address.country, known],
  );
  return (
    <CommandDialog shell={shell} title={words.title(order.number)} confirm={words.confirm}>
      <FormProvider {...form}>
        <AddressFields countries={countries} autoFocus />
      </FormProvider>
    </CommandDialog>
  );
}

/** The address that the fields begin with: the present one, or the one that is to come back. */
function firstAddress({ detail, preset }: OrderDialogProps): AddressInput {
  if (preset?.type === "ChangeShippingAddress") return addressInputOf(preset.address, preset.country ?? "");
  return addressInputOf(detail.address, countryOf(detail));
}

const countryOf = ({ order: { shippingAddress } }: OrderDetail): string =>
  shippingAddress === "unknown" ? "" : (shippingAddress.country ?? "");

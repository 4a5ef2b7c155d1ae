import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo } from "react";
import { FormProvider, useForm } from "react-hook-form";
import * as z from "zod/mini";
import { toast } from "../../components/toastStore.ts";
import { AddressFields, addressInputOf, addressInputSchema } from "../forms/AddressFields.tsx";
import { countryOptions } from "../forms/countries.ts";
import { useKnownOrders } from "../forms/useKnownOrders.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.address;

const schema = z.object({ address: addressInputSchema });

/** Changes where an order goes. */
export function AddressDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const known = useKnownOrders();
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const country = order.shippingAddress === "unknown" ? "" : (order.shippingAddress.country ?? "");
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { address: addressInputOf(detail.address, country) },
  });
  const countries = useMemo(
    () => countryOptions([{ country, orders: 0 }, ...(known?.facets.country ?? [])]),
    [country, known],
  );
  return (
    <CommandDialog
      title={words.title(order.number)}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={form.formState.errors}
      onSubmit={form.handleSubmit(({ address }) =>
        command.send({ type: "ChangeShippingAddress", orderId, address }),
      )}
    >
      <FormProvider {...form}>
        <AddressFields countries={countries} autoFocus />
      </FormProvider>
    </CommandDialog>
  );
}

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { requiredText, TEXT_LIMITS } from "../../../orders/submissions/fieldSchemas.ts";
import { toast } from "../../components/toastStore.ts";
import { FormText } from "../forms/formFields.tsx";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { addressLines } from "../OrderFacts.tsx";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.ship;

const shipmentSchema = z.object({
  carrier: requiredText(words.carrierMissing, TEXT_LIMITS.carrier),
  trackingNumber: requiredText(words.trackingMissing, TEXT_LIMITS.trackingNumber),
});

/** Records that an order is on its way, with whom and under which number. */
export function ShipDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(shipmentSchema),
    defaultValues: { carrier: "", trackingNumber: "" },
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={words.to(addressLines(detail).join(", "))}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit((values) =>
        command.send({ type: "ShipOrder", orderId, fromSource: false, ...values }),
      )}
    >
      <FormText control={control} name="carrier" label={words.carrier} isRequired autoFocus />
      <FormText control={control} name="trackingNumber" label={words.tracking} isRequired />
    </CommandDialog>
  );
}

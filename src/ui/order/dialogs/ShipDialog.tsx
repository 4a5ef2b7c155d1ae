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

const shipmentSchema = z.object({
  carrier: requiredText("Name the carrier.", TEXT_LIMITS.carrier),
  trackingNumber: requiredText("Enter the tracking number.", TEXT_LIMITS.trackingNumber),
});

/** Records that an order is on its way, with whom and under which number. */
export function ShipDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(`Order ${order.number} shipped.`);
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(shipmentSchema),
    defaultValues: { carrier: "", trackingNumber: "" },
  });
  return (
    <CommandDialog
      title={`Ship order ${order.number}`}
      subtitle={`To ${addressLines(detail).join(", ")}`}
      confirm="Ship order"
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit((values) =>
        command.send({ type: "ShipOrder", orderId, fromSource: false, ...values }),
      )}
    >
      <FormText control={control} name="carrier" label="Carrier" isRequired autoFocus />
      <FormText control={control} name="trackingNumber" label="Tracking number" isRequired />
    </CommandDialog>
  );
}

import * as z from "zod/mini";
import { requiredText, TEXT_LIMITS } from "../../../orders/submissions/fieldSchemas.ts";
import { FormText } from "../forms/formFields.tsx";
import { addressLines } from "../OrderFacts.tsx";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.ship;

const shipmentSchema = z.object({
  carrier: requiredText(words.carrierMissing, TEXT_LIMITS.carrier),
  trackingNumber: requiredText(words.trackingMissing, TEXT_LIMITS.trackingNumber),
});

/** Records that an order is on its way, with whom and under which number. */
export function ShipDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const { form, shell } = useCommandForm({
    dialog,
    action: "ShipOrder",
    schema: shipmentSchema,
    defaults: { carrier: "", trackingNumber: "" },
    toSubmission: (read) => ({ type: "ShipOrder", orderId, fromSource: false, ...read }),
    done: words.done(order.number),
  });
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={words.to(addressLines(dialog.detail).join(", "))}
      confirm={words.confirm}
    >
      <FormText control={form.control} name="carrier" label={words.carrier} isRequired autoFocus />
      <FormText control={form.control} name="trackingNumber" label={words.tracking} isRequired />
    </CommandDialog>
  );
}

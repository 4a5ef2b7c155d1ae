import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { CANCELLATION_REASONS } from "../../../orders/order/events.ts";
import { refundableMinor } from "../../../orders/order/orderMoney.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { RadioCards } from "../../components/RadioCards.tsx";
import { toast } from "../../components/toastStore.ts";
import { formatMoney } from "../../format/money.ts";
import { FormSelect, FormTextArea } from "../forms/formFields.tsx";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { reasonWords } from "../reasonWords.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import { type ComingEvent, EventPreview } from "./EventPreview.tsx";

const MISSING = "Choose a reason.";
const schema = z.object({
  reason: z.pipe(z.string().check(z.minLength(1, MISSING)), z.enum(CANCELLATION_REASONS, MISSING)),
  note: noteSchema,
  refund: z.enum(["now", "later"]),
});

const REASONS = CANCELLATION_REASONS.map((value) => ({ value, label: reasonWords(value) }));

/** Cancels an order for a reason; says first which events that appends. */
export function CancelDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order, version } = detail;
  const refundable = refundableMinor(order);
  const command = useOrderCommand(() => {
    toast(`Order ${order.number} cancelled.`);
    onClose();
  });
  const { control, handleSubmit, formState } = useForm<
    z.input<typeof schema>,
    unknown,
    z.output<typeof schema>
  >({
    resolver: zodResolver(schema),
    defaultValues: { reason: "", note: "", refund: "now" },
  });
  const { field: refund } = useController({ control, name: "refund" });
  const reason = useWatch({ control, name: "reason" });
  const refundMinor = refundable > 0 && refund.value === "now" ? refundable : null;
  const events = comingEvents(reason, refundMinor, order.currency);
  return (
    <CommandDialog
      title={`Cancel order ${order.number}?`}
      subtitle={`${orderInWords(detail)}, ${paidInWords(detail)}`}
      confirm={`Cancel order ${order.number}`}
      dismiss="Keep order"
      isDanger
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit((values) =>
        command.send({
          type: "CancelOrder",
          orderId,
          reason: values.reason,
          note: values.note,
          sourceRef: null,
          refundMinor,
        }),
      )}
    >
      <FormSelect
        control={control}
        name="reason"
        label="Reason"
        placeholder="Choose a reason"
        options={REASONS}
        isRequired
        autoFocus
      />
      <FormTextArea control={control} name="note" label="Note" isOptional />
      {refundable > 0 && (
        <RadioCards
          label="The payment"
          value={refund.value}
          onChange={refund.onChange}
          options={[
            {
              value: "now",
              label: "Refund now",
              detail: formatMoney(refundable, order.currency),
              description: "All that was received and not refunded yet.",
            },
            {
              value: "later",
              label: "Leave the refund due",
              description: "The order stays in “Refund due” until you refund it.",
            },
          ]}
        />
      )}
      <EventPreview version={version} events={events} remark={remarkOn(events)} />
    </CommandDialog>
  );
}

function comingEvents(reason: string, refundMinor: number | null, currency: string): ComingEvent[] {
  const words = reason === "" ? "The reason you choose" : reasonWords(reason);
  const cancelled: ComingEvent = { type: "OrderCancelled", words };
  if (refundMinor === null) return [cancelled];
  return [cancelled, { type: "PaymentRefunded", words: formatMoney(refundMinor, currency) }];
}

function remarkOn(events: readonly ComingEvent[]): string {
  const together = events.length > 1 ? "Both or neither. " : "";
  return `${together}Nothing is deleted: the order stays in the book as cancelled. Your note is kept beside the log, so it can be forgotten.`;
}

function paidInWords(detail: OrderDetail): string {
  const { money, order } = detail;
  if (order.hasPaymentOfUnknownAmount) return "paid, amount not known";
  if (money.receivedMinor === null && order.untracked.includes("payment")) return "payment not known";
  if (money.receivedMinor === null || money.receivedMinor === 0) return "nothing received";
  return `${partInWords(money.receivedMinor, detail)} received`;
}

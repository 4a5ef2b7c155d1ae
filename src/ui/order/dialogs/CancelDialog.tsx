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
import { dialogsText } from "./dialogsText.ts";
import { type ComingEvent, EventPreview } from "./EventPreview.tsx";

const words = dialogsText.cancel;

const schema = z.object({
  reason: z.pipe(
    z.string().check(z.minLength(1, words.missing)),
    z.enum(CANCELLATION_REASONS, words.missing),
  ),
  note: noteSchema,
  refund: z.enum(["now", "later"]),
});

const REASONS = CANCELLATION_REASONS.map((value) => ({ value, label: reasonWords(value) }));

/** Cancels an order for a reason; says first which events that appends. */
export function CancelDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order, version } = detail;
  const refundable = refundableMinor(order);
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
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
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${paidInWords(detail)}`}
      confirm={words.confirm(order.number)}
      dismiss={words.keep}
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
        label={words.reason}
        placeholder={words.choose}
        options={REASONS}
        isRequired
        autoFocus
      />
      <FormTextArea control={control} name="note" label={dialogsText.note} isOptional />
      {refundable > 0 && (
        <RadioCards
          label={words.payment}
          value={refund.value}
          onChange={refund.onChange}
          options={[
            {
              value: "now",
              label: words.now,
              detail: formatMoney(refundable, order.currency),
              description: words.nowHow,
            },
            {
              value: "later",
              label: words.later,
              description: words.laterHow,
            },
          ]}
        />
      )}
      <EventPreview version={version} events={events} remark={remarkOn(events)} />
    </CommandDialog>
  );
}

function comingEvents(reason: string, refundMinor: number | null, currency: string): ComingEvent[] {
  const why = reason === "" ? words.chosen : reasonWords(reason);
  const cancelled: ComingEvent = { type: "OrderCancelled", words: why };
  if (refundMinor === null) return [cancelled];
  return [cancelled, { type: "PaymentRefunded", words: formatMoney(refundMinor, currency) }];
}

function remarkOn(events: readonly ComingEvent[]): string {
  return events.length > 1 ? `${words.together} ${words.remark}` : words.remark;
}

function paidInWords(detail: OrderDetail): string {
  const { money, order } = detail;
  if (order.hasPaymentOfUnknownAmount) return dialogsText.nothingKnown.paid;
  if (money.receivedMinor === null && order.untracked.includes("payment"))
    return dialogsText.nothingKnown.payment;
  if (money.receivedMinor === null || money.receivedMinor === 0) return words.nothingReceived;
  return words.received(partInWords(money.receivedMinor, detail));
}

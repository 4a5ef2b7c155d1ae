import { useController, useWatch } from "react-hook-form";
import { refundableMinor } from "../../../orders/order/orderMoney.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { RadioCards } from "../../components/RadioCards.tsx";
import { formatMoney } from "../../format/money.ts";
import { reasonWords } from "../../format/reasonWords.ts";
import {
  type Cancellation,
  CancellationFields,
  type CancellationInput,
  cancellationSchema,
  NO_CANCELLATION,
} from "../forms/CancellationFields.tsx";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";
import { type ComingEvent, EventPreview } from "./EventPreview.tsx";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.cancel;

/** Cancels an order for a reason; says first which events that appends. */
export function CancelDialog(dialog: OrderDialogProps) {
  const { detail } = dialog;
  const { orderId, order, version } = detail;
  const refundable = refundableMinor(order);
  const refundOf = (choice: "now" | "later") => (refundable > 0 && choice === "now" ? refundable : null);
  const { form, shell } = useCommandForm<CancellationInput, Cancellation>({
    dialog,
    action: "CancelOrder",
    schema: cancellationSchema,
    defaults: NO_CANCELLATION,
    keepsDraft: true,
    toSubmission: ({ reason, note, refund }) => {
      return { type: "CancelOrder", orderId, reason, note, sourceRef: null, refundMinor: refundOf(refund) };
    },
    done: words.done(order.number),
  });
  const { control } = form;
  const { field: refund } = useController({ control, name: "refund" });
  const reason = useWatch({ control, name: "reason" });
  const events = comingEvents(reason, refundOf(refund.value), order.currency);
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${paidInWords(detail)}`}
      confirm={words.confirm(order.number)}
      dismiss={words.keep}
      isDanger
    >
      <CancellationFields control={control} />
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

import * as z from "zod/mini";
import { refundableMinor } from "../../../orders/order/orderMoney.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { currencySymbol, formatAmount, formatMoney } from "../../format/money.ts";
import { FormText, FormTextArea } from "../forms/formFields.tsx";
import { formsText } from "../forms/formsText.ts";
import { amountUpToText } from "../forms/inputSchemas.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.refund;

const refundSchema = (currency: string, most: number) =>
  z.object({
    amount: amountUpToText(currency, most, words.atMost(formatMoney(most, currency))),
    note: noteSchema,
  });

/** Pays money back, never more than came in. */
export function RefundDialog(dialog: OrderDialogProps) {
  const { detail } = dialog;
  const { orderId, order } = detail;
  const { currency } = order;
  const most = refundableMinor(order);
  const { form, shell } = useCommandForm({
    dialog,
    action: "RefundPayment",
    schema: refundSchema(currency, most),
    defaults: { amount: firstAmount(dialog, most), note: "" },
    keepsDraft: true,
    toSubmission: ({ amount, note }) => ({ type: "RefundPayment", orderId, amountMinor: amount, note }),
    done: words.done(order.number),
  });
  const { control } = form;
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${words.refundable(partInWords(most, detail))}`}
      confirm={words.confirm}
    >
      <FormText
        control={control}
        name="amount"
        label={dialogsText.amountIn(currencySymbol(currency))}
        inputMode="decimal"
        align="end"
        isRequired
        autoFocus
      />
      <FormTextArea control={control} name="note" label={formsText.note} isOptional />
    </CommandDialog>
  );
}

/** What is due, or the payment that is to be taken back; empty where nothing asks for a refund. */
function firstAmount({ detail, preset }: OrderDialogProps, most: number): string {
  const { refundDueMinor } = detail.money;
  const due = refundDueMinor > 0 ? refundDueMinor : overpaidOrReturned(detail);
  const amountMinor = Math.min(most, preset?.type === "RefundPayment" ? preset.amountMinor : due);
  return amountMinor > 0 ? formatAmount(amountMinor, detail.order.currency) : "";
}

/** What a living order would get back first: what was paid too much, and what came back and isn't refunded. */
function overpaidOrReturned({ money }: OrderDialogProps["detail"]): number {
  const overpaid = Math.max(0, -(money.outstandingMinor ?? 0));
  return Math.max(0, overpaid + money.returnedMinor - money.refundedMinor);
}

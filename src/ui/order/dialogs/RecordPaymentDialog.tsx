import * as z from "zod/mini";
import { optionalText } from "../../../orders/submissions/fieldSchemas.ts";
import { currencySymbol, formatAmount } from "../../format/money.ts";
import { FormSelect, FormText } from "../forms/formFields.tsx";
import { amountText, typedText } from "../forms/inputSchemas.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.payment;

const METHODS = Object.entries(words.methods).map(([value, label]) => ({ value, label }));

const paymentSchema = (currency: string) =>
  z.object({
    amount: amountText(currency),
    method: z.string(),
    reference: typedText(optionalText()),
  });

/** Records money that came in; what is outstanding is preset. */
export function RecordPaymentDialog(dialog: OrderDialogProps) {
  const { detail } = dialog;
  const { orderId, order, money } = detail;
  const { currency } = order;
  const outstanding = Math.max(0, money.outstandingMinor ?? money.dueMinor);
  const isDueKnown = order.lines.every((line) => line.unitPriceMinor !== null);
  const { form, shell } = useCommandForm({
    dialog,
    action: "RecordPayment",
    schema: paymentSchema(currency),
    defaults: {
      amount: firstAmount(dialog, isDueKnown ? outstanding : null),
      method: "card",
      reference: "",
    },
    toSubmission: ({ amount, method, reference }) => ({
      type: "RecordPayment",
      orderId,
      amountMinor: amount,
      currency,
      methods: method === "" ? [] : [method],
      reference,
      fromSource: false,
    }),
    done: words.done(order.number),
  });
  const { control } = form;
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${stillToPay(detail, outstanding, isDueKnown)}`}
      confirm={words.confirm}
    >
      <div className={styles.pair}>
        <FormText
          control={control}
          name="amount"
          label={dialogsText.amountIn(currencySymbol(currency))}
          inputMode="decimal"
          align="end"
          isRequired
          autoFocus
        />
        <FormSelect control={control} name="method" label={words.method} options={METHODS} />
      </div>
      <FormText
        control={control}
        name="reference"
        label={words.reference}
        isOptional
        description={words.referenceHow}
      />
    </CommandDialog>
  );
}

/** What is due, or what a refund is to be taken back by; empty where nobody knows. */
function firstAmount({ detail: { order }, preset }: OrderDialogProps, dueMinor: number | null): string {
  if (preset?.type === "RecordPayment") return formatAmount(preset.amountMinor, order.currency);
  return order.hasPaymentOfUnknownAmount || dueMinor === null ? "" : formatAmount(dueMinor, order.currency);
}

function stillToPay(detail: OrderDialogProps["detail"], outstanding: number, isDueKnown: boolean): string {
  if (detail.order.hasPaymentOfUnknownAmount) return dialogsText.nothingKnown.paid;
  return isDueKnown ? words.stillToPay(partInWords(outstanding, detail)) : dialogsText.nothingKnown.due;
}

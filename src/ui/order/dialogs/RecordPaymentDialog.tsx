import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { optionalText } from "../../../orders/submissions/fieldSchemas.ts";
import { toast } from "../../components/toastStore.ts";
import { currencySymbol, formatAmount } from "../../format/money.ts";
import { FormSelect, FormText } from "../forms/formFields.tsx";
import { amountText, typedText } from "../forms/inputSchemas.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.payment;

const METHODS = Object.entries(words.methods).map(([value, label]) => ({ value, label }));

const paymentSchema = (currency: string) =>
  z.object({
    amount: amountText(currency),
    method: z.string(),
    reference: typedText(optionalText()),
  });

/** Records money that came in; what is outstanding is preset. */
export function RecordPaymentDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order, money } = detail;
  const { currency } = order;
  const outstanding = Math.max(0, money.outstandingMinor ?? money.dueMinor);
  const isDueKnown = order.lines.every((line) => line.unitPriceMinor !== null);
  const preset = order.hasPaymentOfUnknownAmount || !isDueKnown ? "" : formatAmount(outstanding, currency);
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(paymentSchema(currency)),
    defaultValues: { amount: preset, method: "card", reference: "" },
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${stillToPay(detail, outstanding, isDueKnown)}`}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit(({ amount, method, reference }) =>
        command.send({
          type: "RecordPayment",
          orderId,
          amountMinor: amount,
          currency,
          methods: method === "" ? [] : [method],
          reference,
          fromSource: false,
        }),
      )}
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

function stillToPay(detail: OrderDialogProps["detail"], outstanding: number, isDueKnown: boolean): string {
  if (detail.order.hasPaymentOfUnknownAmount) return dialogsText.nothingKnown.paid;
  return isDueKnown ? words.stillToPay(partInWords(outstanding, detail)) : dialogsText.nothingKnown.due;
}

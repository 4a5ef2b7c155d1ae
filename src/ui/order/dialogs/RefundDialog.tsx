import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { refundableMinor } from "../../../orders/order/orderMoney.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { toast } from "../../components/toastStore.ts";
import { currencySymbol, formatAmount, formatMoney } from "../../format/money.ts";
import { FormText, FormTextArea } from "../forms/formFields.tsx";
import { amountUpToText } from "../forms/inputSchemas.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords, partInWords } from "./dialogProps.ts";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.refund;

const refundSchema = (currency: string, most: number) =>
  z.object({
    amount: amountUpToText(currency, most, words.atMost(formatMoney(most, currency))),
    note: noteSchema,
  });

/** Pays money back, never more than came in. */
export function RefundDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order, money } = detail;
  const { currency } = order;
  const most = refundableMinor(order);
  const preset = money.refundDueMinor > 0 ? money.refundDueMinor : Math.min(most, overpaidOrReturned(detail));
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(refundSchema(currency, most)),
    defaultValues: { amount: preset > 0 ? formatAmount(preset, currency) : "", note: "" },
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={`${orderInWords(detail)}, ${words.refundable(partInWords(most, detail))}`}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit(({ amount, note }) =>
        command.send({ type: "RefundPayment", orderId, amountMinor: amount, note }),
      )}
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
      <FormTextArea control={control} name="note" label={dialogsText.note} isOptional />
    </CommandDialog>
  );
}

/** What a living order would get back first: what was paid too much, and what came back and isn't refunded. */
function overpaidOrReturned({ money }: OrderDialogProps["detail"]): number {
  const overpaid = Math.max(0, -(money.outstandingMinor ?? 0));
  return Math.max(0, overpaid + money.returnedMinor - money.refundedMinor);
}

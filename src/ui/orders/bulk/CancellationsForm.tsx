import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import * as z from "zod/mini";
import { CANCELLATION_REASONS } from "../../../orders/order/events.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { RadioCards } from "../../components/RadioCards.tsx";
import { FormSelect, FormTextArea } from "../../order/forms/formFields.tsx";
import { reasonWords } from "../../order/reasonWords.ts";
import { BulkForm, type BulkFormProps } from "./BulkForm.tsx";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";
import { OrderNames } from "./OrderNames.tsx";

const schema = z.object({
  reason: z.pipe(
    z.string().check(z.minLength(1, bulkText.reasonMissing)),
    z.enum(CANCELLATION_REASONS, bulkText.reasonMissing),
  ),
  note: noteSchema,
  refund: z.enum(["now", "later"]),
});
const REASONS = CANCELLATION_REASONS.map((value) => ({ value, label: reasonWords(value) }));
const REFUNDS = [
  { value: "now", label: bulkText.refundNow, description: bulkText.refundNowHow },
  { value: "later", label: bulkText.refundLater, description: bulkText.refundLaterHow },
] as const;

/** Cancels orders for one reason, and says what becomes of what was paid. */
export function CancellationsForm({ onSend, ...props }: BulkFormProps) {
  const { control, handleSubmit, formState } = useForm<
    z.input<typeof schema>,
    unknown,
    z.output<typeof schema>
  >({
    resolver: zodResolver(schema),
    defaultValues: { reason: "", note: "", refund: "now" },
  });
  const { field: refund } = useController({ control, name: "refund" });
  const hasPayments = props.orders.some((order) => (order.receivedMinor ?? 0) > order.refundedMinor);
  return (
    <BulkForm
      {...props}
      command="CancelOrder"
      dismiss={bulkText.keep}
      isDanger
      errors={formState.errors}
      onSubmit={handleSubmit((values) => onSend({ command: "CancelOrder", ...values }))}
    >
      <FormSelect
        control={control}
        name="reason"
        label={bulkText.reason}
        placeholder={bulkText.chooseReason}
        options={REASONS}
        isRequired
        autoFocus
      />
      <FormTextArea control={control} name="note" label={bulkText.note} isOptional />
      {hasPayments && (
        <RadioCards
          label={bulkText.payments}
          value={refund.value}
          onChange={refund.onChange}
          options={REFUNDS}
        />
      )}
      <p className={styles.words}>{bulkText.cancelHow}</p>
      <OrderNames orders={props.orders} amountOf={(order) => order.totalMinor} />
    </BulkForm>
  );
}

import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import { RadioCards } from "../../components/RadioCards.tsx";
import {
  type Cancellation,
  CancellationFields,
  type CancellationInput,
  cancellationSchema,
  NO_CANCELLATION,
} from "../../order/forms/CancellationFields.tsx";
import { BulkForm, type BulkFormProps } from "./BulkForm.tsx";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";
import { OrderNames } from "./OrderNames.tsx";

const REFUNDS = [
  { value: "now", label: bulkText.refundNow, description: bulkText.refundNowHow },
  { value: "later", label: bulkText.refundLater, description: bulkText.refundLaterHow },
] as const;

/** Cancels orders for one reason, and says what becomes of what was paid. */
export function CancellationsForm({ onSend, ...props }: BulkFormProps) {
  const { control, handleSubmit, formState } = useForm<CancellationInput, unknown, Cancellation>({
    resolver: zodResolver(cancellationSchema),
    defaultValues: NO_CANCELLATION,
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
      <CancellationFields control={control} />
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

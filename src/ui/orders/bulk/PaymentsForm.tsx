import { useForm } from "react-hook-form";
import { FormSelect } from "../../order/forms/formFields.tsx";
import { BulkForm, type BulkFormProps } from "./BulkForm.tsx";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";
import { OrderNames } from "./OrderNames.tsx";

const METHODS = [
  ...(["card", "bank transfer", "cash", "PayPal", "voucher"] as const).map((value) => {
    return { value, label: bulkText.methods[value] };
  }),
  { value: "", label: bulkText.methods.unknown },
];

/** Records what is still to pay of each order as received. */
export function PaymentsForm({ onSend, ...props }: BulkFormProps) {
  const { control, handleSubmit } = useForm({ defaultValues: { method: "card" } });
  return (
    <BulkForm
      {...props}
      command="RecordPayment"
      onSubmit={handleSubmit(({ method }) => onSend({ command: "RecordPayment", method }))}
    >
      <FormSelect control={control} name="method" label={bulkText.method} options={METHODS} autoFocus />
      <p className={styles.words}>{bulkText.paymentHow}</p>
      <OrderNames orders={props.orders} amountOf={(order) => order.outstandingMinor ?? 0} />
    </BulkForm>
  );
}

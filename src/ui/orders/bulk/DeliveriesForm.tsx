import { BulkForm, type BulkFormProps } from "./BulkForm.tsx";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";
import { OrderNames } from "./OrderNames.tsx";

/** Asks before orders are recorded as delivered. */
export function DeliveriesForm({ onSend, ...props }: BulkFormProps) {
  return (
    <BulkForm {...props} command="MarkDelivered" onSubmit={() => onSend({ command: "MarkDelivered" })}>
      <p className={styles.words}>{bulkText.deliverHow}</p>
      <OrderNames orders={props.orders} amountOf={(order) => order.totalMinor} />
    </BulkForm>
  );
}

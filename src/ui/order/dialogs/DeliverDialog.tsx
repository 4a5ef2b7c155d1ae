import { toast } from "../../components/toastStore.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import styles from "./dialogs.module.css";
import { type OrderDialogProps, orderInWords } from "./dialogProps.ts";
import { useOrderCommand } from "./useOrderCommand.ts";

/** Asks before an order is recorded as delivered. */
export function DeliverDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(`Order ${order.number} delivered.`);
    onClose();
  });
  return (
    <CommandDialog
      title={`Mark order ${order.number} delivered?`}
      subtitle={orderInWords(detail)}
      size="small"
      confirm="Mark delivered"
      dismiss="Not yet"
      command={command}
      onClose={onClose}
      onSubmit={() => command.send({ type: "MarkDelivered", orderId })}
    >
      <p className={styles.words}>After that it can be returned and refunded, but not cancelled.</p>
    </CommandDialog>
  );
}

import { toast } from "../../components/toastStore.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords } from "./dialogProps.ts";
import styles from "./dialogs.module.css";

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

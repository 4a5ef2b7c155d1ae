import { toast } from "../../components/toastStore.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.deliver;

/** Asks before an order is recorded as delivered. */
export function DeliverDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={orderInWords(detail)}
      size="small"
      confirm={words.confirm}
      dismiss={words.dismiss}
      command={command}
      onClose={onClose}
      onSubmit={() => command.send({ type: "MarkDelivered", orderId })}
    >
      <p className={styles.words}>{words.remark}</p>
    </CommandDialog>
  );
}

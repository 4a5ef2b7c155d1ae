import * as z from "zod/mini";
import { CommandDialog } from "./CommandDialog.tsx";
import { type OrderDialogProps, orderInWords } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.deliver;

/** Asks before an order is recorded as delivered. */
export function DeliverDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const { shell } = useCommandForm({
    dialog,
    action: "MarkDelivered",
    schema: z.object({}),
    defaults: {},
    toSubmission: () => ({ type: "MarkDelivered", orderId }),
    done: words.done(order.number),
  });
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={orderInWords(dialog.detail)}
      size="small"
      confirm={words.confirm}
      dismiss={words.dismiss}
    >
      <p className={styles.words}>{words.remark}</p>
    </CommandDialog>
  );
}

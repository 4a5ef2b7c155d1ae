import * as z from "zod/mini";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { submissionText } from "../../../orders/submissions/submissionText.ts";
import { FormTextArea } from "../forms/formFields.tsx";
import { formsText } from "../forms/formsText.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.addNote;
const schema = z.object({ note: noteSchema.check(z.minLength(1, submissionText.noNote)) });

/** Adds a note to an order. */
export function NoteDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const { form, shell } = useCommandForm({
    dialog,
    action: "AddNote",
    schema,
    defaults: { note: "" },
    keepsDraft: true,
    toSubmission: ({ note }) => ({ type: "AddNote", orderId, note }),
    done: words.done(order.number),
  });
  return (
    <CommandDialog shell={shell} title={words.title(order.number)} confirm={words.confirm}>
      <FormTextArea control={form.control} name="note" label={formsText.note} rows={4} autoFocus isRequired />
      <p className={styles.words}>{words.remark}</p>
    </CommandDialog>
  );
}

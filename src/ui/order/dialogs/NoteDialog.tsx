import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { requiredText, TEXT_LIMITS } from "../../../orders/submissions/fieldSchemas.ts";
import { toast } from "../../components/toastStore.ts";
import { FormTextArea } from "../forms/formFields.tsx";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.addNote;

const schema = z.object({ note: requiredText(words.missing, TEXT_LIMITS.note) });

/** Adds a note to an order. */
export function NoteDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { note: "" },
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit(({ note }) => command.send({ type: "AddNote", orderId, note }))}
    >
      <FormTextArea control={control} name="note" label={dialogsText.note} rows={4} autoFocus />
      <p className={styles.words}>{words.remark}</p>
    </CommandDialog>
  );
}

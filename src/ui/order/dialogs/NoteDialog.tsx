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

const schema = z.object({ note: requiredText("Write a note.", TEXT_LIMITS.note) });

/** Adds a note to an order. */
export function NoteDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const command = useOrderCommand(() => {
    toast(`Note added to order ${order.number}.`);
    onClose();
  });
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { note: "" },
  });
  return (
    <CommandDialog
      title={`Add a note to order ${order.number}`}
      confirm="Add note"
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={handleSubmit(({ note }) => command.send({ type: "AddNote", orderId, note }))}
    >
      <FormTextArea control={control} name="note" label="Note" rows={4} autoFocus />
      <p className={styles.words}>It is kept beside the log, so it can be forgotten.</p>
    </CommandDialog>
  );
}

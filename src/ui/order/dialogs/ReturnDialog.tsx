import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import type { OrderLine } from "../../../orders/order/events.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { FieldError } from "../../components/FieldError.tsx";
import { toast } from "../../components/toastStore.ts";
import text from "../../styles/text.module.css";
import { FormText, FormTextArea } from "../forms/formFields.tsx";
import { upToText } from "../forms/inputSchemas.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.returns;

interface Returnable {
  readonly line: OrderLine;
  /** Units that are still with the customer. */
  readonly left: number;
}

const returnSchema = (lines: readonly Returnable[]) => {
  const quantities = lines.map(({ left }) => upToText(left, words.atMost(left)));
  return z.object({
    quantities: z.pipe(
      z.array(z.string()),
      z.transform((texts: string[], context): number[] =>
        quantities.map((quantity, index) => {
          const read = quantity.safeParse(texts[index]);
          if (read.success) return read.data;
          const message = read.error.issues[0]?.message ?? "";
          context.issues.push({ code: "custom", message, input: texts[index], path: [index] });
          return 0;
        }),
      ),
    ),
    note: noteSchema,
  });
};

/** Records what came back, line by line, never more than was sent. */
export function ReturnDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const lines = order.lines
    .map((line) => ({ line, left: line.quantity - (order.returned[line.line] ?? 0) }))
    .filter(({ left }) => left > 0);
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const { control, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(returnSchema(lines)),
    defaultValues: { quantities: lines.map(() => ""), note: "" },
  });
  const send = handleSubmit(async ({ quantities, note }) => {
    const returned = lines
      .map(({ line }, index) => ({ line: line.line, quantity: quantities[index] ?? 0 }))
      .filter(({ quantity }) => quantity > 0);
    if (returned.length === 0) {
      setError("root", { message: words.missing });
      setFocus("quantities.0");
      return;
    }
    await command.send({ type: "ReturnItems", orderId, lines: returned, note });
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={words.subtitle}
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={formState.errors}
      onSubmit={send}
    >
      <div className={styles.returns}>
        {lines.map(({ line, left }, index) => (
          <div key={line.line} className={styles.returnLine}>
            <span className={text.itemName}>{line.name || line.sku}</span>
            <small>{words.of(left)}</small>
            <FormText
              control={control}
              name={`quantities.${index}`}
              label={words.cameBack(line.name || line.sku)}
              hideLabel
              inputMode="numeric"
              align="end"
              placeholder={words.none}
              autoFocus={index === 0}
            />
          </div>
        ))}
      </div>
      <FieldError>{formState.errors.root?.message}</FieldError>
      <FormTextArea control={control} name="note" label={dialogsText.note} isOptional />
    </CommandDialog>
  );
}

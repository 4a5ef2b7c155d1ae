import * as z from "zod/mini";
import type { OrderLine } from "../../../orders/order/events.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import text from "../../styles/text.module.css";
import { FigureField } from "../forms/FigureField.tsx";
import { FormTextArea } from "../forms/formFields.tsx";
import { formsText } from "../forms/formsText.ts";
import { upToText } from "../forms/inputSchemas.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.returns;

interface Returnable {
  readonly line: OrderLine;
  /** Units that are still with the customer. */
  readonly left: number;
}

interface ReturnForm {
  /** By line. */
  readonly quantities: Record<string, string>;
  readonly note: string;
}

/** A line's field; by its own number, so that a kept draft fits whatever else came back meanwhile. */
const fieldOf = (line: OrderLine): string => `line${line.line}`;

const returnSchema = (lines: readonly Returnable[]) =>
  z.object({
    quantities: z.pipe(
      z.object(
        Object.fromEntries(
          lines.map(({ line, left }) => [fieldOf(line), upToText(left, words.atMost(left))]),
        ),
      ),
      z.transform((units: Record<string, number>, context) => {
        const [first] = lines;
        if (first !== undefined && Object.values(units).every((count) => count === 0)) {
          const path = [fieldOf(first.line)];
          context.issues.push({ code: "custom", message: words.missing, input: units, path });
        }
        return units;
      }),
    ),
    note: noteSchema,
  });

/** Records what came back, line by line, never more than was sent. */
export function ReturnDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const lines = order.lines
    .map((line) => ({ line, left: line.quantity - (order.returned[line.line] ?? 0) }))
    .filter(({ left }) => left > 0);
  const { form, shell } = useCommandForm<ReturnForm, z.output<ReturnType<typeof returnSchema>>>({
    dialog,
    action: "ReturnItems",
    schema: returnSchema(lines),
    defaults: { quantities: Object.fromEntries(lines.map(({ line }) => [fieldOf(line), ""])), note: "" },
    keepsDraft: true,
    toSubmission: ({ quantities, note }) => {
      const returned = lines
        .map(({ line }) => ({ line: line.line, quantity: quantities[fieldOf(line)] ?? 0 }))
        .filter(({ quantity }) => quantity > 0);
      return { type: "ReturnItems", orderId, lines: returned, note };
    },
    done: words.done(order.number),
  });
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={words.subtitle}
      confirm={words.confirm}
    >
      <div className={styles.returns}>
        {lines.map(({ line, left }, index) => (
          <div key={line.line} className={styles.returnLine}>
            <span className={text.itemName}>{line.name || line.sku}</span>
            <small>{words.of(left)}</small>
            <FigureField
              control={form.control}
              name={`quantities.${fieldOf(line)}`}
              label={words.cameBack(line.name || line.sku)}
              inputMode="numeric"
              placeholder={words.none}
              autoFocus={index === 0}
              className={undefined}
              errorClassName={styles.returnError}
            />
          </div>
        ))}
      </div>
      <FormTextArea control={form.control} name="note" label={formsText.note} isOptional />
    </CommandDialog>
  );
}

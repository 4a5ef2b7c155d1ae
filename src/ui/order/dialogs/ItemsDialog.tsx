import { type Control, FormProvider, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import type { Version } from "../../../engine/events/identifiers.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import { currencySymbol, formatAmount, formatMoney, parseMoney } from "../../format/money.ts";
import { FormText } from "../forms/formFields.tsx";
import { optionalAmountText } from "../forms/inputSchemas.ts";
import { LinesEditor } from "../forms/LinesEditor.tsx";
import { type LinesFormValues, lineInputOf, linesSchema, sumOfLines } from "../forms/lineInput.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { useCommandForm } from "./useCommandForm.ts";

const words = dialogsText.items;

const itemsSchema = (currency: string) =>
  z.object({ lines: linesSchema(currency), postage: optionalAmountText(currency) });

interface ItemsForm extends LinesFormValues {
  readonly postage: string;
}

type ReadItems = z.output<ReturnType<typeof itemsSchema>>;

/** Changes what is ordered, while nothing was paid. */
export function ItemsDialog(dialog: OrderDialogProps) {
  const { orderId, order } = dialog.detail;
  const { currency } = order;
  const { form, shell } = useCommandForm<ItemsForm, ReadItems>({
    dialog,
    action: "ChangeItems",
    schema: itemsSchema(currency),
    defaults: firstItems(dialog),
    keepsDraft: true,
    toSubmission: ({ lines, postage }, seen) => {
      const revision = revisionAt(dialog.now, seen);
      return { type: "ChangeItems", orderId, lines, freightMinor: postage, revision };
    },
    done: words.done(order.number),
  });
  return (
    <CommandDialog
      shell={shell}
      title={words.title(order.number)}
      subtitle={<Sum control={form.control} currency={currency} />}
      size="large"
      confirm={words.confirm}
    >
      <FormProvider {...form}>
        <LinesEditor currency={currency} />
      </FormProvider>
      <div className={styles.pair}>
        <FormText
          control={form.control}
          name="postage"
          label={words.postageIn(currencySymbol(currency))}
          inputMode="decimal"
          align="end"
          description={words.postageHow}
        />
      </div>
    </CommandDialog>
  );
}

/** How often the items had been changed at a version of the order: what the form replaces (CMD2). */
const revisionAt = ({ trail }: OrderDetail, seen: Version): number =>
  trail.filter(({ event }) => event.type === "ItemsChanged" && event.version <= seen).length;

/** The items that the fields begin with: the present ones, or those that are to come back. */
function firstItems({ detail: { order }, preset }: OrderDialogProps): ItemsForm {
  const { lines, freightMinor } = preset?.type === "ChangeItems" ? preset : order;
  return {
    lines: lines.map((line) => lineInputOf(line, order.currency)),
    postage: freightMinor === null ? "" : formatAmount(freightMinor, order.currency),
  };
}

interface SumProps {
  readonly control: Control<ItemsForm, unknown, ReadItems>;
  readonly currency: string;
}

/** What the lines come to while they are typed; apart, so that typing draws only this and its own line. */
function Sum({ control, currency }: SumProps) {
  const [lines, postage] = useWatch({ control, name: ["lines", "postage"] });
  const sum = sumOfLines(lines, currency);
  const total = sum.goodsMinor - sum.discountMinor + (parseMoney(postage, currency) ?? 0);
  return <>{words.sum(sum.counted, formatMoney(total, currency))}</>;
}

import { zodResolver } from "@hookform/resolvers/zod";
import { type Control, FormProvider, useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { toast } from "../../components/toastStore.ts";
import { currencySymbol, formatAmount, formatMoney, parseMoney } from "../../format/money.ts";
import { FormText } from "../forms/formFields.tsx";
import { optionalAmountText } from "../forms/inputSchemas.ts";
import { LinesEditor } from "../forms/LinesEditor.tsx";
import { type LinesFormValues, lineInputOf, linesSchema, sumOfLines } from "../forms/lineInput.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

const words = dialogsText.items;

const itemsSchema = (currency: string) =>
  z.object({ lines: linesSchema(currency), postage: optionalAmountText(currency) });

interface ItemsForm extends LinesFormValues {
  readonly postage: string;
}

/** Changes what is ordered, while nothing was paid. */
export function ItemsDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const { currency } = order;
  const command = useOrderCommand(() => {
    toast(words.done(order.number));
    onClose();
  });
  const form = useForm<ItemsForm, unknown, z.output<ReturnType<typeof itemsSchema>>>({
    resolver: zodResolver(itemsSchema(currency)),
    defaultValues: {
      lines: order.lines.map((line) => lineInputOf(line, currency)),
      postage: order.freightMinor === null ? "" : formatAmount(order.freightMinor, currency),
    },
  });
  return (
    <CommandDialog
      title={words.title(order.number)}
      subtitle={<Sum control={form.control} currency={currency} />}
      size="large"
      confirm={words.confirm}
      command={command}
      onClose={onClose}
      errors={form.formState.errors}
      onSubmit={form.handleSubmit((values) =>
        command.send({ type: "ChangeItems", orderId, lines: values.lines, freightMinor: values.postage }),
      )}
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

interface SumProps {
  readonly control: Control<ItemsForm, unknown, z.output<ReturnType<typeof itemsSchema>>>;
  readonly currency: string;
}

/** What the lines come to while they are typed; apart, so that typing draws only this and its own line. */
function Sum({ control, currency }: SumProps) {
  const [lines, postage] = useWatch({ control, name: ["lines", "postage"] });
  const sum = sumOfLines(lines, currency);
  const total = sum.goodsMinor - sum.discountMinor + (parseMoney(postage, currency) ?? 0);
  return <>{words.sum(sum.counted, formatMoney(total, currency))}</>;
}

import { zodResolver } from "@hookform/resolvers/zod";
import { type Control, FormProvider, useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { toast } from "../../components/toastStore.ts";
import { currencySymbol, formatAmount, formatMoney, parseMoney } from "../../format/money.ts";
import { formatCount } from "../../format/number.ts";
import { FormText } from "../forms/formFields.tsx";
import { optionalAmountText } from "../forms/inputSchemas.ts";
import { LinesEditor } from "../forms/LinesEditor.tsx";
import { type LinesFormValues, lineInputOf, linesSchema, sumOfLines } from "../forms/lineInput.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";

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
    toast(`Items of order ${order.number} changed.`);
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
      title={`Change the items of order ${order.number}`}
      subtitle={<Sum control={form.control} currency={currency} />}
      size="large"
      confirm="Change items"
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
          label={`Postage, ${currencySymbol(currency)}`}
          inputMode="decimal"
          align="end"
          description="Empty: not known."
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
  const words = `${formatCount(sum.counted, "line")}, ${formatMoney(total, currency)}`;
  return <>{words}. Enter goes to the next line, Alt+Delete removes one.</>;
}

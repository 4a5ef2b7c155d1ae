import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import { toast } from "../../components/toastStore.ts";
import { currencySymbol, formatAmount, formatMoney, parseMoney } from "../../format/money.ts";
import { formatCount } from "../../format/number.ts";
import { FormText } from "../forms/formFields.tsx";
import { optionalAmountText } from "../forms/inputSchemas.ts";
import { LinesEditor } from "../forms/LinesEditor.tsx";
import { lineInputOf, linesSchema, sumOfLines } from "../forms/lineInput.ts";
import { useOrderCommand } from "../forms/useOrderCommand.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import type { OrderDialogProps } from "./dialogProps.ts";
import styles from "./dialogs.module.css";

const itemsSchema = (currency: string) =>
  z.object({ lines: linesSchema(currency), postage: optionalAmountText(currency) });

/** Changes what is ordered, while nothing was paid. */
export function ItemsDialog({ detail, onClose }: OrderDialogProps) {
  const { orderId, order } = detail;
  const { currency } = order;
  const command = useOrderCommand(() => {
    toast(`Items of order ${order.number} changed.`);
    onClose();
  });
  const form = useForm({
    resolver: zodResolver(itemsSchema(currency)),
    defaultValues: {
      lines: order.lines.map((line) => lineInputOf(line, currency)),
      postage: order.freightMinor === null ? "" : formatAmount(order.freightMinor, currency),
    },
  });
  const [lines, postage] = useWatch({ control: form.control, name: ["lines", "postage"] });
  const sum = sumOfLines(lines, currency);
  const total = sum.goodsMinor - sum.discountMinor + (parseMoney(postage, currency) ?? 0);
  return (
    <CommandDialog
      title={`Change the items of order ${order.number}`}
      subtitle={`${formatCount(sum.counted, "line")}, ${formatMoney(total, currency)}. Enter goes to the next line, Alt+Delete removes one.`}
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

import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import type { SuggestionsAnswer } from "../../../orders/queries/suggestions.ts";
import { Button } from "../../components/Button.tsx";
import { ComboField } from "../../components/ComboField.tsx";
import { formatAmount, formatMoney } from "../../format/money.ts";
import { LineFigure } from "./LineFigure.tsx";
import styles from "./LinesEditor.module.css";
import { EMPTY_LINE, type LinesFormValues, lineAmount } from "./lineInput.ts";
import { useSuggestions } from "./useSuggestions.ts";

interface LineRowProps {
  readonly index: number;
  readonly currency: string;
  readonly onNext: () => void;
  readonly onRemove: () => void;
}

/** One line: what it is, how many, at which price. */
export function LineRow({ index, currency, onNext, onRemove }: LineRowProps) {
  const { control } = useFormContext<LinesFormValues>();
  const line = useWatch({ control, name: `lines.${index}` }) ?? EMPTY_LINE;
  const amount = lineAmount(line, currency);
  const onKey = (event: KeyboardEvent) => {
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === "next") onNext();
    else onRemove();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid row in every browser
    <div role="group" className={styles.row} aria-label={`Line ${index + 1}`} onKeyDownCapture={onKey}>
      <ItemFields index={index} currency={currency} />
      <LineFigure
        name={`lines.${index}.quantity`}
        label="Quantity"
        inputMode="numeric"
        className={styles.quantity}
      />
      <LineFigure
        name={`lines.${index}.price`}
        label="Price each"
        inputMode="decimal"
        className={styles.price}
      />
      <span className={styles.amount}>{amount === null ? "–" : formatAmount(amount, currency)}</span>
      <span className={styles.remove}>
        <Button
          variant="quiet"
          icon={<X aria-hidden="true" />}
          aria-label={`Remove line ${index + 1}`}
          onPress={onRemove}
        />
      </span>
    </div>
  );
}

/** Enter in a field goes on, unless a list of suggestions is open; Alt+Delete removes. */
function actionOf(event: KeyboardEvent): "next" | "remove" | null {
  if (event.key === "Delete" && event.altKey) return "remove";
  const field = event.target;
  const isPlainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
  if (!isPlainEnter || !(field instanceof HTMLInputElement)) return null;
  return field.getAttribute("aria-expanded") === "true" ? null : "next";
}

type Item = SuggestionsAnswer["items"][number];

function ItemFields({ index, currency }: Pick<LineRowProps, "index" | "currency">) {
  const { control, setValue, getValues, clearErrors } = useFormContext<LinesFormValues>();
  const [typed, setTyped] = useState<string | null>(null);
  const { items } = useSuggestions("items", typed);
  const sku = useController({ control, name: `lines.${index}.sku` });
  const name = useController({ control, name: `lines.${index}.name` });
  const take = (item: Item | undefined) => {
    if (item === undefined) return;
    setTyped(null);
    setValue(`lines.${index}.sku`, item.sku, { shouldDirty: true });
    setValue(`lines.${index}.name`, item.name, { shouldDirty: true });
    const price = item.currency === currency ? formatAmount(item.unitPriceMinor, currency) : "";
    if (price !== "") setValue(`lines.${index}.price`, price, { shouldDirty: true });
    clearErrors(`lines.${index}`);
  };
  /** A SKU typed out in full brings its item along. */
  const complete = () => {
    const line = getValues(`lines.${index}`);
    setTyped(null);
    if (line.name !== "" || line.price !== "") return;
    take(items.find((item) => item.sku.toLowerCase() === line.sku.trim().toLowerCase()));
  };
  const type = (write: (text: string) => void) => (text: string) => {
    write(text);
    setTyped(text);
  };
  const priced = (item: Item) => formatMoney(item.unitPriceMinor, item.currency);
  return (
    <>
      <ComboField
        label="SKU"
        hideLabel
        className={styles.sku}
        placeholder="SKU"
        {...sku.field}
        onChange={type(sku.field.onChange)}
        onBlur={complete}
        onPick={(option) => take(items.find((item) => keyOf(item) === option.id))}
        options={items.map((item) => ({ id: keyOf(item), text: item.sku, detail: item.name }))}
        error={sku.fieldState.error?.message}
      />
      <ComboField
        label="Item"
        hideLabel
        className={styles.item}
        placeholder="Item"
        {...name.field}
        onChange={type(name.field.onChange)}
        onBlur={() => setTyped(null)}
        onPick={(option) => take(items.find((item) => keyOf(item) === option.id))}
        options={items.map((item) => ({
          id: keyOf(item),
          text: item.name,
          detail: `${item.sku}, ${priced(item)}`,
        }))}
        error={name.fieldState.error?.message}
      />
    </>
  );
}

const keyOf = (item: Item): string => JSON.stringify([item.sku, item.name]);

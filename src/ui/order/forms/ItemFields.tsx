import { useController, useFormContext } from "react-hook-form";
import { ComboField } from "../../components/ComboField.tsx";
import { formatMoney } from "../../format/money.ts";
import { formsText } from "./formsText.ts";
import styles from "./LinesEditor.module.css";
import type { LinesFormValues } from "./lineInput.ts";
import type { ItemSuggestions, KnownItem } from "./useItemSuggestions.ts";

interface ItemFieldsProps {
  readonly index: number;
  readonly suggestions: ItemSuggestions;
}

/** What a line is: SKU and name, either with items that were sold before. */
export function ItemFields({ index, suggestions }: ItemFieldsProps) {
  const { control } = useFormContext<LinesFormValues>();
  const sku = useController({ control, name: `lines.${index}.sku` });
  const name = useController({ control, name: `lines.${index}.name` });
  const { look, take } = suggestions;
  const items = withoutTyped(suggestions.items, sku.field.value, name.field.value);
  const bind = ({ field, fieldState }: typeof sku | typeof name) => ({
    ...field,
    hideLabel: true,
    error: fieldState.error?.message,
    onChange: (text: string) => {
      field.onChange(text);
      look(text);
    },
    onBlur: () => {
      field.onBlur();
      look(null);
    },
    onPick: (option: { readonly id: string }) => {
      const item = items.find((one) => keyOf(one) === option.id);
      if (item !== undefined) take(item);
    },
  });
  return (
    <>
      <ComboField
        {...bind(sku)}
        label={formsText.sku}
        className={styles.sku}
        placeholder={formsText.sku}
        options={items.map((item) => ({ id: keyOf(item), text: item.sku, detail: item.name }))}
      />
      <ComboField
        {...bind(name)}
        label={formsText.item}
        className={styles.item}
        placeholder={formsText.item}
        options={items.map((item) => ({
          id: keyOf(item),
          text: item.name,
          detail: detailOf(item),
        }))}
      />
    </>
  );
}

const detailOf = ({ sku, unitPriceMinor, currency }: KnownItem): string =>
  unitPriceMinor === null ? sku : formsText.knownItem(sku, formatMoney(unitPriceMinor, currency));

const keyOf = (item: KnownItem): string => JSON.stringify([item.sku, item.name]);

/** Nothing is offered where the only item that fits is what stands in the line already. */
function withoutTyped(items: readonly KnownItem[], sku: string, name: string): readonly KnownItem[] {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0 && (only.sku === sku || only.name === name) ? [] : items;
}

import { Plus } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { currencySymbol } from "../../format/money.ts";
import { LineRow } from "./LineRow.tsx";
import styles from "./LinesEditor.module.css";
import { EMPTY_LINE, type LinesFormValues } from "./lineInput.ts";
import { useGrowing } from "./useGrowing.ts";

/**
 * The lines of an order as rows of fields, all by keyboard: Enter goes to the next line and adds one after the
 * last, Alt+Delete removes one. Stands in a form with `lines`.
 */
export function LinesEditor({ currency }: { readonly currency: string }) {
  const { control, setFocus, getValues } = useFormContext<LinesFormValues>();
  const { fields, append, remove, update } = useFieldArray({ control, name: "lines" });
  const wanted = useRef<number | null>(null);
  const count = fields.length;
  const shown = useGrowing(count);
  useEffect(() => {
    if (wanted.current === null || count === 0) return;
    const index = Math.min(wanted.current, count - 1);
    wanted.current = null;
    setFocus(`lines.${index}.sku`);
  }, [count, setFocus]);

  const add = useCallback(() => {
    wanted.current = getValues("lines").length;
    append({ ...EMPTY_LINE }, { shouldFocus: false });
  }, [append, getValues]);
  const drop = useCallback(
    (index: number) => {
      wanted.current = index;
      if (getValues("lines").length > 1) return remove(index);
      update(0, { ...EMPTY_LINE });
      setFocus("lines.0.sku");
    },
    [remove, update, setFocus, getValues],
  );
  const goOn = useCallback(
    (index: number) => (index === getValues("lines").length - 1 ? add() : setFocus(`lines.${index + 1}.sku`)),
    [add, setFocus, getValues],
  );

  return (
    <div className={styles.editor}>
      <Heads currency={currency} />
      {fields.slice(0, shown).map((field, index) => (
        <LineRow key={field.id} index={index} currency={currency} onNext={goOn} onRemove={drop} />
      ))}
      <div className={styles.add}>
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onPress={add}>
          Add item
        </Button>
      </div>
    </div>
  );
}

/** What stands in each column; the fields carry their own names. */
function Heads({ currency }: { readonly currency: string }) {
  const symbol = currencySymbol(currency);
  return (
    <div className={styles.heads} aria-hidden="true">
      <span>SKU</span>
      <span>Item</span>
      <span className={styles.end}>Qty</span>
      <span className={styles.end}>Each, {symbol}</span>
      <span className={styles.end}>Amount, {symbol}</span>
      <span />
    </div>
  );
}

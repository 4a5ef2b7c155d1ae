import { Plus } from "lucide-react";
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { currencySymbol } from "../../format/money.ts";
import { formsText } from "./formsText.ts";
import { LineRow } from "./LineRow.tsx";
import styles from "./LinesEditor.module.css";
import { EMPTY_LINE, type LinesFormValues } from "./lineInput.ts";
import { useGrowing } from "./useGrowing.ts";

/**
 * The lines of an order as rows of fields, all by keyboard: Enter goes to the next line and adds one after the
 * last, Alt+Delete removes one. Stands in a form with `lines`.
 */
export function LinesEditor({ currency }: { readonly currency: string }) {
  const { control, getValues } = useFormContext<LinesFormValues>();
  const { fields, append, remove, update } = useFieldArray({ control, name: "lines" });
  const shown = useGrowing(fields.length);
  const editor = useRef<HTMLDivElement>(null);

  // All three have moved the focus before they return: whoever types on at once types into the right line. The
  // form's own `setFocus` waits for a timer.
  const goTo = useCallback((index: number) => {
    editor.current?.querySelector<HTMLElement>(`[name="lines.${index}.sku"]`)?.focus();
  }, []);
  const add = useCallback(() => {
    const index = getValues("lines").length;
    flushSync(() => append({ ...EMPTY_LINE }, { shouldFocus: false }));
    goTo(index);
  }, [append, getValues, goTo]);
  const drop = useCallback(
    (index: number) => {
      const last = getValues("lines").length - 1;
      flushSync(() => (last > 0 ? remove(index) : update(0, { ...EMPTY_LINE })));
      goTo(Math.max(0, Math.min(index, last - 1)));
    },
    [remove, update, getValues, goTo],
  );
  const goOn = useCallback(
    (index: number) => (index === getValues("lines").length - 1 ? add() : goTo(index + 1)),
    [add, getValues, goTo],
  );

  return (
    <div ref={editor} className={styles.editor}>
      <Heads currency={currency} />
      {fields.slice(0, shown).map((field, index) => (
        <LineRow key={field.id} index={index} currency={currency} onNext={goOn} onRemove={drop} />
      ))}
      <div className={styles.add}>
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onPress={add}>
          {formsText.addItem}
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
      <span>{formsText.sku}</span>
      <span>{formsText.item}</span>
      <span className={styles.end}>{formsText.quantityHead}</span>
      <span className={styles.end}>{formsText.eachIn(symbol)}</span>
      <span className={styles.end}>{formsText.amountIn(symbol)}</span>
      <span />
    </div>
  );
}

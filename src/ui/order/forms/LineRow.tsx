import { X } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { formatAmount } from "../../format/money.ts";
import { FigureField } from "./FigureField.tsx";
import { formsText } from "./formsText.ts";
import { ItemFields } from "./ItemFields.tsx";
import styles from "./LinesEditor.module.css";
import { EMPTY_LINE, type LinesFormValues, lineAmount } from "./lineInput.ts";
import { useItemSuggestions } from "./useItemSuggestions.ts";

interface LineRowProps {
  readonly index: number;
  readonly currency: string;
  readonly onNext: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** One line: what it is, how many, at which price. Typing in one leaves the others alone. */
export const LineRow = memo(function LineRow({ index, currency, onNext, onRemove }: LineRowProps) {
  const { control } = useFormContext<LinesFormValues>();
  const line = useWatch({ control, name: `lines.${index}` }) ?? EMPTY_LINE;
  const amount = lineAmount(line, currency);
  const suggestions = useItemSuggestions(index, currency);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Tab" || event.key === "Enter") suggestions.complete();
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === "next") onNext(index);
    else onRemove(index);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid row in every browser
    <div role="group" className={styles.row} aria-label={formsText.line(index + 1)} onKeyDownCapture={onKey}>
      <ItemFields index={index} suggestions={suggestions} />
      <FigureField
        control={control}
        name={`lines.${index}.quantity`}
        label={formsText.quantity}
        inputMode="numeric"
        placeholder={formsText.onePlaceholder}
        isRequired
        className={styles.quantity}
        errorClassName={styles.error}
      />
      <FigureField
        control={control}
        name={`lines.${index}.price`}
        label={formsText.price}
        inputMode="decimal"
        placeholder={formatAmount(0, currency)}
        isRequired
        className={styles.price}
        errorClassName={styles.error}
      />
      <span className={styles.amount}>
        {amount === null ? formsText.noAmount : formatAmount(amount, currency)}
      </span>
      <span className={styles.remove}>
        <Button
          variant="quiet"
          icon={<X aria-hidden="true" />}
          aria-label={formsText.removeLine(index + 1)}
          onPress={() => onRemove(index)}
        />
      </span>
    </div>
  );
});

/** Enter in a field goes on, unless it picks one of the suggestions; Alt+Delete removes. */
function actionOf(event: KeyboardEvent): "next" | "remove" | null {
  if (event.key === "Delete" && event.altKey) return "remove";
  const field = event.target;
  const isPlainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
  if (!isPlainEnter || !(field instanceof HTMLInputElement)) return null;
  return field.hasAttribute("aria-activedescendant") ? null : "next";
}

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { SuggestionsAnswer } from "../../../orders/queries/suggestions.ts";
import { formatAmount } from "../../format/money.ts";
import { isBlank, type LinesFormValues } from "./lineInput.ts";
import { useSuggestions } from "./useSuggestions.ts";

export type KnownItem = SuggestionsAnswer["items"][number];

/** Items that were sold before and fit what is typed into a line. */
export interface ItemSuggestions {
  readonly items: readonly KnownItem[];
  /** Looks for what fits this text; null: for nothing. */
  look(text: string | null): void;
  /** Fills the line in, with the last price if it was in the form's currency. */
  take(item: KnownItem | undefined): void;
  /** A SKU that is typed out in full brings its item along, if nothing else is in the line. */
  complete(): void;
}

/** Suggestions for one line of a form with `lines`. */
export function useItemSuggestions(index: number, currency: string): ItemSuggestions {
  const { setValue, getValues, clearErrors } = useFormContext<LinesFormValues>();
  const [typed, look] = useState<string | null>(null);
  const { items } = useSuggestions("items", typed);

  function take(item: KnownItem | undefined): void {
    if (item === undefined) return;
    look(null);
    setValue(`lines.${index}.sku`, item.sku, { shouldDirty: true });
    setValue(`lines.${index}.name`, item.name, { shouldDirty: true });
    if (item.currency === currency && item.unitPriceMinor !== null) {
      setValue(`lines.${index}.price`, formatAmount(item.unitPriceMinor, currency), { shouldDirty: true });
    }
    clearErrors(`lines.${index}`);
  }

  function complete(): void {
    const line = getValues(`lines.${index}`);
    const sku = line.sku.trim().toLowerCase();
    if (sku === "" || !isBlank({ ...line, sku: "" })) return;
    take(items.find((item) => item.sku.toLowerCase() === sku));
  }

  return { items, look, take, complete };
}

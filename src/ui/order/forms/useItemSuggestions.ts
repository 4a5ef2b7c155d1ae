import { useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { SuggestionsAnswer } from "../../../orders/queries/suggestions.ts";
import { formatAmount } from "../../format/money.ts";
import { isBlank, type LinesFormValues } from "./lineInput.ts";
import { useAskForSku } from "./useAskForSku.ts";
import { useSuggestions } from "./useSuggestions.ts";

export type KnownItem = SuggestionsAnswer["items"][number];

/** Items that were sold before and fit what is typed into a line. */
export interface ItemSuggestions {
  readonly items: readonly KnownItem[];
  /** Looks for what fits this text; null: for nothing. */
  look(text: string | null): void;
  /** Fills the line in, with the last price if it was in the form's currency. */
  take(item: KnownItem): void;
  /**
   * A SKU that is typed out in full brings its item along, if nothing else is in the line. Whoever types fast, as a
   * scanner does, is past the field before its suggestions are there: then the item comes as soon as it is found.
   */
  complete(): void;
}

/** Suggestions for one line of a form with `lines`. */
export function useItemSuggestions(index: number, currency: string): ItemSuggestions {
  const { setValue, getValues, clearErrors } = useFormContext<LinesFormValues>();
  const [typed, look] = useState<string | null>(null);
  const { items } = useSuggestions("items", typed);
  const askForSku = useAskForSku();
  const place = usePlace(index);

  function fillIn(line: number, item: KnownItem): void {
    setValue(`lines.${line}.sku`, item.sku, { shouldDirty: true });
    setValue(`lines.${line}.name`, item.name, { shouldDirty: true });
    if (item.currency === currency && item.unitPriceMinor !== null) {
      setValue(`lines.${line}.price`, formatAmount(item.unitPriceMinor, currency), { shouldDirty: true });
    }
    clearErrors(`lines.${line}`);
  }

  /** The SKU of a line that holds nothing else; null for any other. */
  function lonelySku(line: number): string | null {
    const input = getValues(`lines.${line}`);
    const sku = input?.sku.trim() ?? "";
    return sku !== "" && isBlank({ ...input, sku: "" }) ? sku : null;
  }

  async function complete(): Promise<void> {
    const sku = lonelySku(index);
    if (sku === null) return;
    const known = items.find((item) => isSku(item, sku));
    if (known !== undefined) return fillIn(index, known);
    const found = (await askForSku(sku)).find((item) => isSku(item, sku));
    const line = place.current;
    if (found !== undefined && line !== null && lonelySku(line) === sku) fillIn(line, found);
  }

  return {
    items,
    look,
    take(item) {
      look(null);
      fillIn(index, item);
    },
    complete: () => void complete(),
  };
}

const isSku = (item: KnownItem, sku: string): boolean => item.sku.toLowerCase() === sku.toLowerCase();

/** Where the line stands by now; null once it is gone. */
function usePlace(index: number): { readonly current: number | null } {
  const place = useRef<number | null>(index);
  useEffect(() => {
    place.current = index;
    return () => {
      place.current = null;
    };
  }, [index]);
  return place;
}

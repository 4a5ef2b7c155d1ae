import { useDeferredValue, useMemo } from "react";
import type { SuggestionsAnswer, SuggestionsQuestion } from "../../../orders/queries/suggestions.ts";
import { useAnswer } from "../../stores/useAnswer.ts";

/** How many are offered under a field. */
const MOST = 8;

const NONE: SuggestionsAnswer = { kind: "suggestions", customers: [], items: [], orders: [] };

/** What the book knows that fits a text; nothing while `text` is null or empty. */
export function useSuggestions(of: SuggestionsQuestion["of"], text: string | null): SuggestionsAnswer {
  const wanted = useDeferredValue(text?.trim() ?? "");
  const question = useMemo(
    () => (wanted === "" ? null : ({ kind: "suggestions", of, text: wanted, limit: MOST } as const)),
    [of, wanted],
  );
  return useAnswer(question) ?? NONE;
}

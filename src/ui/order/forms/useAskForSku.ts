import { useCallback } from "react";
import type { SuggestionsAnswer, SuggestionsQuestion } from "../../../orders/queries/suggestions.ts";
import { useBackend } from "../../stores/BackendProvider.tsx";

/** A SKU that is typed out in full is among the first that fit it. */
const MOST = 8;

/** Asks once which items fit a SKU, whatever is on the screen by the time the answer comes. */
export function useAskForSku(): (sku: string) => Promise<SuggestionsAnswer["items"]> {
  const { backend, view } = useBackend();
  return useCallback(
    async (sku) => {
      const question: SuggestionsQuestion = { kind: "suggestions", of: "items", text: sku, limit: MOST };
      try {
        const { answers } = await backend.ask([question], view.getState().target);
        return answers.flatMap((answer) => (answer.kind === "suggestions" ? answer.items : []));
      } catch {
        // A convenience: without an answer the line is typed by hand.
        return [];
      }
    },
    [backend, view],
  );
}

import type { SuggestionSearch } from "./suggestionSearch.ts";
import { fitOf } from "./suggestionSearch.ts";
import type { SuggestionsAnswer } from "./suggestions.ts";
import { customerOf } from "./summarizeOrder.ts";

type OrderSuggestion = SuggestionsAnswer["orders"][number];

/** Orders by number or customer, newest first; those whose number begins with the search before all others. */
export function suggestOrders(search: SuggestionSearch): readonly OrderSuggestion[] {
  const { at, directory, words, limit } = search;
  const best: OrderSuggestion[] = [];
  const others: OrderSuggestion[] = [];
  for (let row = at.count - 1; row >= 0 && best.length < limit; row--) {
    const number = at.model.numbers.at(row);
    const label = directory.label(customerOf(at.model, row));
    const customerText = "text" in label ? label.text : "";
    if (fitOf(words, number) === 2) best.push({ number, customerText });
    else if (others.length < limit && fitOf(words, number, customerText) > 0)
      others.push({ number, customerText });
  }
  return [...best, ...others].slice(0, limit);
}

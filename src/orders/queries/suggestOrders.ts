import { fitOf, maybeNamed, type SuggestionSearch } from "./suggestionSearch.ts";
import type { SuggestionsAnswer } from "./suggestions.ts";
import { customerOf } from "./summarizeOrder.ts";

type OrderSuggestion = SuggestionsAnswer["orders"][number];

/** Orders by number or customer, newest first; those whose number begins with the search before all others. */
export function suggestOrders(search: SuggestionSearch): readonly OrderSuggestion[] {
  const { at, words, limit } = search;
  const maybe = maybeNamed(search);
  const best: OrderSuggestion[] = [];
  const others: OrderSuggestion[] = [];
  for (let row = at.count - 1; row >= 0 && best.length < limit; row--) {
    const number = at.model.numbers.at(row);
    const fit = fitOf(words, number);
    if (fit === 2) best.push({ number, customerText: customerText(search, row) });
    else if (others.length < limit && (fit === 1 || maybe[at.model.customer.at(row)] === 1)) {
      const order = { number, customerText: customerText(search, row) };
      if (fitOf(words, number, order.customerText) > 0) others.push(order);
    }
  }
  return [...best, ...others].slice(0, limit);
}

function customerText({ at, directory }: SuggestionSearch, row: number): string {
  const label = directory.label(customerOf(at.model, row));
  return "text" in label ? label.text : "";
}

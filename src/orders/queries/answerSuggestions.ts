import { exhaustive } from "../../lib/exhaustive.ts";
import { ordersAt } from "../projections/orders/ordersAt.ts";
import { searchWords } from "../searchText.ts";
import type { QueryContext } from "./queryContext.ts";
import { suggestCustomers } from "./suggestCustomers.ts";
import { suggestItems } from "./suggestItems.ts";
import type { SuggestionsAnswer, SuggestionsQuestion } from "./suggestions.ts";
import { suggestOrders } from "./suggestOrders.ts";

const NOTHING: SuggestionsAnswer = { kind: "suggestions", customers: [], items: [], orders: [] };

/** What is known at the position and has all words of the text; what begins with it comes first. */
export function answerSuggestions(
  { of, text, limit }: SuggestionsQuestion,
  { orders, position, directory }: QueryContext,
): SuggestionsAnswer {
  const search = { at: ordersAt(orders, position), directory, words: searchWords(text), limit };
  switch (of) {
    case "customers":
      return { ...NOTHING, customers: suggestCustomers(search) };
    case "items":
      return { ...NOTHING, items: suggestItems(search) };
    case "orders":
      return { ...NOTHING, orders: suggestOrders(search) };
    default:
      return exhaustive(of);
  }
}

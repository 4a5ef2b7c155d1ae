import {
  type ForgottenCustomer,
  namesForgotten,
  searchesForgotten,
} from "../../../orders/forgottenCustomer.ts";
import { foldText } from "../../../orders/searchText.ts";
import type { SavedView } from "./savedView.ts";
import { deleteView, savedViews } from "./savedViews.ts";

/**
 * Deletes the views that name a forgotten customer: by id, by a text that finds them, or in the view's own name.
 */
export function deleteViewsNaming(bookId: string, customers: readonly ForgottenCustomer[]): void {
  for (const view of savedViews(bookId)) {
    if (customers.some((customer) => namesCustomer(view, customer))) deleteView(bookId, view.id);
  }
}

function namesCustomer({ name, search }: SavedView, customer: ForgottenCustomer): boolean {
  const words = foldText(search.text ?? "").trim();
  return (
    search.customer === customer.customerId ||
    searchesForgotten(words, customer) ||
    (words !== "" && customer.namedBy.some((text) => text.includes(words))) ||
    namesForgotten(name, customer)
  );
}

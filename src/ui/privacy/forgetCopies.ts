import { type ForgottenCustomer, namesForgotten } from "../../orders/forgottenCustomer.ts";
import { dismissToast, useToasts } from "../components/toastStore.ts";
import { forgetInDrafts } from "../drafts/forgetInDrafts.ts";
import { forgetInList } from "../orders/forgetInList.ts";

/**
 * Deletes what this tab and its device have kept of forgotten customers outside of the engine (PD2). Called in
 * every tab on the engine's notice. Whoever keeps a text that a person typed adds the deletion here.
 */
export function forgetCopies(bookId: string, customers: readonly ForgottenCustomer[]): void {
  forgetInDrafts(bookId, customers);
  forgetInList(bookId, customers);
  const isNews = customers.some(({ namedBy }) => namedBy.length > 0);
  for (const { id, message, action } of useToasts.getState().toasts) {
    // What can be undone may bring a text of theirs with it.
    const mayTell = isNews && action !== null;
    if (mayTell || customers.some((customer) => namesForgotten(message, customer))) dismissToast(id);
  }
}

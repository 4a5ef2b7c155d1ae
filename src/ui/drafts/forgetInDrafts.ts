import { type ForgottenCustomer, namesForgotten } from "../../orders/forgottenCustomer.ts";
import { forgetInDraft } from "../newOrder/forgetInDraft.ts";
import { isNewOrderForm } from "../newOrder/newOrderDraft.ts";
import { draftIn, draftsOf, localStorageOrNull } from "./draftStore.ts";

/**
 * Takes forgotten customers out of the drafts that a book keeps on this device: a new order keeps its items, any
 * other form that is about them or names them is gone.
 */
export function forgetInDrafts(bookId: string, customers: readonly ForgottenCustomer[]): void {
  const storage = localStorageOrNull();
  for (const key of draftsOf(storage, bookId)) {
    if (isNewOrderForm(key.form)) forgetInDraft(key, customers);
    else {
      const draft = draftIn<unknown>(storage, key);
      const text = JSON.stringify(draft.read());
      if (customers.some((customer) => namesForgotten(text, customer))) draft.remove();
    }
  }
}

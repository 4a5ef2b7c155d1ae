import type { ForgottenCustomer } from "../../orders/forgottenCustomer.ts";
import type { BackendNotice } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import type { BookSession } from "./bookSession.ts";

/** Whom to tell of customers who were forgotten. */
export interface ForgettingFollowers {
  send(notice: BackendNotice): void;
  readonly catalog: Pick<BookCatalog, "rememberForgotten">;
  onTrouble(error: unknown): void;
}

/**
 * Tells the page whom the book has forgotten, at once and whenever any tab forgets somebody, and has the device
 * remember their ids (PD4). At once, because a copy may have been made while this tab was closed or asleep.
 */
export function followForgetting(
  { book: { bookId }, writeSide: { directory } }: BookSession,
  { send, catalog, onTrouble }: ForgettingFollowers,
): void {
  const tell = (customers: readonly ForgottenCustomer[]): void => {
    if (customers.length === 0) return;
    send({ kind: "forgotten", bookId, customers });
    catalog.rememberForgotten(customers.map(({ customerId }) => customerId)).catch(onTrouble);
  };
  tell([...directory.forgotten()].map((customerId) => ({ customerId, namedBy: [] })));
  directory.onForgotten(tell);
}

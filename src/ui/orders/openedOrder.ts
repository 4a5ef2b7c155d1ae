import type { OrderListSearch } from "./orderListSearch.ts";

const KEY = "orderlog.opened-order";

/** The order that was opened last from the list, and the list as it was. */
export interface OpenedOrder {
  readonly number: string;
  /** The browser history's entry of the list. */
  readonly entry: string;
  readonly search: OrderListSearch;
  /** True once the order's way back to the list was taken. */
  readonly isReturning: boolean;
}

/** Keeps it for this tab. Without session storage a list starts at its top, as in any browser. */
export function keepOpened(opened: OpenedOrder): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(opened));
  } catch {
    // Full or forbidden: nothing is lost but a convenience.
  }
}

/** The order that was opened last in this tab; null if there is none. */
export function readOpened(): OpenedOrder | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isOpened(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isOpened = (kept: unknown): kept is OpenedOrder =>
  typeof kept === "object" && kept !== null && "number" in kept && "entry" in kept && "search" in kept;

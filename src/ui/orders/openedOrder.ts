import { keepInTab, readFromTab } from "../tabMemory.ts";
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

/** Keeps it for this tab. */
export const keepOpened = (opened: OpenedOrder): void => keepInTab(KEY, opened);

/** The order that was opened last in this tab; null if there is none. */
export const readOpened = (): OpenedOrder | null => readFromTab(KEY, isOpened);

const isOpened = (kept: unknown): kept is OpenedOrder =>
  typeof kept === "object" && kept !== null && "number" in kept && "entry" in kept && "search" in kept;

import { HISTORY_PAGE_SIZE } from "./historySearch.ts";

/** One page of a list of events, newest first. */
export interface HistoryPage {
  /** From 1. */
  readonly number: number;
  /** Events before it in the list. */
  readonly offset: number;
  readonly count: number;
  /** Events of the whole list. */
  readonly total: number;
}

/** The page `number` of a list; the last one where there is no such page. */
export function historyPage(total: number, number: number): HistoryPage {
  const last = Math.max(1, Math.ceil(total / HISTORY_PAGE_SIZE));
  const page = Math.min(number, last);
  const offset = (page - 1) * HISTORY_PAGE_SIZE;
  return { number: page, offset, count: Math.min(HISTORY_PAGE_SIZE, total - offset), total };
}

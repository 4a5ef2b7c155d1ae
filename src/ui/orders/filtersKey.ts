import { filtersOf, type OrderListSearch } from "./orderListSearch.ts";

/** The filters of a search in a form that can be compared: how orders are shown is no part of it. */
export const filtersKey = (search: OrderListSearch): string => searchKey(filtersOf(search));

/** Everything that a search says, in a form that can be compared. */
export function searchKey(search: OrderListSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

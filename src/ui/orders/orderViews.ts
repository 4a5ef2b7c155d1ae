import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import type { OrderListSearch } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

/** A view of the list that comes with the application: a name for a search. */
export interface OrderView {
  readonly label: string;
  readonly search: OrderListSearch;
  /** Its number of orders, from the answers for all orders and for those of the last 7 days. */
  count(all: OrderListAnswer, lastDays: OrderListAnswer): number;
}

/** From left to right, as tabs. */
export const ORDER_VIEWS: readonly OrderView[] = [
  { label: ordersText.viewAll, search: {}, count: (all) => all.total },
  { label: ordersText.viewToShip, search: { status: ["paid"] }, count: (all) => all.facets.status.paid },
  {
    label: ordersText.viewUnpaid,
    search: { status: ["pending"] },
    count: (all) => all.facets.status.pending,
  },
  { label: ordersText.viewRefundDue, search: { refundDue: true }, count: (all) => all.facets.refundDue },
  { label: ordersText.viewLastDays, search: { placed: "7d" }, count: (_all, lastDays) => lastDays.total },
];

/** The filters of a search in a form that can be compared; sort and pages are not part of a view. */
function filtersKey(search: OrderListSearch): string {
  const { sort: _sort, dir: _dir, page: _page, rows: _rows, ...filters } = search;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The view that shows exactly what a search shows, if there is one. */
export function viewOf(search: OrderListSearch): OrderView | undefined {
  const key = filtersKey(search);
  return ORDER_VIEWS.find((view) => filtersKey(view.search) === key);
}

import type { OrderListAnswer } from "../../../orders/queries/orderList.ts";
import { filtersKey, searchKey } from "../filtersKey.ts";
import type { OrderListSearch } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";
import { keptSearch, type SavedView } from "./savedView.ts";

/** A view of the list that comes with the application: a name for some filters. */
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
  {
    label: ordersText.viewLastDays,
    search: { placed: "7d" },
    count: (_all, lastDays) => lastDays.total,
  },
];

/** The view that shows exactly what a search shows, if there is one. */
export function viewOf(search: OrderListSearch): OrderView | undefined {
  const key = filtersKey(search);
  return ORDER_VIEWS.find((view) => filtersKey(view.search) === key);
}

/** The saved view whose filters, sort and columns are those of a search, if there is one. */
export function savedViewOf(search: OrderListSearch, views: readonly SavedView[]): SavedView | undefined {
  const key = searchKey(keptSearch(search));
  return views.find((view) => searchKey(view.search) === key);
}

import {
  ANY_ORDER,
  type OrderListAnswer,
  type OrderListQuestion,
} from "../../../orders/queries/orderList.ts";
import { useAnswer } from "../../stores/useAnswer.ts";

/** All orders, none of them in full: for their number, sums and facets. */
export const ALL_ORDERS: OrderListQuestion = {
  kind: "orderList",
  filter: ANY_ORDER,
  sort: { by: "placed", direction: "descending" },
  offset: 0,
  limit: 0,
};

/** What the book's orders have in common, such as their countries; undefined until it is known. */
export const useKnownOrders = (): OrderListAnswer | undefined => useAnswer(ALL_ORDERS);

/** The currency with the largest sum; null while there are no orders. */
export function usualCurrency({ sums }: OrderListAnswer): string | null {
  const largest = [...sums].sort((a, b) => b.totalMinor - a.totalMinor)[0];
  return largest?.currency ?? null;
}

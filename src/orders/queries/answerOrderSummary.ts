import { ordersAt, rowByNumber } from "../projections/orders/ordersAt.ts";
import type { OrderSummaryAnswer, OrderSummaryQuestion } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";
import { summarizeOrder } from "./summarizeOrder.ts";

/** One order by its number; null where there is none at the position. */
export function answerOrderSummary(
  { number }: OrderSummaryQuestion,
  { orders, position, directory }: QueryContext,
): OrderSummaryAnswer {
  const at = ordersAt(orders, position);
  const row = rowByNumber(at, number);
  return { kind: "orderSummary", order: row === undefined ? null : summarizeOrder(at, row, directory) };
}

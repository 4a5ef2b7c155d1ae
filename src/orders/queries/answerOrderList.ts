import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import { matchOrders } from "./matchOrders.ts";
import type { OrderListAnswer, OrderListQuestion } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";
import { summarizeOrder } from "./summarizeOrder.ts";

/** A page of the orders that match, with sums and facets. */
export function answerOrderList(question: OrderListQuestion, context: QueryContext): OrderListAnswer {
  const { filter, sort, offset, limit } = question;
  const found = matchOrders(context, filter);
  const { at, count, facets } = found;
  const page = context.sorting.page({ at, rows: found.rows, among: found, sort, offset, limit });
  return {
    kind: "orderList",
    total: count,
    all: at.count,
    rows: page.map((row) => summarizeOrder(at, row, context.directory)),
    offset,
    sums: sumsOf(at.model, found.totals()),
    facets,
  };
}

/** Totals by currency code as lists show them. */
export function sumsOf({ currencies }: OrdersReadModel, totals: readonly number[]): OrderListAnswer["sums"] {
  return totals
    .flatMap((totalMinor: number | undefined, code) =>
      totalMinor === undefined ? [] : [{ currency: currencies.at(code), totalMinor }],
    )
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { matchOrders } from "./matchOrders.ts";
import type { OrderListAnswer, OrderListQuestion } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";
import { summarizeOrder } from "./summarizeOrder.ts";
import { createTally } from "./tally.ts";

/** A page of the orders that match, with sums and facets. */
export function answerOrderList(question: OrderListQuestion, context: QueryContext): OrderListAnswer {
  const { filter, sort, offset, limit } = question;
  const { at, rows, facets } = matchOrders(context, filter);
  const page = context.sorting.page({ at, rows, sort, offset, limit });
  return {
    kind: "orderList",
    total: rows.length,
    all: at.count,
    rows: page.map((row) => summarizeOrder(at, row, context.directory)),
    offset,
    sums: sumByCurrency(at, rows),
    facets,
  };
}

/** Totals of the rows, by currency code; amounts of different currencies are never added. */
export function sumByCurrency({ model, lineSet }: OrdersAt, rows: Uint32Array): OrderListAnswer["sums"] {
  const totals = model.lineSets.totalMinor.values();
  const currencies = model.currency.values();
  const tally = createTally(model.currencies.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    tally.add(currencies[row] ?? 0, totals[lineSet[row] ?? 0] ?? 0);
  }
  return tally
    .highest()
    .map((code) => ({ currency: model.currencies.at(code), totalMinor: tally.valueMinor(code) }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

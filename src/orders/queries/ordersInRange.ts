import { ORDER_STATUSES } from "../order/order.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import type { QueryContext } from "./queryContext.ts";
import type { DayRange } from "./statisticsRange.ts";

/** Orders of one currency that the breakdowns of a range are about, as of a position. */
export interface OrdersInRange {
  readonly at: OrdersAt;
  /** Those created in the range. */
  readonly created: readonly number[];
  /** Those cancelled in the range, whenever they were created. */
  readonly cancelled: readonly number[];
  /** Value of an order's lines. */
  valueMinor(row: number): number;
}

const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

/** Looks through all orders once. */
export function ordersInRange(
  { from, to }: DayRange,
  currency: string,
  context: QueryContext,
): OrdersInRange {
  const at = ordersAt(context.orders, context.position);
  const { model } = at;
  const code = model.currencies.find(currency);
  const currencies = model.currency.values();
  const placedAt = model.placedAt.values();
  const goods = model.lineSets.goodsMinor.values();
  const isInRange = (millis: number) => {
    const day = context.calendar.dayOf(millis);
    return day >= from && day <= to;
  };
  const created: number[] = [];
  const cancelled: number[] = [];
  for (let row = 0; row < at.count; row++) {
    if (currencies[row] !== code) continue;
    if (isInRange(placedAt[row] ?? 0)) created.push(row);
    if (at.status[row] !== CANCELLED) continue;
    if (isInRange(model.cancelledAt.at(row, at.position) ?? Number.NaN)) cancelled.push(row);
  }
  return { at, created, cancelled, valueMinor: (row) => goods[at.lineSet[row] ?? 0] ?? 0 };
}

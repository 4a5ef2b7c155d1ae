import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import { durationsOf } from "./durations.ts";
import { type OrdersInRange, ordersInRange } from "./ordersInRange.ts";
import type { QueryContext } from "./queryContext.ts";
import type { StatisticsAnswer } from "./statistics.ts";
import type { DayRange } from "./statisticsRange.ts";
import { customerOf } from "./summarizeOrder.ts";
import { createTally } from "./tally.ts";
import { topItems } from "./topItems.ts";

/** Parts of the statistics that look at single orders. */
export type StatisticsBreakdown = Pick<
  StatisticsAnswer,
  "statusMix" | "cancellations" | "topCustomers" | "topItems" | "countries" | "durations"
>;

const TOP = 10;

/**
 * Looks at the orders of one currency that were created in the range, cancelled later or not, so that the parts
 * add up to the headline; cancellations count by their own day, like the headline's.
 */
export function breakDown(range: DayRange, currency: string, context: QueryContext): StatisticsBreakdown {
  const scope = ordersInRange(range, currency, context);
  return {
    statusMix: statusMix(scope),
    cancellations: cancellations(scope),
    topCustomers: topCustomers(scope, context),
    topItems: topItems(scope.at, scope.created, TOP),
    countries: countries(scope),
    durations: durationsOf(scope.at, scope.created),
  };
}

function statusMix({ at, created, valueMinor }: OrdersInRange): StatisticsBreakdown["statusMix"] {
  const tally = createTally(ORDER_STATUSES.length);
  for (const row of created) tally.add(at.status[row] ?? 0, valueMinor(row));
  return ORDER_STATUSES.map((status, code) => ({
    status,
    orders: tally.orders(code),
    valueMinor: tally.valueMinor(code),
  }));
}

function cancellations({ at, cancelled, valueMinor }: OrdersInRange): StatisticsBreakdown["cancellations"] {
  const { cancellationReason, reasons } = at.model;
  const tally = createTally(reasons.length);
  for (const row of cancelled) tally.add(cancellationReason.at(row, at.position) ?? 0, valueMinor(row));
  return tally.highest().map((code) => ({
    reason: reasons.at(code) as CancellationReason,
    orders: tally.orders(code),
    valueMinor: tally.valueMinor(code),
  }));
}

function topCustomers(
  { at, created, valueMinor }: OrdersInRange,
  { directory }: QueryContext,
): StatisticsBreakdown["topCustomers"] {
  const { customer, customers } = at.model;
  const codes = customer.values();
  const tally = createTally(customers.length);
  const lastRow = new Uint32Array(customers.length);
  for (const row of created) {
    const code = (codes[row] ?? 0) - 1;
    if (code < 0) continue;
    tally.add(code, valueMinor(row));
    lastRow[code] = row;
  }
  return tally.highest(TOP).map((code) => ({
    customerId: customers.at(code) as SubjectId,
    customer: directory.label(customerOf(at.model, lastRow[code] ?? 0)),
    orders: tally.orders(code),
    valueMinor: tally.valueMinor(code),
  }));
}

function countries({ at, created, valueMinor }: OrdersInRange): StatisticsBreakdown["countries"] {
  const { countries: names } = at.model;
  const tally = createTally(names.length + 1);
  for (const row of created) tally.add(at.country[row] ?? 0, valueMinor(row));
  return tally.highest().map((code) => ({
    country: code === 0 ? "" : names.at(code - 1),
    orders: tally.orders(code),
    valueMinor: tally.valueMinor(code),
  }));
}

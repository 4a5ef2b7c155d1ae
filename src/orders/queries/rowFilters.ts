import { toMillis } from "../../lib/clock.ts";
import { MILLIS_PER_DAY, toDayNumber } from "../calendar.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { textMatcher } from "./matchText.ts";
import type { OrderFilter } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";

/** Takes the mark, a 1, from each row whose order fails a filter; other rows are left alone. */
export type RowFilter = (marked: Uint8Array) => void;

/** The filters that have no facets, cheapest first; only those that are set. */
export function rowFilters(at: OrdersAt, context: QueryContext, filter: OrderFilter): readonly RowFilter[] {
  const { model } = at;
  const filters: (RowFilter | null)[] = [
    codeFilter(model.customer.values(), filter.customerId, (id) => (model.customers.find(id) ?? -2) + 1),
    codeFilter(model.currency.values(), filter.currency, (code) => model.currencies.find(code) ?? -1),
    totalFilter(at, filter),
    dayFilter(at, context, filter),
    textFilter(at, context, filter),
  ];
  return filters.filter((one) => one !== null);
}

function codeFilter<T extends string>(
  codes: ArrayLike<number>,
  wanted: T | null,
  codeOf: (wanted: T) => number,
): RowFilter | null {
  if (wanted === null) return null;
  const code = codeOf(wanted);
  return (marked) => {
    for (let row = 0; row < marked.length; row++) if (codes[row] !== code) marked[row] = 0;
  };
}

function totalFilter(at: OrdersAt, { minTotalMinor, maxTotalMinor }: OrderFilter): RowFilter | null {
  if (minTotalMinor === null && maxTotalMinor === null) return null;
  const min = minTotalMinor ?? Number.NEGATIVE_INFINITY;
  const max = maxTotalMinor ?? Number.POSITIVE_INFINITY;
  const totals = at.model.lineSets.totalMinor.values();
  const { lineSet } = at;
  return (marked) => {
    for (let row = 0; row < marked.length; row++) {
      const total = totals[lineSet[row] ?? 0] ?? 0;
      if (total < min || total > max) marked[row] = 0;
    }
  };
}

function dayFilter({ model }: OrdersAt, context: QueryContext, filter: OrderFilter): RowFilter | null {
  const days = daysOf(filter, context);
  if (days === null) return null;
  const { from, to } = days;
  // Wherever on earth the book is, its days lie within a day of those in UTC: most orders need no look at the zone.
  const first = (from - 1) * MILLIS_PER_DAY;
  const last = (to + 2) * MILLIS_PER_DAY;
  const placedAt = model.placedAt.values();
  const isWithin = (day: number) => day >= from && day <= to;
  return (marked) => {
    for (let row = 0; row < marked.length; row++) {
      const placed = placedAt[row] ?? 0;
      if (placed < first || placed > last) marked[row] = 0;
      else if (marked[row] === 1 && !isWithin(context.calendar.dayOf(placed))) marked[row] = 0;
    }
  };
}

function textFilter(at: OrdersAt, { directory }: QueryContext, { text }: OrderFilter): RowFilter | null {
  const matches = textMatcher(at, directory, text);
  if (matches === null) return null;
  return (marked) => {
    for (let row = 0; row < marked.length; row++) if (marked[row] === 1 && !matches(row)) marked[row] = 0;
  };
}

/** First and last day of a filter, as day numbers and infinite where open; null: any day. */
function daysOf(
  { from, to, lastDays }: OrderFilter,
  { calendar, occurredAt }: QueryContext,
): { readonly from: number; readonly to: number } | null {
  if (from === null && to === null && lastDays === null) return null;
  const given = {
    from: from === null ? Number.NEGATIVE_INFINITY : toDayNumber(from),
    to: to === null ? Number.POSITIVE_INFINITY : toDayNumber(to),
  };
  if (lastDays === null || occurredAt === null) return given;
  const today = calendar.dayOf(toMillis(occurredAt));
  return { from: Math.max(given.from, today - lastDays + 1), to: Math.min(given.to, today) };
}

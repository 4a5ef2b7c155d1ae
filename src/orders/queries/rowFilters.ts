import { toMillis } from "../../lib/clock.ts";
import { MILLIS_PER_DAY, toDayNumber } from "../calendar.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { textMatcher } from "./matchText.ts";
import type { OrderFilter } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";

/** Takes the mark, a 1, from each row whose order fails a filter; the marks are in the order of the rows. */
export type RowFilter = (marked: Uint8Array, rows: Uint32Array) => void;

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
  return (marked, rows) => {
    for (let place = 0; place < rows.length; place++) if (codes[rows[place] ?? 0] !== code) marked[place] = 0;
  };
}

function totalFilter(at: OrdersAt, { minTotalMinor, maxTotalMinor }: OrderFilter): RowFilter | null {
  if (minTotalMinor === null && maxTotalMinor === null) return null;
  const min = minTotalMinor ?? Number.NEGATIVE_INFINITY;
  const max = maxTotalMinor ?? Number.POSITIVE_INFINITY;
  const totals = at.model.lineSets.totalMinor.values();
  const { lineSet } = at;
  return (marked, rows) => {
    for (let place = 0; place < rows.length; place++) {
      const total = totals[lineSet[rows[place] ?? 0] ?? 0] ?? 0;
      if (total < min || total > max) marked[place] = 0;
    }
  };
}

/** When the orders of a filter's days were placed, at the most, in milliseconds; null: at any time. */
export function placedBetween(
  filter: OrderFilter,
  context: QueryContext,
): { readonly first: number; readonly last: number } | null {
  const days = daysOf(filter, context);
  // Wherever on earth the book is, its days lie within a day of those in UTC.
  return days && { first: (days.from - 1) * MILLIS_PER_DAY, last: (days.to + 2) * MILLIS_PER_DAY };
}

function dayFilter({ model }: OrdersAt, context: QueryContext, filter: OrderFilter): RowFilter | null {
  const days = daysOf(filter, context);
  const between = placedBetween(filter, context);
  if (days === null || between === null) return null;
  const { first, last } = between;
  const placedAt = model.placedAt.values();
  const isWithin = (day: number) => day >= days.from && day <= days.to;
  return (marked, rows) => {
    for (let place = 0; place < rows.length; place++) {
      const placed = placedAt[rows[place] ?? 0] ?? 0;
      // Most orders need no look at the zone.
      if (placed < first || placed > last) marked[place] = 0;
      else if (marked[place] === 1 && !isWithin(context.calendar.dayOf(placed))) marked[place] = 0;
    }
  };
}

function textFilter(at: OrdersAt, { directory }: QueryContext, { text }: OrderFilter): RowFilter | null {
  const matches = textMatcher(at, directory, text);
  if (matches === null) return null;
  return (marked, rows) => {
    for (let place = 0; place < rows.length; place++) {
      if (marked[place] === 1 && !matches(rows[place] ?? 0)) marked[place] = 0;
    }
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

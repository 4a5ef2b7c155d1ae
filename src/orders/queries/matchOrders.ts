import { MILLIS_PER_DAY, toDayNumber } from "../calendar.ts";
import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES, type OrderStatus } from "../order/order.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import { textMatcher } from "./matchText.ts";
import type { OrderFilter, OrderListAnswer } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";

/** Orders that match a filter, with the counts beside it. */
export interface MatchedOrders {
  readonly at: OrdersAt;
  /** In the order of creation. */
  readonly rows: Uint32Array;
  readonly facets: OrderListAnswer["facets"];
}

type RowTest = (row: number) => boolean;

/** Bits of the filters that have facets: an order that fails only one still counts in that one's facet. */
const FAILS = { status: 1, country: 2, refundDue: 4, reason: 8 } as const;

const matched = new WeakMap<QueryContext, Map<string, MatchedOrders>>();

/** One pass over all orders as of the context's position; questions of one view with the same filter share it. */
export function matchOrders(context: QueryContext, filter: OrderFilter): MatchedOrders {
  const key = JSON.stringify(filter);
  const ofView = matched.get(context) ?? new Map<string, MatchedOrders>();
  const found = ofView.get(key) ?? passOver(context, filter);
  matched.set(context, ofView.set(key, found));
  return found;
}

function passOver(context: QueryContext, filter: OrderFilter): MatchedOrders {
  const at = ordersAt(context.orders, context.position);
  const passes = allOf(rowTests(at, context, filter));
  const failsOf = facetFails(at, filter);
  const counts = createFacetCounts(at);
  const rows = new Uint32Array(at.count);
  let matched = 0;
  for (let row = 0; row < at.count; row++) {
    if (!passes(row)) continue;
    const fails = failsOf(row);
    counts.add(row, fails);
    if (fails === 0) rows[matched++] = row;
  }
  return { at, rows: rows.subarray(0, matched), facets: counts.facets() };
}

const allOf =
  (tests: readonly RowTest[]): RowTest =>
  (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };

/** Which of the filters with facets an order fails, as bits. */
function facetFails(at: OrdersAt, filter: OrderFilter): (row: number) => number {
  const statuses = acceptedStatuses(filter.status);
  const countries = acceptedCountries(at, filter.country);
  const anyRefund = !filter.refundDue;
  const reasons = new Set(filter.reason);
  return (row) =>
    (statuses[at.status[row] ?? 0] === 1 ? 0 : FAILS.status) |
    (countries[at.country[row] ?? 0] === 1 ? 0 : FAILS.country) |
    (anyRefund || refundIsDue(at, row) ? 0 : FAILS.refundDue) |
    (reasons.size === 0 || isIn(reasons, reasonOf(at, row)) ? 0 : FAILS.reason);
}

function createFacetCounts(at: OrdersAt) {
  const byStatus = new Uint32Array(ORDER_STATUSES.length);
  const byCountry = new Uint32Array(at.model.countries.length + 1);
  const byReason = createReasonCounts(at);
  let refundDue = 0;
  return {
    add(row: number, fails: number): void {
      if ((fails & ~FAILS.status) === 0) increment(byStatus, at.status[row] ?? 0);
      if ((fails & ~FAILS.country) === 0) increment(byCountry, at.country[row] ?? 0);
      if ((fails & ~FAILS.refundDue) === 0 && refundIsDue(at, row)) refundDue++;
      if ((fails & ~FAILS.reason) === 0) byReason.add(row);
    },
    facets: (): MatchedOrders["facets"] => ({
      status: statusFacet(byStatus),
      country: countryFacet(at, byCountry),
      reason: byReason.facet(),
      refundDue,
    }),
  };
}

const increment = (counts: Uint32Array, place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

const refundIsDue = ({ status, received, refunded }: OrdersAt, row: number): boolean =>
  status[row] === CANCELLED && (received[row] ?? 0) > (refunded[row] ?? 0);

/** Why an order was cancelled; null where it wasn't. Few are, so it is looked up where it is asked for. */
function reasonOf({ model, status, position }: OrdersAt, row: number): CancellationReason | null {
  if (status[row] !== CANCELLED) return null;
  const code = model.cancellationReason.at(row, position);
  return code === undefined ? "unknown" : (model.reasons.at(code) as CancellationReason);
}

function createReasonCounts(at: OrdersAt) {
  const counts = new Map<CancellationReason, number>();
  return {
    add(row: number): void {
      const reason = reasonOf(at, row);
      if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    },
    facet: (): OrderListAnswer["facets"]["reason"] =>
      Array.from(counts, ([reason, orders]) => ({ reason, orders })).sort(
        (a, b) => b.orders - a.orders || (a.reason < b.reason ? -1 : 1),
      ),
  };
}

const isIn = <T>(set: ReadonlySet<T>, value: T | null): boolean => value !== null && set.has(value);

/** The filters without facets, cheapest first; only those that are set. */
function rowTests(at: OrdersAt, context: QueryContext, filter: OrderFilter): readonly RowTest[] {
  const { model } = at;
  const tests: (RowTest | null)[] = [
    codeTest(model.customer.values(), filter.customerId, (id) => (model.customers.find(id) ?? -2) + 1),
    codeTest(model.currency.values(), filter.currency, (code) => model.currencies.find(code) ?? -1),
    totalTest(at, filter),
    dayTest(at, context, filter),
    textMatcher(at, context.directory, filter.text),
  ];
  return tests.filter((test) => test !== null);
}

function codeTest<T extends string>(
  codes: ArrayLike<number>,
  wanted: T | null,
  codeOf: (wanted: T) => number,
): RowTest | null {
  if (wanted === null) return null;
  const code = codeOf(wanted);
  return (row) => codes[row] === code;
}

function totalTest(at: OrdersAt, { minTotalMinor, maxTotalMinor }: OrderFilter): RowTest | null {
  if (minTotalMinor === null && maxTotalMinor === null) return null;
  const min = minTotalMinor ?? Number.NEGATIVE_INFINITY;
  const max = maxTotalMinor ?? Number.POSITIVE_INFINITY;
  const totals = at.model.lineSets.totalMinor.values();
  return (row) => {
    const total = totals[at.lineSet[row] ?? 0] ?? 0;
    return total >= min && total <= max;
  };
}

function dayTest({ model }: OrdersAt, context: QueryContext, filter: OrderFilter): RowTest | null {
  const days = daysOf(filter, context);
  if (days === null) return null;
  const { from, to } = days;
  // Wherever on earth the book is, its days lie within a day of those in UTC: most orders need no look at the zone.
  const first = (from - 1) * MILLIS_PER_DAY;
  const last = (to + 2) * MILLIS_PER_DAY;
  const placedAt = model.placedAt.values();
  return (row) => {
    const placed = placedAt[row] ?? 0;
    if (placed < first || placed > last) return false;
    const day = context.calendar.dayOf(placed);
    return day >= from && day <= to;
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
  const today = calendar.dayOf(Date.parse(occurredAt));
  return { from: Math.max(given.from, today - lastDays + 1), to: Math.min(given.to, today) };
}

function acceptedStatuses(wanted: readonly OrderStatus[]): readonly number[] {
  return ORDER_STATUSES.map((status) => (wanted.length === 0 || wanted.includes(status) ? 1 : 0));
}

/** By country code with 1 added; 0 is the country that isn't known. */
function acceptedCountries({ model }: OrdersAt, wanted: readonly string[]): Uint8Array {
  const accepted = new Uint8Array(model.countries.length + 1).fill(wanted.length === 0 ? 1 : 0);
  for (const country of wanted) {
    const code = country === "" ? 0 : (model.countries.find(country) ?? -2) + 1;
    if (code >= 0) accepted[code] = 1;
  }
  return accepted;
}

const statusFacet = (counts: Uint32Array): OrderListAnswer["facets"]["status"] =>
  Object.fromEntries(
    ORDER_STATUSES.map((status, code) => [status, counts[code] ?? 0]),
  ) as OrderListAnswer["facets"]["status"];

/** Most orders first. */
function countryFacet({ model }: OrdersAt, counts: Uint32Array): OrderListAnswer["facets"]["country"] {
  return Array.from(counts, (orders, code) => ({
    country: code === 0 ? "" : model.countries.at(code - 1),
    orders,
  }))
    .filter(({ orders }) => orders > 0)
    .sort((a, b) => b.orders - a.orders || (a.country < b.country ? -1 : 1));
}

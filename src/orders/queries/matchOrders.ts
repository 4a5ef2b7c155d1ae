import { toMillis } from "../../lib/clock.ts";
import { MILLIS_PER_DAY, toDayNumber } from "../calendar.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import { orderTallies } from "../projections/orders/orderTallies.ts";
import { textMatcher } from "./matchText.ts";
import { facetsOf, facetsOfEvery, failsByKind, isCounted, type OrderFacets } from "./orderFacets.ts";
import { type OrderKinds, orderKinds } from "./orderKinds.ts";
import type { OrderFilter } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";

/** Orders that match a filter, with the counts beside it. */
export interface MatchedOrders {
  readonly at: OrdersAt;
  readonly count: number;
  has(row: number): boolean;
  /** In the order of creation. */
  rows(): Uint32Array;
  /** Their totals, by currency code. */
  totals(): readonly number[];
  readonly facets: OrderFacets;
}

type RowTest = (row: number) => boolean;

const matched = new WeakMap<QueryContext, Map<string, MatchedOrders>>();

/**
 * What matches as of the context's position: one pass over all orders at most, and none where no filter is set;
 * questions of one view with the same filter share it.
 */
export function matchOrders(context: QueryContext, filter: OrderFilter): MatchedOrders {
  const key = JSON.stringify(filter);
  const ofView = matched.get(context) ?? new Map<string, MatchedOrders>();
  const found = ofView.get(key) ?? (isAnyOrder(filter) ? everyOrder(context) : passOver(context, filter));
  matched.set(context, ofView.set(key, found));
  return found;
}

const isAnyOrder = (filter: OrderFilter): boolean =>
  Object.values(filter).every(
    (value: OrderFilter[keyof OrderFilter]) =>
      value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0),
  );

/** All orders: nobody looks at each. */
function everyOrder({ orders, position }: QueryContext): MatchedOrders {
  const at = ordersAt(orders, position);
  return {
    ...{ at, count: at.count, has: (row) => row < at.count },
    rows: once(() => Uint32Array.from({ length: at.count }, (_, row) => row)),
    totals: () => orderTallies(orders).total.at(position),
    facets: facetsOfEvery(at),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function passOver(context: QueryContext, filter: OrderFilter): MatchedOrders {
  const at = ordersAt(context.orders, context.position);
  const kinds = orderKinds(at);
  const fails = failsByKind(at, kinds, filter);
  const tests = rowTests(at, context, filter);
  return tests.length === 0 ? byKindAlone(at, kinds, fails) : byKindAndRow(at, kinds, fails, allOf(tests));
}

/** Each order's kind says whether it matches: they are looked at where their rows are wanted. */
function byKindAlone(at: OrdersAt, kinds: OrderKinds, fails: Uint8Array): MatchedOrders {
  const { ofRows, counts } = kinds;
  const count = counts.reduce((sum, orders, kind) => (fails[kind] === 0 ? sum + orders : sum), 0);
  const rows = once(() => {
    const found = new Uint32Array(count);
    for (let row = 0, place = 0; row < ofRows.length; row++) {
      if (fails[ofRows[row] ?? 0] === 0) found[place++] = row;
    }
    return found;
  });
  return {
    ...{ at, count, rows },
    has: (row) => row < at.count && fails[ofRows[row] ?? 0] === 0,
    totals: once(() => totalsOf(at, rows())),
    facets: facetsOf(at, kinds, counts, fails),
  };
}

function byKindAndRow(at: OrdersAt, kinds: OrderKinds, fails: Uint8Array, passes: RowTest): MatchedOrders {
  const { ofRows } = kinds;
  const counts = new Uint32Array(kinds.counts.length);
  const isFound = new Uint8Array(at.count);
  const rows = new Uint32Array(at.count);
  let count = 0;
  for (let row = 0; row < at.count; row++) {
    const kind = ofRows[row] ?? 0;
    const failed = fails[kind] ?? 0;
    if (!isCounted(failed) || !passes(row)) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (failed > 0) continue;
    isFound[row] = 1;
    rows[count++] = row;
  }
  const found = rows.subarray(0, count);
  return {
    ...{ at, count },
    has: (row) => isFound[row] === 1,
    rows: () => found,
    totals: once(() => totalsOf(at, found)),
    facets: facetsOf(at, kinds, counts, fails),
  };
}

/** Totals of the rows, by currency code; amounts of different currencies are never added. */
export function totalsOf({ model, lineSet }: OrdersAt, rows: Uint32Array): readonly number[] {
  const totals = model.lineSets.totalMinor.values();
  const currencies = model.currency.values();
  const sums: number[] = [];
  for (const row of rows) {
    const code = currencies[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (totals[lineSet[row] ?? 0] ?? 0);
  }
  return sums;
}

const allOf =
  (tests: readonly RowTest[]): RowTest =>
  (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };

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
  const { lineSet } = at;
  return (row) => {
    const total = totals[lineSet[row] ?? 0] ?? 0;
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
  const today = calendar.dayOf(toMillis(occurredAt));
  return { from: Math.max(given.from, today - lastDays + 1), to: Math.min(given.to, today) };
}

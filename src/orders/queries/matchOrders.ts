import { firstGreater } from "../../engine/timeTravel/firstGreater.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import { orderTallies } from "../projections/orders/orderTallies.ts";
import { facetsOf, facetsOfEvery, failsByKind, isCounted, type OrderFacets } from "./orderFacets.ts";
import { kindsOfFew, kindTotals, type OrderKinds, orderKinds } from "./orderKinds.ts";
import type { OrderFilter } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";
import { placedBetween, type RowFilter, rowFilters } from "./rowFilters.ts";

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

/*
 * Most of the time that a question takes goes by in loops over all orders, and right after opening the browser has
 * compiled little: each of these goes over a few columns of numbers and calls nothing.
 */

function passOver(context: QueryContext, filter: OrderFilter): MatchedOrders {
  const at = ordersAt(context.orders, context.position);
  const filters = rowFilters(at, context, filter);
  const few = fewOfDays(at, context, filter);
  const kinds = few === null ? orderKinds(at) : kindsOfFew(at, few);
  const fails = failsByKind(at, kinds, filter);
  if (filters.length === 0) return byKindAlone(at, kinds, fails);
  const rows = few ?? everyRow(at.count);
  return byKindAndRow({ at, rows, kinds, fails, filters });
}

/** One order in so many: fewer are looked up one by one, more by a pass over all. */
const FEW = 20;

/** The orders that a filter's days are about, where these are few; else null. */
function fewOfDays(at: OrdersAt, context: QueryContext, filter: OrderFilter): Uint32Array | null {
  const between = placedBetween(filter, context);
  if (between === null) return null;
  const { first, last } = between;
  const rows = context.sorting.placed(at.model).within(first, last, at.count / FEW);
  return rows === null ? null : rows.subarray(0, firstGreater(rows, rows.length, at.count - 1));
}

let counting = new Uint32Array(0);

/** 0, 1, 2 and so on. */
function everyRow(count: number): Uint32Array {
  if (counting.length < count) {
    counting = new Uint32Array(Math.ceil(count * 1.25));
    for (let row = 0; row < counting.length; row++) counting[row] = row;
  }
  return counting.subarray(0, count);
}

/** The kind of an order says whether it matches: they are counted without a look at each. */
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
    totals: once(() => kindTotals(at, kinds, fails)),
    facets: facetsOf(at, kinds, counts, fails),
  };
}

/** Orders that may match, and what says whether they do. */
interface Candidates {
  readonly at: OrdersAt;
  readonly rows: Uint32Array;
  /** Of these rows. */
  readonly kinds: OrderKinds;
  readonly fails: Uint8Array;
  readonly filters: readonly RowFilter[];
}

function byKindAndRow({ at, rows, kinds, fails, filters }: Candidates): MatchedOrders {
  const { ofRows } = kinds;
  const mayCount = fails.map((failed) => (isCounted(failed) ? 1 : 0));
  const marked = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) marked[place] = mayCount[ofRows[place] ?? 0] ?? 0;
  for (const narrow of filters) narrow(marked, rows);
  const counts = new Uint32Array(fails.length);
  const matching = new Uint32Array(marked.reduce((sum, mark) => sum + mark, 0));
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    if (marked[place] === 0) continue;
    const kind = ofRows[place] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (fails[kind] === 0) matching[count++] = rows[place] ?? 0;
  }
  const found = matching.subarray(0, count);
  const among = once(() => new Set(found));
  return {
    ...{ at, count },
    has: (row) =>
      rows.length === at.count ? marked[row] === 1 && fails[ofRows[row] ?? 0] === 0 : among().has(row),
    rows: () => found,
    totals: once(() => totalsOf(at, found)),
    facets: facetsOf(at, kinds, counts, fails),
  };
}

/** Totals of the rows, by currency code; amounts of different currencies are never added. */
export function totalsOf(at: OrdersAt, rows: Uint32Array): readonly number[] {
  const { model, position, count } = at;
  const totals = model.lineSets.totalMinor.values();
  const currencies = model.currency.values();
  const lineSet = rows.length < count / FEW ? null : at.lineSet;
  const sums: number[] = [];
  for (const row of rows) {
    const code = currencies[row] ?? 0;
    const set = lineSet === null ? model.lineSet.at(row, position) : lineSet[row];
    sums[code] = (sums[code] ?? 0) + (totals[set ?? 0] ?? 0);
  }
  return sums;
}

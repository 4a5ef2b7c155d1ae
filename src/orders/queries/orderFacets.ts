import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES, type OrderStatus } from "../order/order.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { orderTallies } from "../projections/orders/orderTallies.ts";
import type { OrderFilter, OrderListAnswer } from "./orderList.ts";

/** How many orders there are of each kind, as lists show it. */
export type OrderFacets = OrderListAnswer["facets"];

/** Bits of the filters that have facets: an order that fails only one still counts in that one's facet. */
const FAILS = { status: 1, country: 2, refundDue: 4, reason: 8 } as const;
const FAILS_ALL = FAILS.status | FAILS.country | FAILS.refundDue | FAILS.reason;

/**
 * Which filters each order fails, as bits, by row; 0: it matches. Filter by filter, because a loop over one column of
 * numbers is several times quicker than one that looks at all of them for each order.
 */
export type FilterFails = Uint8Array;

/** Whether an order is in a list, or at least in the count of a facet. */
const isCounted = (fails: number): boolean => (fails & (fails - 1)) === 0;

/** What each order fails of the filters that have facets. */
export function facetFails(at: OrdersAt, filter: OrderFilter): FilterFails {
  const fails = new Uint8Array(at.count);
  if (filter.status.length > 0) fail(fails, FAILS.status, at.status, acceptedStatuses(filter.status));
  if (filter.country.length > 0)
    fail(fails, FAILS.country, at.country, acceptedCountries(at, filter.country));
  if (filter.refundDue) fail(fails, FAILS.refundDue, at.refundDue, [0, 1]);
  if (filter.reason.length > 0) {
    const reasons = new Set(filter.reason.map((reason) => at.model.reasons.find(reason)));
    for (let row = 0; row < fails.length; row++) {
      const reason = reasonOf(at, row);
      if (reason === undefined || !reasons.has(reason)) fails[row] = (fails[row] ?? 0) | FAILS.reason;
    }
  }
  return fails;
}

function fail(fails: FilterFails, bit: number, codes: ArrayLike<number>, accepted: ArrayLike<number>): void {
  for (let row = 0; row < fails.length; row++) {
    if (accepted[codes[row] ?? 0] !== 1) fails[row] = (fails[row] ?? 0) | bit;
  }
}

/** Leaves out of the list and of every facet what fails a filter that has none. */
export function failWithoutFacet(fails: FilterFails, passes: (row: number) => boolean): void {
  for (let row = 0; row < fails.length; row++) {
    if (isCounted(fails[row] ?? 0) && !passes(row)) fails[row] = FAILS_ALL;
  }
}

/** How many orders there are of each kind. */
export function facetsOf(at: OrdersAt, fails: FilterFails): OrderFacets {
  const { model, status } = at;
  const byReason = new Uint32Array(model.reasons.length);
  for (let row = 0; row < fails.length; row++) {
    if (status[row] === CANCELLED && countsFor(FAILS.reason, fails[row]))
      increment(byReason, reasonOf(at, row));
  }
  return {
    status: statusFacet(countBy(status, ORDER_STATUSES.length, fails, FAILS.status)),
    country: countryFacet(at, countBy(at.country, model.countries.length + 1, fails, FAILS.country)),
    reason: reasonFacet(at, byReason),
    refundDue: countBy(at.refundDue, 2, fails, FAILS.refundDue)[1] ?? 0,
  };
}

const countsFor = (bit: number, failed = 0): boolean => failed === 0 || failed === bit;

/** Orders by code, of those that fail nothing but this facet's filter. */
function countBy(codes: ArrayLike<number>, kinds: number, fails: FilterFails, bit: number): Uint32Array {
  const counts = new Uint32Array(kinds);
  for (let row = 0; row < fails.length; row++) if (countsFor(bit, fails[row])) increment(counts, codes[row]);
  return counts;
}

/** The facets of all orders, by the tallies that are kept of them. */
export function facetsOfEvery(at: OrdersAt): OrderFacets {
  const { model, position } = at;
  const tallies = orderTallies(model);
  const byCountry = Array.from({ length: model.countries.length + 1 }, () => 0);
  tallies.country.at(position).forEach((count, code) => {
    byCountry[code] = count;
  });
  // An order without an address has no change of country at all.
  byCountry[0] = (byCountry[0] ?? 0) + at.count - byCountry.reduce((sum, count) => sum + count, 0);
  return {
    status: statusFacet(tallies.status.at(position)),
    country: countryFacet(at, byCountry),
    reason: reasonFacet(at, tallies.reason.at(position)),
    refundDue: tallies.refundDue.at(position)[1] ?? 0,
  };
}

const increment = (counts: Uint32Array, place = 0): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

/** The code of why an order was cancelled; undefined where it wasn't. Few are: looked up where it is asked for. */
const reasonOf = ({ model, status, position }: OrdersAt, row: number): number | undefined =>
  status[row] === CANCELLED ? model.cancellationReason.at(row, position) : undefined;

/** Most orders first. */
const reasonFacet = ({ model }: OrdersAt, counts: ArrayLike<number>): OrderListAnswer["facets"]["reason"] =>
  Array.from(counts, (orders = 0, code) => ({ reason: code, orders }))
    .filter(({ orders }) => orders > 0)
    .map(({ reason, orders }) => ({ reason: model.reasons.at(reason) as CancellationReason, orders }))
    .sort((a, b) => b.orders - a.orders || (a.reason < b.reason ? -1 : 1));

function acceptedStatuses(wanted: readonly OrderStatus[]): readonly number[] {
  return ORDER_STATUSES.map((status) => (wanted.includes(status) ? 1 : 0));
}

/** By country code with 1 added; 0 is the country that isn't known. */
function acceptedCountries({ model }: OrdersAt, wanted: readonly string[]): Uint8Array {
  const accepted = new Uint8Array(model.countries.length + 1);
  for (const country of wanted) {
    const code = country === "" ? 0 : (model.countries.find(country) ?? -2) + 1;
    if (code >= 0) accepted[code] = 1;
  }
  return accepted;
}

const statusFacet = (counts: ArrayLike<number>): OrderListAnswer["facets"]["status"] =>
  Object.fromEntries(
    ORDER_STATUSES.map((status, code) => [status, counts[code] ?? 0]),
  ) as OrderListAnswer["facets"]["status"];

/** Most orders first. */
function countryFacet({ model }: OrdersAt, counts: ArrayLike<number>): OrderListAnswer["facets"]["country"] {
  return Array.from(counts, (orders, code) => ({
    country: code === 0 ? "" : model.countries.at(code - 1),
    orders,
  }))
    .filter(({ orders }) => orders > 0)
    .sort((a, b) => b.orders - a.orders || (a.country < b.country ? -1 : 1));
}

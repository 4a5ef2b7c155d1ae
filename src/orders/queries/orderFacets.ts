import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES, type OrderStatus } from "../order/order.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { orderTallies } from "../projections/orders/orderTallies.ts";
import type { OrderFilter, OrderListAnswer } from "./orderList.ts";

/** How many orders there are of each kind, as lists show it. */
export type OrderFacets = OrderListAnswer["facets"];

/** Bits of the filters that have facets: an order that fails only one still counts in that one's facet. */
const FAILS = { status: 1, country: 2, refundDue: 4, reason: 8 } as const;

/** Which of the filters with facets an order fails, as bits. */
export function facetFails(at: OrdersAt, filter: OrderFilter): (row: number) => number {
  const { status, country } = at;
  const statuses = acceptedStatuses(filter.status);
  const countries = acceptedCountries(at, filter.country);
  const anyRefund = !filter.refundDue;
  const reasons = new Set(filter.reason.map((reason) => at.model.reasons.find(reason) ?? -1));
  return (row) =>
    (statuses[status[row] ?? 0] === 1 ? 0 : FAILS.status) |
    (countries[country[row] ?? 0] === 1 ? 0 : FAILS.country) |
    (anyRefund || refundIsDue(at, row) ? 0 : FAILS.refundDue) |
    (reasons.size === 0 || isIn(reasons, reasonOf(at, row)) ? 0 : FAILS.reason);
}

/** Counts orders one by one. */
export interface FacetCounts {
  /** Counts an order that fails these filters, as bits. */
  add(row: number, fails: number): void;
  facets(): OrderFacets;
}

/** No orders counted yet. */
export function createFacetCounts(at: OrdersAt): FacetCounts {
  const { status, country } = at;
  const byStatus = new Uint32Array(ORDER_STATUSES.length);
  const byCountry = new Uint32Array(at.model.countries.length + 1);
  const byReason = new Uint32Array(at.model.reasons.length);
  let refundDue = 0;
  return {
    add(row, fails) {
      if ((fails & ~FAILS.status) === 0) increment(byStatus, status[row]);
      if ((fails & ~FAILS.country) === 0) increment(byCountry, country[row]);
      if ((fails & ~FAILS.refundDue) === 0 && refundIsDue(at, row)) refundDue++;
      if (status[row] === CANCELLED && (fails & ~FAILS.reason) === 0) increment(byReason, reasonOf(at, row));
    },
    facets: () => ({
      status: statusFacet(byStatus),
      country: countryFacet(at, byCountry),
      reason: reasonFacet(at, byReason),
      refundDue,
    }),
  };
}

/** The same of all orders, by the tallies that are kept of them. */
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

const refundIsDue = ({ refundDue }: OrdersAt, row: number): boolean => refundDue[row] === 1;

/** The code of why an order was cancelled; undefined where it wasn't. Few are: looked up where it is asked for. */
const reasonOf = ({ model, status, position }: OrdersAt, row: number): number | undefined =>
  status[row] === CANCELLED ? model.cancellationReason.at(row, position) : undefined;

/** Most orders first. */
const reasonFacet = ({ model }: OrdersAt, counts: ArrayLike<number>): OrderListAnswer["facets"]["reason"] =>
  Array.from(counts, (orders = 0, code) => ({ reason: code, orders }))
    .filter(({ orders }) => orders > 0)
    .map(({ reason, orders }) => ({ reason: model.reasons.at(reason) as CancellationReason, orders }))
    .sort((a, b) => b.orders - a.orders || (a.reason < b.reason ? -1 : 1));

const isIn = (set: ReadonlySet<number>, code: number | undefined): boolean =>
  code !== undefined && set.has(code);

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

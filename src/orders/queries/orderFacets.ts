import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { orderTallies } from "../projections/orders/orderTallies.ts";
import type { OrderKinds } from "./orderKinds.ts";
import type { OrderFilter, OrderListAnswer } from "./orderList.ts";

/** How many orders there are of each kind, as lists show it. */
export type OrderFacets = OrderListAnswer["facets"];

/** Bits of the filters that have facets: an order that fails only one still counts in that one's facet. */
const FAILS = { status: 1, country: 2, refundDue: 4, reason: 8 } as const;

/** Which of the filters with facets orders of each kind fail, as bits, by kind; 0: they match. */
export function failsByKind(at: OrdersAt, kinds: OrderKinds, filter: OrderFilter): Uint8Array {
  const statuses = accepted(
    ORDER_STATUSES.length,
    filter.status.map((status) => ORDER_STATUSES.indexOf(status)),
  );
  const countries = accepted(
    at.model.countries.length + 1,
    filter.country.map((name) => countryCode(at, name)),
  );
  const reasons = accepted(
    at.model.reasons.length + 1,
    filter.reason.map((reason) => (at.model.reasons.find(reason) ?? NOWHERE) + 1),
  );
  return Uint8Array.from(kinds.counts, (_, number) => {
    const { status, country, refundDue, reason } = kinds.kind(number);
    return (
      (statuses[status] === 1 ? 0 : FAILS.status) |
      (countries[country] === 1 ? 0 : FAILS.country) |
      (!filter.refundDue || refundDue === 1 ? 0 : FAILS.refundDue) |
      (reasons[reason] === 1 ? 0 : FAILS.reason)
    );
  });
}

/** Whether an order with these fails is in a list, or at least in the count of a facet. */
export const isCounted = (fails: number): boolean => (fails & (fails - 1)) === 0;

/** The facets by how many orders of each kind there are that no other filter leaves out. */
export function facetsOf(
  at: OrdersAt,
  kinds: OrderKinds,
  counts: Uint32Array,
  fails: Uint8Array,
): OrderFacets {
  const { countries, reasons } = at.model;
  const byStatus = new Uint32Array(ORDER_STATUSES.length);
  const byCountry = new Uint32Array(countries.length + 1);
  const byReason = new Uint32Array(reasons.length + 1);
  let due = 0;
  counts.forEach((count, number) => {
    const failed = fails[number] ?? 0;
    if (count === 0 || !isCounted(failed)) return;
    const { status, country, refundDue, reason } = kinds.kind(number);
    if ((failed & ~FAILS.status) === 0) add(byStatus, status, count);
    if ((failed & ~FAILS.country) === 0) add(byCountry, country, count);
    if ((failed & ~FAILS.reason) === 0) add(byReason, reason, count);
    if ((failed & ~FAILS.refundDue) === 0) due += refundDue * count;
  });
  return {
    status: statusFacet(byStatus),
    country: countryFacet(at, byCountry),
    reason: reasonFacet(at, byReason.subarray(1)),
    refundDue: due,
  };
}

const add = (counts: Uint32Array, place: number, count: number): void => {
  counts[place] = (counts[place] ?? 0) + count;
};

/** A code that no order has. */
const NOWHERE = -2;

/** By code: 1 where it is wanted. Where none is, all are. */
function accepted(kinds: number, wanted: readonly number[]): Uint8Array {
  const codes = new Uint8Array(kinds).fill(wanted.length === 0 ? 1 : 0);
  for (const code of wanted) if (code >= 0) codes[code] = 1;
  return codes;
}

/** With 1 added; 0 is the country that isn't known. */
const countryCode = ({ model }: OrdersAt, country: string): number =>
  country === "" ? 0 : (model.countries.find(country) ?? NOWHERE) + 1;

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

/** Most orders first. */
const reasonFacet = ({ model }: OrdersAt, counts: ArrayLike<number>): OrderListAnswer["facets"]["reason"] =>
  Array.from(counts, (orders = 0, code) => ({ reason: code, orders }))
    .filter(({ orders }) => orders > 0)
    .map(({ reason, orders }) => ({ reason: model.reasons.at(reason) as CancellationReason, orders }))
    .sort((a, b) => b.orders - a.orders || (a.reason < b.reason ? -1 : 1));

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

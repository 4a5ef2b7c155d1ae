import { ORDER_STATUSES } from "../order/order.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";

/** What lists count orders by. Codes are the read model's; of country and reason with 1 added, 0: there is none. */
export interface OrderKind {
  readonly status: number;
  readonly country: number;
  readonly reason: number;
  readonly refundDue: number;
}

/**
 * All orders at a position by their kind: one small number for all that lists count them by. There are a few thousand
 * kinds at most, so that filters and facets look at those and not at each order.
 */
export interface OrderKinds {
  /** The kind of each order, by row. */
  readonly ofRows: Uint16Array | Uint32Array;
  /** How many orders there are of each kind. */
  readonly counts: Uint32Array;
  kind(number: number): OrderKind;
}

const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

const known = new WeakMap<OrdersReadModel, { readonly position: number; readonly kinds: OrderKinds }>();

/** The kinds of orders; kept for the questions that follow at the same position, where nothing changes any more. */
export function orderKinds(at: OrdersAt): OrderKinds {
  const { model, position } = at;
  const found = known.get(model);
  const kinds = found?.position === position ? found.kinds : kindsOf(at);
  known.set(model, { position, kinds });
  return kinds;
}

function kindsOf({ model, position, count, status, country, refundDue }: OrdersAt): OrderKinds {
  const statuses = ORDER_STATUSES.length;
  const reasons = model.reasons.length + 1;
  const countries = model.countries.length + 1;
  const reasonsOf = model.cancellationReason.valuesAt(position);
  const counts = new Uint32Array(statuses * reasons * 2 * countries);
  const ofRows = counts.length <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const reason = status[row] === CANCELLED ? (reasonsOf[row] ?? 0) + 1 : 0;
    const inCountry = (country[row] ?? 0) * 2 + (refundDue[row] ?? 0);
    const kind = (inCountry * reasons + reason) * statuses + (status[row] ?? 0);
    ofRows[row] = kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return {
    ...{ ofRows, counts },
    kind: (number) => ({
      status: number % statuses,
      reason: Math.floor(number / statuses) % reasons,
      refundDue: Math.floor(number / (statuses * reasons)) % 2,
      country: Math.floor(number / (statuses * reasons * 2)),
    }),
  };
}

/** Totals of all orders of the kinds that fail nothing, by currency code; different currencies are never added. */
export function kindTotals(
  { model, lineSet }: OrdersAt,
  { ofRows }: OrderKinds,
  fails: Uint8Array,
): readonly number[] {
  const totals = model.lineSets.totalMinor.values();
  const currencies = model.currency.values();
  const sums = new Float64Array(model.currencies.length);
  const isThere = new Uint8Array(model.currencies.length);
  for (let row = 0; row < ofRows.length; row++) {
    if (fails[ofRows[row] ?? 0] !== 0) continue;
    const code = currencies[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (totals[lineSet[row] ?? 0] ?? 0);
    isThere[code] = 1;
  }
  const found: number[] = [];
  sums.forEach((sum, code) => {
    if (isThere[code] === 1) found[code] = sum;
  });
  return found;
}

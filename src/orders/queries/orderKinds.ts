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

/** A small number for each kind of orders: there are a few thousand at most. */
export interface KindNumbers {
  readonly count: number;
  number(kind: OrderKind): number;
  kind(number: number): OrderKind;
}

/**
 * Orders at a position by their kind, so that filters and facets look at kinds and not at each order, and for any
 * number of questions at that position.
 */
export interface OrderKinds extends KindNumbers {
  /** The kind of each order, in the order of the rows. */
  readonly ofRows: Uint16Array | Uint32Array;
  /** How many orders there are of each kind. */
  readonly counts: Uint32Array;
}

const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

const known = new WeakMap<OrdersReadModel, { readonly position: number; readonly kinds: OrderKinds }>();

/** All orders by kind; kept for the questions that follow at the same position, where nothing changes any more. */
export function orderKinds(at: OrdersAt): OrderKinds {
  const { model, position } = at;
  const found = known.get(model);
  const kinds = found?.position === position ? found.kinds : kindsOfAll(at);
  known.set(model, { position, kinds });
  return kinds;
}

/** A few orders by kind, looked up one by one. */
export function kindsOfFew({ model, position }: OrdersAt, rows: Uint32Array): OrderKinds {
  const numbers = kindNumbers(model);
  const counts = new Uint32Array(numbers.count);
  const ofRows = Uint32Array.from(rows, (row) => {
    const status = model.status.at(row, position) ?? 0;
    return numbers.number({
      status,
      reason: status === CANCELLED ? (model.cancellationReason.at(row, position) ?? 0) + 1 : 0,
      country: model.country.at(row, position) ?? 0,
      refundDue: model.refundDue.at(row, position) ?? 0,
    });
  });
  for (const kind of ofRows) counts[kind] = (counts[kind] ?? 0) + 1;
  return { ...numbers, ofRows, counts };
}

function kindNumbers(model: OrdersReadModel): KindNumbers & { readonly reasons: number } {
  const statuses = ORDER_STATUSES.length;
  const reasons = model.reasons.length + 1;
  return {
    reasons,
    count: statuses * reasons * 2 * (model.countries.length + 1),
    number: ({ status, reason, country, refundDue }) =>
      ((country * 2 + refundDue) * reasons + reason) * statuses + status,
    kind: (number) => ({
      status: number % statuses,
      reason: Math.floor(number / statuses) % reasons,
      refundDue: Math.floor(number / (statuses * reasons)) % 2,
      country: Math.floor(number / (statuses * reasons * 2)),
    }),
  };
}

function kindsOfAll({ model, position, count, status, country, refundDue }: OrdersAt): OrderKinds {
  const numbers = kindNumbers(model);
  const [statuses, reasons] = [ORDER_STATUSES.length, numbers.reasons];
  const reasonsOf = model.cancellationReason.valuesAt(position);
  const counts = new Uint32Array(numbers.count);
  const ofRows = numbers.count <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
  // As `number` has it, without a call for each order.
  for (let row = 0; row < count; row++) {
    const reason = status[row] === CANCELLED ? (reasonsOf[row] ?? 0) + 1 : 0;
    const inCountry = (country[row] ?? 0) * 2 + (refundDue[row] ?? 0);
    const kind = (inCountry * reasons + reason) * statuses + (status[row] ?? 0);
    ofRows[row] = kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { ...numbers, ofRows, counts };
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

import {
  countByValue,
  createTemporalTally,
  type TemporalTally,
} from "../../../engine/timeTravel/temporalTally.ts";
import type { OrdersReadModel } from "./ordersReadModel.ts";

/** Counts and sums over all orders, for any position, without a look at each. */
export interface OrderTallies {
  /** Orders by status code. */
  readonly status: TemporalTally;
  /** Orders by country code with 1 added; an order that never had one is in none. */
  readonly country: TemporalTally;
  /** Cancelled orders by reason code. */
  readonly reason: TemporalTally;
  /** At 1: orders with a refund due. */
  readonly refundDue: TemporalTally;
  /** Totals in minor units, by currency code. */
  readonly total: TemporalTally;
}

const known = new WeakMap<OrdersReadModel, OrderTallies>();

/** The tallies of a read model. */
export function orderTallies(model: OrdersReadModel): OrderTallies {
  const found = known.get(model) ?? createOrderTallies(model);
  known.set(model, found);
  return found;
}

function createOrderTallies(model: OrdersReadModel): OrderTallies {
  const { lineSets, currency } = model;
  const totalOf = (set: number | undefined) => (set === undefined ? 0 : lineSets.totalMinor.at(set));
  return {
    status: createTemporalTally(model.status, countByValue),
    country: createTemporalTally(model.country, countByValue),
    reason: createTemporalTally(model.cancellationReason, countByValue),
    refundDue: createTemporalTally(model.refundDue, countByValue),
    total: createTemporalTally(model.lineSet, (sums, row, set, before) => {
      const code = currency.at(row);
      sums[code] = (sums[code] ?? 0) + totalOf(set) - totalOf(before);
    }),
  };
}

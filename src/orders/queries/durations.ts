import type { TemporalColumn } from "../../engine/timeTravel/temporalColumn.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { StatisticsAnswer } from "./statistics.ts";

type Duration = StatisticsAnswer["durations"][number];

/** Times from creation to each step, of those of the orders that reached it. */
export function durationsOf(
  { model, position }: OrdersAt,
  rows: readonly number[],
): StatisticsAnswer["durations"] {
  const placedAt = model.placedAt.values();
  const durationOf = (step: Duration["step"], reachedAt: TemporalColumn): Duration[] => {
    const times: number[] = [];
    for (const row of rows) {
      const reached = reachedAt.at(row, position);
      if (reached !== undefined) times.push(reached - (placedAt[row] ?? 0));
    }
    const sorted = Float64Array.from(times).sort();
    const orders = sorted.length;
    if (orders === 0) return [];
    return [{ step, orders, medianMs: quantile(sorted, 0.5), p90Ms: quantile(sorted, 0.9) }];
  };
  return [
    ...durationOf("paid", model.paidAt),
    ...durationOf("shipped", model.shippedAt),
    ...durationOf("delivered", model.deliveredAt),
  ];
}

/** Nearest rank: a time that an order really took. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

import { firstGreater } from "../../engine/timeTravel/firstGreater.ts";
import type { TemporalColumn } from "../../engine/timeTravel/temporalColumn.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import { DURATION_EDGES, type Duration, type DurationStep } from "./statistics.ts";

const STEPS: readonly DurationStep[] = ["paid", "shipped", "delivered"];

/** When orders reached a step for the first time. */
export const stepReached = (
  { paidAt, shippedAt, deliveredAt }: OrdersReadModel,
  step: DurationStep,
): TemporalColumn => ({ paid: paidAt, shipped: shippedAt, delivered: deliveredAt })[step];

/** Times from creation to each step, of those of the orders that reached it. */
export function durationsOf({ model, position }: OrdersAt, rows: readonly number[]): Duration[] {
  const placedAt = model.placedAt.values();
  return STEPS.flatMap((step) => {
    const reachedAt = stepReached(model, step);
    const times: number[] = [];
    for (const row of rows) {
      const reached = reachedAt.at(row, position);
      if (reached !== undefined) times.push(reached - (placedAt[row] ?? 0));
    }
    return times.length === 0 ? [] : [durationOf(step, Float64Array.from(times).sort())];
  });
}

const durationOf = (step: DurationStep, sorted: Float64Array): Duration => ({
  step,
  orders: sorted.length,
  medianMs: quantile(sorted, 0.5),
  p90Ms: quantile(sorted, 0.9),
  spread: spreadOf(sorted),
});

/** Nearest rank: a time that an order really took. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

function spreadOf(sorted: Float64Array): number[] {
  // Whole milliseconds: less than an edge is at most one less.
  const below = DURATION_EDGES.map((edge) => firstGreater(sorted, sorted.length, edge - 1));
  return [...below, sorted.length].map((count, place) => count - (below[place - 1] ?? 0));
}

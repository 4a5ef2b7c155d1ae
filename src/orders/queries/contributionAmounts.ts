import { exhaustive } from "../../lib/exhaustive.ts";
import type { CancellationReason } from "../order/events.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import { currencyOfKey, dayOfKey, FIGURES } from "../projections/statistics/statisticsReadModel.ts";
import { addItemAmounts, addLineValues } from "./contributionLines.ts";
import type { Facet, Measure } from "./contributions.ts";
import { stepReached } from "./durations.ts";
import { type OrdersInRange, ordersInRange } from "./ordersInRange.ts";
import type { QueryContext } from "./queryContext.ts";
import type { DayRange } from "./statisticsRange.ts";

/** What each event of the log adds to a number, by its position; 0 for most. */
export interface Amounts {
  readonly added: Float64Array;
  /** Milliseconds since the order was created, of events that reached a step; else null. */
  readonly tookMs: Float64Array | null;
}

/** The number that is asked about. */
export interface Asked {
  readonly measure: Measure;
  readonly facet: Facet | null;
  readonly range: DayRange;
  readonly currency: string;
}

/**
 * What each event adds to a number of the statistics. Sums of days come from the sums themselves, addition by
 * addition; an order counts under a status, a country or a reason by the event that gave it that.
 */
export function contributionAmounts(asked: Asked, context: QueryContext): Amounts {
  const added = new Float64Array(context.position + 1);
  if (asked.facet === null) {
    addFigures(added, asked, context);
    return { added, tookMs: null };
  }
  const orders = ordersInRange(asked.range, asked.currency, context);
  const add = (position: number | undefined, amount: number) => {
    if (position !== undefined) added[position] = (added[position] ?? 0) + amount;
  };
  if (asked.facet.by === "step") {
    const tookMs = new Float64Array(added.length);
    addStep(asked.facet, orders, (position, millis) => {
      add(position, 1);
      tookMs[position] = millis;
    });
    return { added, tookMs };
  }
  addFacet(asked.measure, asked.facet, orders, add);
  return { added, tookMs: null };
}

type Add = (position: number | undefined, amount: number) => void;

function addFigures(added: Float64Array, { measure, range, currency }: Asked, context: QueryContext): void {
  const { figures, currencies } = context.statistics;
  const code = currencies.find(currency);
  const place = (FIGURES as readonly Measure[]).indexOf(measure);
  if (place < 0) return;
  for (const key of figures.keys()) {
    const day = dayOfKey(key);
    if (currencyOfKey(key) !== code || day < range.from || day > range.to) continue;
    figures.forEachAt(key, place, context.position, (position, delta) => {
      added[position] = delta;
    });
  }
}

type StepFacet = Extract<Facet, { by: "step" }>;

function addStep(
  { step, fromMs, toMs }: StepFacet,
  { at: { model, position }, created }: OrdersInRange,
  add: (position: number, millis: number) => void,
): void {
  const reachedAt = stepReached(model, step);
  const placedAt = model.placedAt.values();
  for (const row of created) {
    const since = reachedAt.since(row, position);
    const took = (reachedAt.at(row, position) ?? 0) - (placedAt[row] ?? 0);
    if (since === undefined || took < (fromMs ?? took) || took >= (toMs ?? Number.POSITIVE_INFINITY))
      continue;
    add(since, took);
  }
}

function addFacet(measure: Measure, facet: Exclude<Facet, StepFacet>, orders: OrdersInRange, add: Add): void {
  switch (facet.by) {
    case "item":
      addItemAmounts(orders.at, orders.created, { sku: facet.sku, isUnits: measure === "units" }, add);
      break;
    case "reason":
      addCancellations(measure, facet.reason, orders, add);
      break;
    case "status":
    case "country":
    case "customer":
      addOrders(measure, facet, orders, add);
      break;
    default:
      exhaustive(facet);
  }
}

function addCancellations(
  measure: Measure,
  reason: CancellationReason,
  { at: { model, position }, cancelled, valueMinor }: OrdersInRange,
  add: Add,
): void {
  const { cancellationReason } = model;
  const code = model.reasons.find(reason);
  for (const row of cancelled) {
    if (cancellationReason.at(row, position) !== code) continue;
    add(cancellationReason.since(row, position), measure === "cancelled" ? 1 : valueMinor(row));
  }
}

type OrderFacet = Extract<Facet, { by: "status" | "country" | "customer" }>;

function addOrders(measure: Measure, facet: OrderFacet, orders: OrdersInRange, add: Add): void {
  const rows = orders.created.filter(matches(facet, orders));
  if (measure !== "orders") {
    addLineValues(orders.at, rows, add);
    return;
  }
  for (const row of rows) add(countedSince(facet, orders, row), 1);
}

function matches(facet: OrderFacet, { at }: OrdersInRange): (row: number) => boolean {
  const { model, status, country } = at;
  switch (facet.by) {
    case "status": {
      const code = ORDER_STATUSES.indexOf(facet.status);
      return (row) => status[row] === code;
    }
    case "country": {
      const code = facet.country === "" ? 0 : (model.countries.find(facet.country) ?? -2) + 1;
      return (row) => country[row] === code;
    }
    case "customer": {
      const code = (model.customers.find(facet.customerId) ?? -2) + 1;
      const customers = model.customer.values();
      return (row) => customers[row] === code;
    }
  }
}

/** The event that made an order what it is counted as: its creation where nothing later did. */
function countedSince({ by }: OrderFacet, { at: { model, position } }: OrdersInRange, row: number): number {
  const column = by === "customer" ? null : model[by];
  return column?.since(row, position) ?? model.createdPosition.at(row);
}

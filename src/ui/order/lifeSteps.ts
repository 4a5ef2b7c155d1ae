import type { Instant } from "../../lib/clock.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";

type StepName = "placed" | "paid" | "shipped" | "delivered" | "cancelled";

/** A step of an order's life, as the line under its title shows it. */
export interface LifeStep {
  readonly name: StepName;
  readonly label: string;
  /** Null where it wasn't reached, or nobody recorded it. */
  readonly at: Instant | null;
  readonly isDone: boolean;
  /** The last one that was reached. */
  readonly isCurrent: boolean;
  /** Words instead of the time. */
  readonly remark: "Next" | "Not recorded" | null;
}

const LABELS: Readonly<Record<StepName, string>> = {
  placed: "Placed",
  paid: "Paid",
  shipped: "Shipped",
  delivered: "Delivered",
  cancelled: "Cancelled",
};

const ROAD: readonly StepName[] = ["placed", "paid", "shipped", "delivered"];

/** The steps from left to right: the road of every order, or, for a cancelled one, how far it came. */
export function lifeSteps({ steps, order }: Pick<OrderDetail, "steps" | "order">): readonly LifeStep[] {
  const isCancelled = order.status === "cancelled";
  const names: readonly StepName[] = isCancelled
    ? [...ROAD.filter((name) => steps[name] !== null), "cancelled"]
    : ROAD;
  const current = names.reduce((last, name, index) => (steps[name] === null ? last : index), 0);
  return names.map((name, index) => ({
    name,
    label: LABELS[name],
    at: steps[name],
    isDone: index <= current,
    isCurrent: index === current,
    remark: remarkOn(index, current, steps[name]),
  }));
}

function remarkOn(index: number, current: number, at: Instant | null): LifeStep["remark"] {
  if (at !== null) return null;
  if (index < current) return "Not recorded";
  return index === current + 1 ? "Next" : null;
}

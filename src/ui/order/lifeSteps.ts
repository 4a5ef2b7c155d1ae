import type { Instant } from "../../lib/clock.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { orderText } from "./orderText.ts";

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
  readonly remark: string | null;
}

const ROAD: readonly StepName[] = ["placed", "paid", "shipped", "delivered"];

/** The steps from left to right: the road of every order, or, for a cancelled one, how far it came. */
export function lifeSteps({ steps, order }: Pick<OrderDetail, "steps" | "order">): readonly LifeStep[] {
  const isCancelled = order.status === "cancelled";
  const names: readonly StepName[] = isCancelled
    ? [...ROAD.filter((name) => steps[name] !== null), "cancelled"]
    : ROAD;
  const current = names.reduce((last, name, index) => (steps[name] === null ? last : index), 0);
  // A payment that nobody will record is not what the order waits for.
  const skipsPayment = order.untracked.includes("payment");
  const next = names.findIndex((name, index) => index > current && !(name === "paid" && skipsPayment));
  return names.map((name, index) => ({
    name,
    label: orderText.life[name],
    at: steps[name],
    isDone: index <= current,
    isCurrent: index === current,
    remark: steps[name] === null ? remarkOn(index, next) : null,
  }));
}

/** On a step without a time; `next` is the one that the order waits for, -1 at the end of the road. */
function remarkOn(index: number, next: number): LifeStep["remark"] {
  if (index === next) return orderText.life.next;
  return next === -1 || index < next ? orderText.life.notRecorded : null;
}

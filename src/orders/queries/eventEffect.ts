import type { ExistingOrder, Order, OrderStatus } from "../order/order.ts";
import type { OrderFigures } from "../order/orderFigures.ts";

/** The figures of an order that an event can move. */
const MOVED_FIGURES = [
  "dueMinor",
  "receivedMinor",
  "outstandingMinor",
  "refundedMinor",
  "refundDueMinor",
  "returnedMinor",
] as const satisfies readonly (keyof OrderFigures)[];
export type MovedFigure = (typeof MOVED_FIGURES)[number];

/** What an event changed about its order. */
export interface EventEffect {
  /** Null where the status stayed; `from` is null for an order that wasn't there yet. */
  readonly status: { readonly from: OrderStatus | null; readonly to: OrderStatus } | null;
  /** In minor units of the order's currency; null: not known, or none. */
  readonly figures: readonly {
    readonly figure: MovedFigure;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** An order at one point of its stream, with its figures. */
export interface OrderAtVersion<O extends Order = Order> {
  readonly order: O;
  /** Null before it was created. */
  readonly money: OrderFigures | null;
}

/** What changed from one version of an order to the next. */
export function effectOf(before: OrderAtVersion, after: OrderAtVersion<ExistingOrder>): EventEffect {
  const from = before.order.status === "none" ? null : before.order.status;
  const to = after.order.status;
  return {
    status: from === to ? null : { from, to },
    figures: MOVED_FIGURES.map((figure) => ({
      figure,
      from: before.money?.[figure] ?? null,
      to: after.money?.[figure] ?? null,
    })).filter((moved) => isMoved(before, moved)),
  };
}

/** A new order moves only what is asked for: that nothing was received yet is no change. */
const isMoved = ({ money }: OrderAtVersion, { figure, from, to }: EventEffect["figures"][number]): boolean =>
  money === null ? figure === "dueMinor" : from !== to;

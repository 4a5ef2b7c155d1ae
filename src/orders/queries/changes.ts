import type { Position } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { OrderStatus } from "../order/order.ts";
import type { OrderSummary } from "./orderList.ts";
import type { Figures } from "./statistics.ts";

/** What is different at the position shown from what was at an earlier one. */
export interface ChangesQuestion {
  readonly kind: "changes";
  /** The earlier position; 0: before the first event. */
  readonly from: Position;
  /** At most this many orders in each list; the counts are of all. */
  readonly limit: number;
}

/** Orders that went from one status to another, whatever lay between. */
export interface StatusMove {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly orders: number;
}

/** The difference between the folds at two positions, in the words of the domain. */
export interface ChangesAnswer {
  readonly kind: "changes";
  /** Both ends, `from` never after `to`: where the position asked for lies ahead, there is nothing between them. */
  readonly from: Position;
  readonly to: Position;
  /** True where the position asked for lies after the one shown. */
  readonly isAhead: boolean;
  /** When the events at both ends occurred; null at 0. */
  readonly fromAt: Instant | null;
  readonly toAt: Instant | null;
  /** Orders that weren't there at `from`, as they are at `to`, newest first. */
  readonly appeared: {
    readonly orders: number;
    readonly rows: readonly OrderSummary[];
  };
  /** Orders that were there and have another status since, newest first. */
  readonly statuses: {
    readonly orders: number;
    readonly moves: readonly StatusMove[];
    readonly rows: readonly { readonly order: OrderSummary; readonly before: OrderStatus }[];
  };
  /** Orders that were there and whose total is another since, newest first. */
  readonly totals: {
    readonly orders: number;
    readonly rows: readonly { readonly order: OrderSummary; readonly beforeMinor: number }[];
  };
  /** What came in and went out between, by currency, as the statistics count it; only what isn't all 0. */
  readonly money: readonly { readonly currency: string; readonly figures: Figures }[];
}

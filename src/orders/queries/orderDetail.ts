import type { Position, StreamId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";
import type { OrderCommandType } from "../order/commands.ts";
import type { ExistingOrder } from "../order/order.ts";
import type { OrderFigures } from "../order/orderFigures.ts";
import type { OrderRejection } from "../order/rejections.ts";
import type { AddressData, CustomerData, CustomerLabel } from "../personalData.ts";
import type { Compensation } from "./compensation.ts";
import type { EventEffect } from "./eventEffect.ts";

/** An order is its stream folded to the position. */
export interface OrderDetailQuestion {
  readonly kind: "orderDetail";
  readonly number: string;
}

export type OrderDetailAnswer =
  | { readonly kind: "orderDetail"; readonly found: "no" }
  /** It exists, but is not born at this position. */
  | { readonly kind: "orderDetail"; readonly found: "later"; readonly firstPosition: Position }
  | ({ readonly kind: "orderDetail"; readonly found: "yes" } & OrderDetail);

export interface OrderDetail {
  readonly orderId: StreamId;
  /** Events of its stream at this position. */
  readonly version: number;
  readonly order: ExistingOrder;
  readonly placedAt: Instant;
  /** When each step was reached; null where it wasn't. */
  readonly steps: Readonly<Record<"placed" | "paid" | "shipped" | "delivered" | "cancelled", Instant | null>>;
  readonly customer: CustomerLabel;
  readonly customerData: CustomerData | null;
  /** Under whose id the order's names and texts are kept; null where nothing is held that could be forgotten. */
  readonly forgettable: SubjectId | null;
  /** Null where there is no record, or it was forgotten. */
  readonly address: AddressData | null;
  readonly money: OrderFigures;
  /** Each command: allowed (null), or why not. From the same `decide` that will answer it. */
  readonly actions: Readonly<Record<Exclude<OrderCommandType, "CreateOrder">, OrderRejection | null>>;
  readonly trail: readonly TrailEntry[];
}

/** One event of the order as the log holds it, newest first in the trail. */
export interface TrailEntry {
  /** As recorded, not upcast: equal to the exported one. */
  readonly event: RecordedEvent;
  /** The note that it refers to; null if it has none; "forgotten" where the record is gone. */
  readonly note: { readonly text: string } | "forgotten" | null;
  readonly effect: EventEffect;
  /** What would take it back; null: nothing does. */
  readonly compensation: Compensation | null;
}

/** An order's events up to the position as a given/when/then test that runs in this repository. */
export interface OrderTestQuestion {
  readonly kind: "orderTest";
  readonly number: string;
}

export interface OrderTestAnswer {
  readonly kind: "orderTest";
  /** Null where the order has no event yet. */
  readonly text: string | null;
}

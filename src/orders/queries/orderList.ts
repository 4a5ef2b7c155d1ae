import type { Position, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";
import type { LocalDate } from "../calendar.ts";
import type { CancellationReason } from "../order/events.ts";
import type { OrderStatus } from "../order/order.ts";
import type { CustomerLabel } from "../personalData.ts";

/** Each field narrows; empty or null means "any". */
export interface OrderFilter {
  readonly status: readonly OrderStatus[];
  /** Country as recorded; "" stands for not known. */
  readonly country: readonly string[];
  readonly customerId: SubjectId | null;
  readonly currency: string | null;
  /** Days of creation in the book's zone, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Created on one of so many days, of which the last is the day of the position's own event; null: any. */
  readonly lastDays: number | null;
  /** Total in minor units, both included. */
  readonly minTotalMinor: number | null;
  readonly maxTotalMinor: number | null;
  /** Cancelled for one of these. */
  readonly reason: readonly CancellationReason[];
  /** Cancelled, and more was received than refunded. */
  readonly refundDue: boolean;
  /** Words that must all occur in number, customer, SKU or name of an item, or a note; case is ignored. */
  readonly text: string;
}

export const ANY_ORDER: OrderFilter = {
  status: [],
  country: [],
  customerId: null,
  currency: null,
  from: null,
  to: null,
  lastDays: null,
  minTotalMinor: null,
  maxTotalMinor: null,
  reason: [],
  refundDue: false,
  text: "",
};

export const ORDER_SORT_KEYS = ["placed", "number", "customer", "country", "status", "total"] as const;
export interface OrderSort {
  readonly by: (typeof ORDER_SORT_KEYS)[number];
  readonly direction: "ascending" | "descending";
}

export interface OrderListQuestion {
  readonly kind: "orderList";
  readonly filter: OrderFilter;
  readonly sort: OrderSort;
  readonly offset: number;
  readonly limit: number;
}

/** One order at a position, as lists show it. */
export interface OrderSummary {
  readonly orderId: StreamId;
  readonly number: string;
  readonly placedAt: Instant;
  readonly customerId: SubjectId | null;
  readonly customer: CustomerLabel;
  readonly country: string | null;
  readonly firstItem: string;
  /** Lines and units of the order. */
  readonly lines: number;
  readonly units: number;
  readonly status: OrderStatus;
  readonly currency: string;
  /** Goods − discounts + freight. */
  readonly totalMinor: number;
  /** Sum of the payments whose amount is known; null: there is none. */
  readonly receivedMinor: number | null;
  readonly refundedMinor: number;
  /**
   * Total − received while it lives; below 0 when too much came in. Null where a payment's amount, a price or
   * whether anything was paid isn't known.
   */
  readonly outstandingMinor: number | null;
  /** What a cancelled order still owes its customer. */
  readonly refundDueMinor: number;
  /** True where the source recorded no payments. */
  readonly paymentUntracked: boolean;
  readonly shipmentUntracked: boolean;
  /** Position of its `OrderCreated`. */
  readonly createdPosition: Position;
}

export interface OrderListAnswer {
  readonly kind: "orderList";
  /** Orders that match. */
  readonly total: number;
  /** Orders there are at this position, filters apart. */
  readonly all: number;
  readonly rows: readonly OrderSummary[];
  readonly offset: number;
  /** Totals of what matches, one entry a currency. */
  readonly sums: readonly { readonly currency: string; readonly totalMinor: number }[];
  readonly facets: {
    /** Each facet counts what matches all the other filters. */
    readonly status: Readonly<Record<OrderStatus, number>>;
    readonly country: readonly { readonly country: string; readonly orders: number }[];
    /** Of the cancelled ones; most first. */
    readonly reason: readonly { readonly reason: CancellationReason; readonly orders: number }[];
    readonly refundDue: number;
  };
}

/** One customer's orders, newest first. */
export interface CustomerOrdersQuestion {
  readonly kind: "customerOrders";
  readonly customerId: SubjectId;
  readonly offset: number;
  readonly limit: number;
}

export interface CustomerOrdersAnswer {
  readonly kind: "customerOrders";
  readonly customer: CustomerLabel;
  readonly total: number;
  readonly rows: readonly OrderSummary[];
}

export interface OrderSummaryQuestion {
  readonly kind: "orderSummary";
  readonly number: string;
}

export interface OrderSummaryAnswer {
  readonly kind: "orderSummary";
  readonly order: OrderSummary | null;
}

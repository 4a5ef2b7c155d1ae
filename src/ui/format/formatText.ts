import type { BookEventType } from "../../orders/bookEvents.ts";
import type { CancellationReason } from "../../orders/order/events.ts";

/** The words that go with dates, counts and events everywhere. */
export const formatText = {
  today: (time: string) => `Today ${time}`,
  /** How long ago, in one short unit. */
  age: { days: (n: number) => `${n} d`, hours: (n: number) => `${n} h`, minutes: (n: number) => `${n} min` },
  justNow: "now",
  /** What happened, in words that start a sentence. */
  events: {
    OrderCreated: "Order created",
    ItemsChanged: "Items changed",
    ShippingAddressChanged: "Address changed",
    OrderPaid: "Order paid",
    OrderShipped: "Order shipped",
    OrderDelivered: "Order delivered",
    OrderCancelled: "Order cancelled",
    PaymentRefunded: "Payment refunded",
    ItemsReturned: "Items returned",
    NoteAdded: "Note added",
    CustomerForgotten: "Customer forgotten",
  } satisfies Readonly<Record<BookEventType, string>>,
  /** Why an order was cancelled. */
  reasons: {
    "customer-changed-mind": "Customer changed their mind",
    "entered-twice": "Entered twice",
    "out-of-stock": "Out of stock",
    "never-paid": "Never paid",
    "suspected-fraud": "Suspected fraud",
    other: "Other reason",
    unknown: "Reason not known",
  } satisfies Readonly<Record<CancellationReason, string>>,
} as const;

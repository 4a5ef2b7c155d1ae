import { ORDER_EVENT_TYPES, type OrderEventType } from "../../orders/order/events.ts";

/** What happened, in words that start a sentence. */
export const EVENT_LABELS: Readonly<Record<OrderEventType, string>> = {
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
};

const isKnown = (type: string): type is OrderEventType => ORDER_EVENT_TYPES.includes(type as OrderEventType);

/** The words for an event as the log names it; its own name where this application doesn't know it. */
export const eventLabel = (type: string): string => (isKnown(type) ? EVENT_LABELS[type] : type);

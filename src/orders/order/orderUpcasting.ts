import { EngineError } from "../../engine/engineError.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Upcaster } from "../../engine/upcasting/upcasting.ts";
import { ORDER_EVENT_TYPES, type OrderEvent, type OrderEventType } from "./events.ts";

/** Today's schema version of each event type. */
export const orderEventSchemas = {
  OrderCreated: 2,
  ItemsChanged: 1,
  ShippingAddressChanged: 1,
  OrderPaid: 1,
  OrderShipped: 1,
  OrderDelivered: 1,
  OrderCancelled: 1,
  PaymentRefunded: 1,
  ItemsReturned: 1,
  NoteAdded: 1,
} as const satisfies Record<OrderEventType, number>;

const orderCreatedFrom1: Upcaster = {
  type: "OrderCreated",
  from: 1,
  description: 'adds the shipping address, as "unknown"',
  upcast: (data) => ({ ...data, shippingAddress: "unknown" }),
};

/** All steps from recorded schemas to today's (UP1). */
export const orderUpcasters: readonly Upcaster[] = [orderCreatedFrom1];

/** A recorded event in today's schema, with its data typed. */
export type RecordedOrderEvent = RecordedEvent & OrderEvent;

const knownTypes: ReadonlySet<string> = new Set(ORDER_EVENT_TYPES);

const isOrderEvent = (event: RecordedEvent): event is RecordedOrderEvent => knownTypes.has(event.type);

/**
 * An upcast event as an order's; upcasting has seen to the shape of its data.
 * @throws EngineError "unknown-event" for any other type.
 */
export function asOrderEvent(event: RecordedEvent): RecordedOrderEvent {
  if (isOrderEvent(event)) return event;
  throw new EngineError(
    "unknown-event",
    `${event.type} at position ${event.position} is no event of an order`,
  );
}

import { EngineError } from "../engine/engineError.ts";
import type { RecordedEvent } from "../engine/events/recordedEvent.ts";
import { createUpcasting } from "../engine/upcasting/createUpcasting.ts";
import type { Upcasting } from "../engine/upcasting/upcasting.ts";
import type { CustomerForgotten } from "./customer/customer.ts";
import type { OrderEvent } from "./order/events.ts";
import { orderEventSchemas, orderUpcasters } from "./order/orderUpcasting.ts";

/** Everything that is recorded in a book. */
export type BookEvent = OrderEvent | CustomerForgotten;
export type BookEventType = BookEvent["type"];

/** The lanes and codes of the time bar, which saved read models hold: only ever append. */
export const BOOK_EVENT_TYPES = [
  "OrderCreated",
  "ItemsChanged",
  "ShippingAddressChanged",
  "OrderPaid",
  "OrderShipped",
  "OrderDelivered",
  "OrderCancelled",
  "PaymentRefunded",
  "ItemsReturned",
  "NoteAdded",
  "CustomerForgotten",
] as const satisfies readonly BookEventType[];

const knownTypes: ReadonlySet<string> = new Set(BOOK_EVENT_TYPES);

/** A recorded event in today's schema, with its data typed. */
export type RecordedBookEvent = RecordedEvent & BookEvent;

const isBookEvent = (event: RecordedEvent): event is RecordedBookEvent => knownTypes.has(event.type);

/**
 * An upcast event as one of a book's; upcasting has seen to the shape of its data.
 * @throws EngineError "unknown-event" for any other type.
 */
export function asBookEvent(event: RecordedEvent): RecordedBookEvent {
  if (isBookEvent(event)) return event;
  throw new EngineError("unknown-event", `${event.type} at position ${event.position} is no event of a book`);
}

/** Today's schema version of each event type of a book. */
export const bookEventSchemas = {
  ...orderEventSchemas,
  CustomerForgotten: 1,
} as const satisfies Record<BookEventType, number>;

/** Reads every event that a book has ever recorded as one of today's. */
export const createBookUpcasting = (): Upcasting =>
  createUpcasting({ schemas: bookEventSchemas, upcasters: orderUpcasters });

import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { OrderCommandType } from "../../orders/order/commands.ts";
import type { OrderEventType } from "../../orders/order/events.ts";

/** The command that appends an event of each type as the first, or only, one of its commit. */
const COMMANDS: Readonly<Record<OrderEventType, OrderCommandType>> = {
  OrderCreated: "CreateOrder",
  ItemsChanged: "ChangeItems",
  ShippingAddressChanged: "ChangeShippingAddress",
  OrderPaid: "RecordPayment",
  OrderShipped: "ShipOrder",
  OrderDelivered: "MarkDelivered",
  OrderCancelled: "CancelOrder",
  PaymentRefunded: "RefundPayment",
  ItemsReturned: "ReturnItems",
  NoteAdded: "AddNote",
};

/**
 * The type of the command that caused an event. A log keeps the command's id, not its type; but the first event
 * of a commit tells it: a refund beside a cancellation came from `CancelOrder`.
 * @param stream events of the same order, this one among them.
 * @returns null where the application doesn't know the event's type.
 */
export function commandOfEvent(
  event: RecordedEvent,
  stream: readonly RecordedEvent[],
): OrderCommandType | null {
  const first = stream
    .filter((one) => one.metadata.commandId === event.metadata.commandId)
    .reduce((a, b) => (b.position < a.position ? b : a), event);
  return COMMANDS[first.type as OrderEventType] ?? null;
}

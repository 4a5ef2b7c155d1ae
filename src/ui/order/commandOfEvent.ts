import type { Version } from "../../engine/events/identifiers.ts";
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

/** The command that an event came from. */
export interface CommandOfEvent {
  /** Null where the application doesn't know the event's type. */
  readonly type: OrderCommandType | null;
  /** Versions of the other events that it appended in the same commit. */
  readonly together: readonly Version[];
}

/**
 * The command that caused an event. A log keeps the command's id, not its type; but the first event of a commit
 * tells it: a refund beside a cancellation came from `CancelOrder`.
 * @param stream events of the same order, this one among them.
 */
export function commandOfEvent(event: RecordedEvent, stream: readonly RecordedEvent[]): CommandOfEvent {
  const commit = stream
    .filter((one) => one.metadata.commandId === event.metadata.commandId)
    .sort((a, b) => a.version - b.version);
  const first = commit[0] ?? event;
  return {
    type: COMMANDS[first.type as OrderEventType] ?? null,
    together: commit.map(({ version }) => version).filter((version) => version !== event.version),
  };
}

import canonicalize from "canonicalize";
import { exhaustive } from "../../lib/exhaustive.ts";
import type { OrderCommand } from "../order/commands.ts";
import type { OrderEvent } from "../order/events.ts";
import type { Order } from "../order/order.ts";
import { orderDecider } from "../order/orderDecider.ts";

/**
 * The command that leads an order from a state to these events; null where today's rules lead to other ones, as
 * they may for what an older application recorded. A log keeps what happened, not what was asked: the command is
 * found by deciding.
 */
export function commandOfCommit(before: Order, events: readonly OrderEvent[]): OrderCommand | null {
  const wanted = canonicalize(events.map(({ type, data }) => ({ type, data })));
  return candidates(events).find((command) => canonicalize(eventsOf(command, before)) === wanted) ?? null;
}

function eventsOf(command: OrderCommand, before: Order): readonly OrderEvent[] | null {
  const decision = orderDecider.decide(command, before);
  return decision.ok ? decision.value : null;
}

/** A person's command first; a source may leave out what a person must say. */
const FROM = [false, true] as const;

function candidates([first, second]: readonly OrderEvent[]): readonly OrderCommand[] {
  if (first === undefined) return [];
  switch (first.type) {
    case "OrderCreated": {
      const noteId = second?.type === "NoteAdded" ? second.data.noteId : null;
      return FROM.map((fromSource) => ({
        ...{ type: "CreateOrder", numberGiven: false, noteId, fromSource },
        ...first.data,
      }));
    }
    case "ItemsChanged":
      return [{ type: "ChangeItems", ...first.data, revision: null }];
    case "ShippingAddressChanged":
      return [{ type: "ChangeShippingAddress", ...first.data }];
    case "OrderPaid":
      return FROM.map((fromSource) => ({ type: "RecordPayment", ...first.data, fromSource }));
    case "OrderShipped":
      return FROM.map((fromSource) => ({ type: "ShipOrder", ...first.data, fromSource }));
    case "OrderDelivered":
      return [{ type: "MarkDelivered" }];
    case "OrderCancelled": {
      const refundMinor = second?.type === "PaymentRefunded" ? second.data.amountMinor : null;
      return [{ type: "CancelOrder", ...first.data, refundMinor }];
    }
    case "PaymentRefunded": {
      const { amountMinor, noteId } = first.data;
      return [{ type: "RefundPayment", amountMinor, noteId }];
    }
    case "ItemsReturned": {
      const { lines, noteId } = first.data;
      return [{ type: "ReturnItems", lines, noteId }];
    }
    case "NoteAdded":
      return [{ type: "AddNote", ...first.data }];
    default:
      return exhaustive(first);
  }
}

import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { PersonalId } from "../../engine/personal/personalRecord.ts";
import type { ExistingOrder, Order } from "../order/order.ts";
import { orderDecider } from "../order/orderDecider.ts";
import { orderMoney } from "../order/orderMoney.ts";
import type { RecordedOrderEvent } from "../order/orderUpcasting.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import { compensationOf } from "./compensation.ts";
import { effectOf, type OrderAtVersion } from "./eventEffect.ts";
import type { TrailEntry } from "./orderDetail.ts";

/** An event as recorded, and the same in today's schema. */
export interface StreamEvent {
  readonly recorded: RecordedEvent;
  readonly event: RecordedOrderEvent;
}

/** Each event of an order with what it changed and what would take it back, newest first. */
export function orderTrail(
  stream: readonly StreamEvent[],
  directory: PersonalDirectory,
): readonly TrailEntry[] {
  const trail: TrailEntry[] = [];
  let before: OrderAtVersion = { order: orderDecider.initialState, money: null };
  for (const { recorded, event } of stream) {
    const after = step(before, event);
    trail.push({
      event: recorded,
      note: noteOf(event, directory),
      effect: effectOf(before, after),
      compensation: compensationOf(event, before.order, directory),
    });
    before = after;
  }
  return trail.reverse();
}

/** Events that leave every figure of an order alone. */
const WITHOUT_MONEY: ReadonlySet<string> = new Set([
  "ShippingAddressChanged",
  "OrderShipped",
  "OrderDelivered",
  "NoteAdded",
] satisfies RecordedOrderEvent["type"][]);

function step(before: OrderAtVersion, event: RecordedOrderEvent): OrderAtVersion<ExistingOrder> {
  const order: Order = orderDecider.evolve(before.order, event);
  // Folding an event always leaves an order: what doesn't begin with its creation is no order's stream.
  if (order.status === "none") throw new RangeError(`${event.type} left no order`);
  const isSame = before.money !== null && WITHOUT_MONEY.has(event.type);
  return { order, money: isSame ? before.money : orderMoney(order) };
}

function noteOf(event: RecordedOrderEvent, directory: PersonalDirectory): TrailEntry["note"] {
  const noteId = noteIdOf(event);
  if (noteId === null) return null;
  const note = directory.note(noteId);
  return note === undefined ? "forgotten" : { text: note.text };
}

function noteIdOf(event: RecordedOrderEvent): PersonalId | null {
  switch (event.type) {
    case "OrderCancelled":
    case "PaymentRefunded":
    case "ItemsReturned":
    case "NoteAdded":
      return event.data.noteId;
    default:
      return null;
  }
}

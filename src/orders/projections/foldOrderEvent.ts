import { EngineError } from "../../engine/engineError.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { TextColumn } from "../../engine/timeTravel/columnSet.ts";
import { ORDER_EVENT_TYPES, type OrderEvent, type OrderEventType } from "../order/events.ts";
import { asOrderEvent } from "../order/orderUpcasting.ts";

/** A recorded event of one type. */
export type EventOf<K extends OrderEventType> = RecordedEvent & Extract<OrderEvent, { type: K }>;

/** How a read model takes in each type of event. Each checks its event before it changes any column. */
export type OrderEventFolds<R, K extends OrderEventType = OrderEventType> = {
  readonly [T in K]: (readModel: R, event: EventOf<T>) => void;
};

/** Every type of event that an order has. */
export const ALL_ORDER_EVENTS: ReadonlySet<string> = new Set(ORDER_EVENT_TYPES);

/** Gives the event to the fold of its type; an event of another type changes nothing. */
export function foldOrderEvent<R>(
  folds: Partial<OrderEventFolds<R>>,
  readModel: R,
  event: RecordedEvent,
): void {
  const orderEvent = asOrderEvent(event);
  const fold = folds[orderEvent.type] as ((readModel: R, event: RecordedEvent) => void) | undefined;
  fold?.(readModel, orderEvent);
}

/**
 * The row of the event's order in a column of stream ids, whose codes are the rows.
 * @throws EngineError "corrupt-log" if the order was never created.
 */
export function rowOf(streams: TextColumn, event: RecordedEvent): number {
  const row = streams.find(event.streamId);
  if (row === undefined) throw corrupt(event, "belongs to an order that was never created");
  return row;
}

/** @throws EngineError "corrupt-log" if the order of an `OrderCreated` is there already. */
export function requireNewOrder(streams: TextColumn, event: RecordedEvent): void {
  if (streams.find(event.streamId) !== undefined) throw corrupt(event, "creates an order a second time");
}

/** @throws EngineError "corrupt-log" unless every amount is not known, or whole and can be added exactly. */
export function requireAmounts(event: RecordedEvent, amounts: readonly (number | null)[]): void {
  if (!amounts.every((amount) => amount === null || Number.isSafeInteger(amount)))
    throw corrupt(event, "has an amount that is no whole number");
}

/** The error for an event that no order could have recorded. */
export const corrupt = (event: RecordedEvent, what: string): EngineError =>
  new EngineError("corrupt-log", `${event.type} at position ${event.position} ${what}`);

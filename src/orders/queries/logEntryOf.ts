import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { QueryContext } from "./queryContext.ts";
import type { LogEntry } from "./timeline.ts";

/** An event with what its row says of its order, as far as the read models have come. */
export function logEntryOf(
  event: RecordedEvent,
  { timeline, orders }: Pick<QueryContext, "timeline" | "orders">,
): LogEntry {
  const inTimeline = timeline.streams.find(event.streamId);
  const inOrders = orders.streams.find(event.streamId);
  return {
    event,
    orderNumber: inTimeline === undefined ? null : timeline.numbers.at(inTimeline),
    currency: inOrders === undefined ? null : orders.currencies.at(orders.currency.at(inOrders)),
  };
}

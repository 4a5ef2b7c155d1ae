import { toPosition } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import type { QueryContext } from "./queryContext.ts";
import type { EventPageAnswer, EventPageQuestion } from "./timeline.ts";

/** The last events up to a position, newest first, straight from the log. Rejects if the store does. */
export async function answerEventPage(
  { before, limit }: EventPageQuestion,
  { store, timeline, position }: QueryContext,
): Promise<EventPageAnswer> {
  const last = Math.max(0, Math.min(before ?? position, position));
  const size = Math.max(0, Math.min(limit, last));
  const events = size === 0 ? [] : await store.readAll(toPosition(last - size), size);
  const entries = events.map((event) => ({ event, orderNumber: numberOf(timeline, event) }));
  return { kind: "eventPage", entries: entries.reverse() };
}

/** Null where the timeline hasn't reached the event's order. */
function numberOf(timeline: TimelineReadModel, event: RecordedEvent): string | null {
  const row = timeline.streams.find(event.streamId);
  return row === undefined ? null : timeline.numbers.at(row);
}

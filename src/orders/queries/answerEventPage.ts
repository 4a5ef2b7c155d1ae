import { toPosition } from "../../engine/events/identifiers.ts";
import { logEntryOf } from "./logEntryOf.ts";
import type { QueryContext } from "./queryContext.ts";
import type { EventPageAnswer, EventPageQuestion } from "./timeline.ts";

/** The last events up to a position, newest first, straight from the log. Rejects if the store does. */
export async function answerEventPage(
  { before, limit }: EventPageQuestion,
  context: QueryContext,
): Promise<EventPageAnswer> {
  const { store, position } = context;
  const last = Math.max(0, Math.min(before ?? position, position));
  const size = Math.max(0, Math.min(limit, last));
  const events = size === 0 ? [] : await store.readAll(toPosition(last - size), size);
  return { kind: "eventPage", entries: events.map((event) => logEntryOf(event, context)).reverse() };
}

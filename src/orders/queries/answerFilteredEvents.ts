import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { BOOK_EVENT_TYPES } from "../bookEvents.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import { logEntryOf } from "./logEntryOf.ts";
import type { QueryContext } from "./queryContext.ts";
import type { FilteredEventsAnswer, FilteredEventsQuestion } from "./timeline.ts";

/**
 * The events that match, newest first: found in the timeline, which has every event in short, and read from the
 * log, of which only the part that is asked for. Rejects if the store does.
 */
export async function answerFilteredEvents(
  question: FilteredEventsQuestion,
  context: QueryContext,
): Promise<FilteredEventsAnswer> {
  const { store, timeline, position } = context;
  const offset = Math.max(0, question.offset);
  const { total, page } = findPage({ ...question, offset }, timeline, position);
  const events = await readPositions(store, page);
  const entries = page.flatMap((at) => {
    const event = events.get(at);
    return event === undefined ? [] : [logEntryOf(event, context)];
  });
  return { kind: "filteredEvents", total, offset, entries };
}

/** How many match up to the position, and the positions of those on the page, newest first. */
function findPage(
  question: FilteredEventsQuestion,
  timeline: TimelineReadModel,
  position: Position,
): { readonly total: number; readonly page: readonly Position[] } {
  const { offset, limit } = question;
  const matches = matcherOf(question, timeline);
  const page: Position[] = [];
  let total = 0;
  for (let entry = Math.min(position, timeline.type.length) - 1; entry >= 0; entry--) {
    if (!matches(entry)) continue;
    if (total >= offset && total < offset + limit) page.push((entry + 1) as Position);
    total++;
  }
  return { total, page };
}

/** Tells whether an entry of the timeline is of the type and of the order asked for. */
function matcherOf(
  { type, orderNumber }: FilteredEventsQuestion,
  timeline: TimelineReadModel,
): (entry: number) => boolean {
  const code = type === null ? null : BOOK_EVENT_TYPES.indexOf(type);
  // -1 where there is no such order: no entry has that row.
  const row = orderNumber === null ? null : (timeline.numbers.find(orderNumber) ?? -1);
  const [types, orders] = [timeline.type.values(), timeline.order.values()];
  return (entry) => (code === null || types[entry] === code) && (row === null || orders[entry] === row);
}

/** Events that lie closer than this are read in one go: about what a block of the log holds. */
const NEAR = 200;

/** The events at some positions, which descend. */
async function readPositions(
  store: EventStore,
  positions: readonly Position[],
): Promise<ReadonlyMap<Position, RecordedEvent>> {
  const spans: { readonly last: Position; first: Position }[] = [];
  for (const position of positions) {
    const span = spans.at(-1);
    if (span !== undefined && span.first - position <= NEAR) span.first = position;
    else spans.push({ last: position, first: position });
  }
  const read = await Promise.all(
    spans.map(({ first, last }) => store.readAll(toPosition(first - 1), last - first + 1)),
  );
  return new Map(read.flat().map((event) => [event.position, event]));
}

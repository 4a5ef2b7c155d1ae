import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import type { Projection } from "../../../engine/projections/projection.ts";
import { toMillis } from "../../../lib/clock.ts";
import { asBookEvent, BOOK_EVENT_TYPES, type RecordedBookEvent } from "../../bookEvents.ts";
import type { Calendar } from "../../calendar.ts";
import { corrupt, requireNewOrder, rowOf } from "../foldOrderEvent.ts";
import { lastDay, NO_ORDER, openTimeline, type TimelineReadModel } from "./timelineReadModel.ts";

const ALL_EVENTS: ReadonlySet<string> = new Set(BOOK_EVENT_TYPES);

/** The time bar's view of the log, in days of the calendar's zone; another zone is another schema. */
export const timelineProjection = (calendar: Calendar): Projection<TimelineReadModel> => ({
  name: "timeline",
  schema: `2 ${calendar.timeZone}`,
  eventTypes: ALL_EVENTS,
  open: openTimeline,
  apply: (timeline, event) => addEvent(timeline, event, calendar),
});

function addEvent(timeline: TimelineReadModel, recorded: RecordedEvent, calendar: Calendar): void {
  const event = asBookEvent(recorded);
  if (event.position !== timeline.type.length + 1) {
    throw corrupt(event, `doesn't follow event ${timeline.type.length}`);
  }
  const millis = toMillis(event.occurredAt);
  const day = calendar.dayOf(millis);
  const order = orderOf(timeline, event);
  timeline.type.push(BOOK_EVENT_TYPES.indexOf(event.type));
  timeline.order.push(order);
  timeline.occurredAt.push(millis);
  if (day > (lastDay(timeline) ?? Number.NEGATIVE_INFINITY)) {
    timeline.day.push(day);
    timeline.dayFrom.push(event.position);
  }
}

/** The row of the event's order; a new one for a new order. */
function orderOf(timeline: TimelineReadModel, event: RecordedBookEvent): number {
  if (event.type === "CustomerForgotten") return NO_ORDER;
  if (event.type === "OrderCreated") addOrder(timeline, event, event.data.number);
  return rowOf(timeline.streams, event);
}

function addOrder(timeline: TimelineReadModel, event: RecordedEvent, number: string): void {
  requireNewOrder(timeline.streams, event);
  if (timeline.numbers.find(number) !== undefined) {
    throw corrupt(event, `gives the number ${number} to a second order`);
  }
  timeline.streams.code(event.streamId);
  timeline.numbers.code(number);
}

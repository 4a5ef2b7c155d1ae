import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import type { Projection } from "../../../engine/projections/projection.ts";
import { toMillis } from "../../../lib/clock.ts";
import type { Calendar } from "../../calendar.ts";
import { ORDER_EVENT_TYPES } from "../../order/events.ts";
import { asOrderEvent } from "../../order/orderUpcasting.ts";
import { ALL_ORDER_EVENTS, corrupt, requireNewOrder, rowOf } from "../foldOrderEvent.ts";
import { lastDay, openTimeline, type TimelineReadModel } from "./timelineReadModel.ts";

/** The time bar's view of the log, in days of the calendar's zone; another zone is another schema. */
export const timelineProjection = (calendar: Calendar): Projection<TimelineReadModel> => ({
  name: "timeline",
  schema: `1 ${calendar.timeZone}`,
  eventTypes: ALL_ORDER_EVENTS,
  open: openTimeline,
  apply: (timeline, event) => addEvent(timeline, event, calendar),
});

function addEvent(timeline: TimelineReadModel, recorded: RecordedEvent, calendar: Calendar): void {
  const event = asOrderEvent(recorded);
  if (event.position !== timeline.type.length + 1) {
    throw corrupt(event, `doesn't follow event ${timeline.type.length}`);
  }
  const millis = toMillis(event.occurredAt);
  const day = calendar.dayOf(millis);
  if (event.type === "OrderCreated") addOrder(timeline, event, event.data.number);
  const row = rowOf(timeline.streams, event);
  timeline.type.push(ORDER_EVENT_TYPES.indexOf(event.type));
  timeline.order.push(row);
  timeline.occurredAt.push(millis);
  if (day > (lastDay(timeline) ?? Number.NEGATIVE_INFINITY)) {
    timeline.day.push(day);
    timeline.dayFrom.push(event.position);
  }
}

function addOrder(timeline: TimelineReadModel, event: RecordedEvent, number: string): void {
  requireNewOrder(timeline.streams, event);
  if (timeline.numbers.find(number) !== undefined) {
    throw corrupt(event, `gives the number ${number} to a second order`);
  }
  timeline.streams.code(event.streamId);
  timeline.numbers.code(number);
}

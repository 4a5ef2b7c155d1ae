import type { Position } from "../../engine/events/identifiers.ts";
import { firstGreater } from "../../engine/timeTravel/firstGreater.ts";
import { toInstant } from "../../lib/clock.ts";
import { BOOK_EVENT_TYPES } from "../bookEvents.ts";
import { type DayNumber, toLocalDate } from "../calendar.ts";
import { numberAt, type TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import type { QueryContext } from "./queryContext.ts";
import type { TimelineAnswer, TimelineEvent, TimelineQuestion } from "./timeline.ts";
import { timelineBars } from "./timelineBars.ts";

const MAX_WINDOW = 2_000;

/** The whole log for the time bar, and the event at the position. */
export function answerTimeline(
  { bars, window, orderNumber }: TimelineQuestion,
  { timeline, position }: QueryContext,
): TimelineAnswer {
  return {
    kind: "timeline",
    at: eventAt(timeline, position),
    bars: timelineBars(timeline, bars),
    window: window === null ? null : windowOf(timeline, window),
    ownEvents: orderNumber === null ? [] : eventsOf(timeline, orderNumber),
  };
}

function eventAt(timeline: TimelineReadModel, position: Position): TimelineEvent | null {
  if (position < 1 || position > timeline.type.length) return null;
  const type = BOOK_EVENT_TYPES[timeline.type.at(position - 1)];
  if (type === undefined) return null;
  return {
    position,
    type,
    orderNumber: numberAt(timeline, position),
    occurredAt: toInstant(timeline.occurredAt.at(position - 1)),
  };
}

/** The part of the window that lies in the log; null if none does. */
function windowOf(
  timeline: TimelineReadModel,
  asked: NonNullable<TimelineQuestion["window"]>,
): TimelineAnswer["window"] {
  const from = Math.max(asked.from, 1);
  const to = Math.min(asked.to, timeline.type.length, from + MAX_WINDOW - 1);
  if (from > to) return null;
  const days: { position: Position; day: ReturnType<typeof toLocalDate> }[] = [];
  const { day, dayFrom } = timeline;
  for (let entry = firstGreater(dayFrom.values(), dayFrom.length, from - 1); entry < day.length; entry++) {
    if (dayFrom.at(entry) > to) break;
    days.push({ position: dayFrom.at(entry) as Position, day: toLocalDate(day.at(entry) as DayNumber) });
  }
  return {
    from: from as Position,
    to: to as Position,
    types: Uint8Array.from(timeline.type.values().subarray(from - 1, to)),
    days,
  };
}

function eventsOf(timeline: TimelineReadModel, number: string): Position[] {
  const row = timeline.numbers.find(number);
  if (row === undefined) return [];
  const orders = timeline.order.values();
  const positions: Position[] = [];
  for (let entry = 0; entry < timeline.order.length; entry++) {
    if (orders[entry] === row) positions.push((entry + 1) as Position);
  }
  return positions;
}

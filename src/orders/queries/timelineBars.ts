import type { Position } from "../../engine/events/identifiers.ts";
import { type DayNumber, toLocalDate } from "../calendar.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import type { TimelineBar } from "./timeline.ts";

/** The whole log as at most `limit` bars: one per day, or neighbours put together evenly. */
export function timelineBars(timeline: TimelineReadModel, limit: number): TimelineBar[] {
  const days = timeline.day.length;
  const count = Math.min(days, Math.max(1, Math.floor(limit)));
  const startOf = (bar: number) => Math.floor((bar * days) / count);
  return Array.from({ length: count }, (_, bar) => barOver(timeline, startOf(bar), startOf(bar + 1)));
}

function barOver(timeline: TimelineReadModel, first: number, end: number): TimelineBar {
  const { day, dayFrom } = timeline;
  return {
    from: dayFrom.at(first) as Position,
    to: endOfDayRun(timeline, end - 1),
    firstDay: toLocalDate(day.at(first) as DayNumber),
    lastDay: toLocalDate(day.at(end - 1) as DayNumber),
    idleDaysBefore: first === 0 ? 0 : day.at(first) - day.at(first - 1) - 1,
  };
}

/** Last position of a day, by its entry in `day`. */
export const endOfDayRun = ({ dayFrom, type }: TimelineReadModel, entry: number): Position =>
  (entry + 1 < dayFrom.length ? dayFrom.at(entry + 1) - 1 : type.length) as Position;

import type { ColumnSet, NumberColumn, TextColumn } from "../../../engine/timeTravel/columnSet.ts";
import type { DayNumber } from "../../calendar.ts";

/** Every event of the log in short: the event at position p is entry p − 1. */
export interface TimelineReadModel {
  /** Places in BOOK_EVENT_TYPES. */
  readonly type: NumberColumn;
  /** Rows of orders; NO_ORDER for an event of none. */
  readonly order: NumberColumn;
  /** Milliseconds since 1970 in UTC. */
  readonly occurredAt: NumberColumn;
  /** Stream ids; the code is the order's row. */
  readonly streams: TextColumn;
  /** Order numbers; the code is the order's row. */
  readonly numbers: TextColumn;
  /**
   * Days in the order of the log: the day of a position is the latest day seen so far, so each day is one run
   * of positions, and events of long ago that come in late lie where they were recorded.
   */
  readonly day: NumberColumn;
  /** First position of each day. */
  readonly dayFrom: NumberColumn;
}

/** The timeline on its columns. */
export const openTimeline = (columns: ColumnSet): TimelineReadModel => ({
  type: columns.numbers("type", "u8"),
  order: columns.numbers("order", "u32"),
  occurredAt: columns.numbers("occurredAt", "f64"),
  streams: columns.texts("streams"),
  numbers: columns.texts("numbers"),
  day: columns.numbers("day", "i32"),
  dayFrom: columns.numbers("dayFrom", "u32"),
});

/** Stands for the row of an event that belongs to no order. */
export const NO_ORDER = 0xffff_ffff;

/** Number of the order that an event of the log belongs to; null where it belongs to none. */
export function numberAt(timeline: TimelineReadModel, position: number): string | null {
  const row = timeline.order.at(position - 1);
  return row === NO_ORDER ? null : timeline.numbers.at(row);
}

/** The latest day up to an entry of `day`; undefined before the first. */
export const lastDay = ({ day }: TimelineReadModel): DayNumber | undefined =>
  day.length === 0 ? undefined : (day.at(day.length - 1) as DayNumber);

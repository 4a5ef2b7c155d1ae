import { fromAbsolute, parseDate, toZoned } from "@internationalized/date";
import type { Brand } from "../lib/brand.ts";
import type { Instant } from "../lib/clock.ts";

/** A day in the book's time zone: `2026-03-14`. */
export type LocalDate = Brand<string, "LocalDate">;
/** An IANA zone: `Europe/London`. */
export type TimeZone = Brand<string, "TimeZone">;
/** Days since 1970-01-01 in the book's time zone. */
export type DayNumber = Brand<number, "DayNumber">;

export const MILLIS_PER_DAY = 86_400_000;

/** True for a zone name that this platform knows. */
export function isTimeZone(text: string): text is TimeZone {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** True for `YYYY-MM-DD` that names a real day. */
export function isLocalDate(text: string): text is LocalDate {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    toLocalDate(Math.floor(Date.parse(text) / MILLIS_PER_DAY) as DayNumber) === text
  );
}

/** @throws RangeError unless `date` is a real day. */
export function toDayNumber(date: LocalDate): DayNumber {
  if (!isLocalDate(date)) throw new RangeError(`Not a day: ${date}`);
  return (Date.parse(date) / MILLIS_PER_DAY) as DayNumber;
}

/** Days that were written out; a seek through a long book writes the same thousands again. */
const written = new Map<DayNumber, LocalDate>();
const MOST_WRITTEN = 20_000;

/** The day as `YYYY-MM-DD`. */
export function toLocalDate(day: DayNumber): LocalDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
  if (written.size < MOST_WRITTEN) written.set(day, date);
  return date;
}

/** Days of a book: which day a moment belongs to, in its zone, whatever the clocks do. */
export interface Calendar {
  readonly timeZone: TimeZone;
  /** The day on which a moment falls. `millis` since 1970 in UTC. */
  dayOf(millis: number): DayNumber;
  dateOf(instant: Instant): LocalDate;
  /** A moment as clocks in the zone show it: `2026-03-14 09:12:05`. */
  wallClock(millis: number): string;
  /** The last millisecond of a day: nothing later belongs to it or to an earlier day. */
  endOfDay(date: LocalDate): number;
}

/** Offset from UTC over one UTC day: `before` up to the change, `after` from it on. */
interface DayOffset {
  readonly changeAt: number;
  readonly before: number;
  readonly after: number;
}

/**
 * A calendar that asks the platform for a zone's offset once per UTC day, so that a million events cost
 * additions only. @throws RangeError for a zone that the platform doesn't know.
 */
export function createCalendar(timeZone: TimeZone): Calendar {
  if (!isTimeZone(timeZone)) throw new RangeError(`Not a time zone: ${timeZone}`);
  const offsets = new Map<number, DayOffset>();
  let lastDay = Number.NaN;
  let last: DayOffset = { changeAt: 0, before: 0, after: 0 };

  const offsetOn = (utcDay: number): DayOffset => {
    if (utcDay === lastDay) return last;
    const known = offsets.get(utcDay) ?? readOffset(timeZone, utcDay);
    offsets.set(utcDay, known);
    lastDay = utcDay;
    last = known;
    return known;
  };
  const localMillis = (millis: number): number => {
    const { changeAt, before, after } = offsetOn(Math.floor(millis / MILLIS_PER_DAY));
    return millis + (millis < changeAt ? before : after);
  };
  const dayOf = (millis: number): DayNumber => Math.floor(localMillis(millis) / MILLIS_PER_DAY) as DayNumber;

  return {
    timeZone,
    dayOf,
    dateOf: (instant) => toLocalDate(dayOf(Date.parse(instant))),
    wallClock: (millis) => new Date(localMillis(millis)).toISOString().slice(0, 19).replace("T", " "),
    // "later": where clocks go back over midnight, the day lasts until its second end.
    endOfDay: (date) =>
      toZoned(parseDate(date).add({ days: 1 }), timeZone, "later")
        .toDate()
        .getTime() - 1,
  };
}

function readOffset(timeZone: TimeZone, utcDay: number): DayOffset {
  const offsetAt = (millis: number) => fromAbsolute(millis, timeZone).offset;
  let low = utcDay * MILLIS_PER_DAY;
  let high = low + MILLIS_PER_DAY;
  const before = offsetAt(low);
  const after = offsetAt(high);
  if (before === after) return { changeAt: high, before, after };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return { changeAt: high, before, after };
}

import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket } from "../../orders/queries/statistics.ts";
import { LOCALE } from "../format/locale.ts";

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const DAY: Intl.DateTimeFormatOptions = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
};
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone: "UTC" };
const RANGE: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
};
const TICK: Readonly<Record<Bucket, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short", timeZone: "UTC" },
  week: { day: "numeric", month: "short", timeZone: "UTC" },
  month: { month: "short", year: "2-digit", timeZone: "UTC" },
};

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(LOCALE, options);
  cache.set(key, known);
  return known;
}

/** A day as a moment that prints as that day in UTC. */
const asUtc = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** First to last day, without repeating what they share: "25 Oct – 23 Nov 2026". */
export function rangeLabel(days: Days): string {
  return formatter(RANGE).formatRange(asUtc(days.from), asUtc(days.to));
}

/** A bucket in a table: a day with its weekday, a week by its days, a month by its name. */
export function bucketLabel(days: Days, bucket: Bucket): string {
  if (bucket === "day") return formatter(DAY).format(asUtc(days.from));
  if (bucket === "week") return rangeLabel(days);
  return formatter(MONTH).format(asUtc(days.from));
}

/** A bucket under the axis, as short as can be. */
export const tickLabel = (from: LocalDate, bucket: Bucket): string =>
  formatter(TICK[bucket]).format(asUtc(from));

import { z } from "zod/mini";
import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket, StatisticsQuestion } from "../../orders/queries/statistics.ts";
import { type DayRange, RANGE_PRESETS, rangeOf } from "./dayRange.ts";

/** Charts whose table can be opened below them. */
const CHART_TABLES = ["trend", "money"] as const;
export type ChartTable = (typeof CHART_TABLES)[number];

const LOCAL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What anybody may have typed into the address: what isn't valid counts as not given. */
const tolerant = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const localDate = tolerant(z.string().check(z.regex(LOCAL_DATE)));

const openTables = z.pipe(
  z.unknown(),
  z.transform((value: unknown): ChartTable[] | undefined => {
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    const open = CHART_TABLES.filter((table) => given.includes(table));
    return open.length > 0 ? open : undefined;
  }),
);

/** The search parameters of the Statistics screen. Everything is optional; no range means all days. */
export const statisticsSearchSchema = z.object({
  /** A range that moves with the day on the screen; `from` and `to` go before it. */
  range: tolerant(z.enum(RANGE_PRESETS)),
  from: localDate,
  to: localDate,
  /** Not given: chosen by the length of the range. */
  by: tolerant(z.enum(["day", "week", "month"])),
  currency: tolerant(z.string().check(z.regex(/^[A-Z]{3}$/))),
  tables: tolerant(openTables),
});

export type StatisticsSearch = z.output<typeof statisticsSearchSchema>;

/** The days that a search asks for; null where open. `today` is the day on the screen. */
export function daysOfSearch(search: StatisticsSearch, today: LocalDate): DayRange {
  const from = (search.from as LocalDate | undefined) ?? null;
  const to = (search.to as LocalDate | undefined) ?? null;
  if (from === null && to === null) return rangeOf(search.range ?? "all", today);
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** The one question behind everything on the screen. `bucket` is used where the search names none. */
export function statisticsQuestion(
  search: StatisticsSearch,
  today: LocalDate,
  bucket: Bucket,
): StatisticsQuestion {
  return {
    kind: "statistics",
    ...daysOfSearch(search, today),
    bucket: search.by ?? bucket,
    currency: search.currency ?? null,
  };
}

/** The open tables after a press on one table's button; not given when none is open. */
export function toggledTables(search: StatisticsSearch, table: ChartTable): ChartTable[] | undefined {
  const open = search.tables ?? [];
  const next = open.includes(table) ? open.filter((one) => one !== table) : [...open, table];
  return next.length > 0 ? next : undefined;
}

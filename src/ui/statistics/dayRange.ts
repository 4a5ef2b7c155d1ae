import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket } from "../../orders/queries/statistics.ts";

/** Ranges that are counted back from the day on the screen. */
export const RANGE_PRESETS = ["all", "7d", "30d", "90d", "year"] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** First and last day, both included; null where open. */
export interface DayRange {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<"7d" | "30d" | "90d", number>> = { "7d": 7, "30d": 30, "90d": 90 };

const millisOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (millis: number): LocalDate => new Date(millis).toISOString().slice(0, 10) as LocalDate;

/** The days of a preset, seen from `today`. */
export function rangeOf(preset: RangePreset, today: LocalDate): DayRange {
  if (preset === "all") return { from: null, to: null };
  if (preset === "year") return { from: `${today.slice(0, 4)}-01-01` as LocalDate, to: today };
  return { from: dayOf(millisOf(today) - (DAYS[preset] - 1) * DAY_MS), to: today };
}

/** Number of days from the first to the last, both included. */
export function daysIn(range: { readonly from: LocalDate; readonly to: LocalDate }): number {
  return Math.round((millisOf(range.to) - millisOf(range.from)) / DAY_MS) + 1;
}

/** The period of the same length just before. */
export function daysBefore(range: { readonly from: LocalDate; readonly to: LocalDate }): {
  readonly from: LocalDate;
  readonly to: LocalDate;
} {
  const length = daysIn(range) * DAY_MS;
  return { from: dayOf(millisOf(range.from) - length), to: dayOf(millisOf(range.from) - DAY_MS) };
}

/** The bucket that gives a range some seven to sixty bars. */
export function bucketFor(range: { readonly from: LocalDate; readonly to: LocalDate }): Bucket {
  const days = daysIn(range);
  if (days <= 62) return "day";
  return days <= 400 ? "week" : "month";
}

/** True for Mondays, at which the axis of days is labelled. */
export const isMonday = (day: LocalDate): boolean => new Date(millisOf(day)).getUTCDay() === 1;

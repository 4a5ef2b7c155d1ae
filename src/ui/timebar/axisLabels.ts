import { formatDay } from "../format/dates.ts";
import type { PlacedBar } from "./barScale.ts";

export interface AxisLabel {
  /** Place on the overview, 0–1. */
  readonly x: number;
  readonly text: string;
  /** The year, where it fits: at the first month and at each January. */
  readonly detail: string;
}

/** Width of a label in CSS pixels. */
export type Measure = (text: string) => number;

type Unit = "day" | "week" | "month" | "year";

/** Beginning of a day, week, month or year on the overview. */
interface Start {
  readonly x: number;
  readonly day: string;
  readonly text: string;
}

/** Between two labels, and before a label's own text, in CSS pixels. */
const GAP_PX = 8;
const INDENT_PX = 3;

const DAY_MS = 86_400_000;
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;
/** From more days on, the next larger unit is named. */
const MOST_DAYS = { day: 10, week: 45, month: 730 } as const;

const millisOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function unitFor(bars: readonly PlacedBar[]): Unit {
  const [first, last] = [bars.at(0), bars.at(-1)];
  if (!first || !last) return "day";
  const days = (millisOf(last.lastDay) - millisOf(first.firstDay)) / DAY_MS + 1;
  if (days > MOST_DAYS.month) return "year";
  if (days > MOST_DAYS.week) return "month";
  return days > MOST_DAYS.day ? "week" : "day";
}

/** The Monday on or before a day. */
function mondayOf(day: string): string {
  const sinceMonday = (new Date(millisOf(day)).getUTCDay() + 6) % 7;
  return new Date(millisOf(day) - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

const PERIODS: Readonly<Record<Unit, (day: string) => string>> = {
  day: (day) => day,
  week: mondayOf,
  month: (day) => day.slice(0, MONTH_LENGTH),
  year: (day) => day.slice(0, YEAR_LENGTH),
};

const WORDS: Readonly<Record<Unit, (day: string) => string>> = {
  day: (day) => formatDay(day),
  week: (day) => formatDay(day),
  month: (day) => formatDay(day, "month"),
  year: (day) => day.slice(0, YEAR_LENGTH),
};

function startsOf(bars: readonly PlacedBar[], unit: Unit): readonly Start[] {
  const starts: Start[] = [];
  let current = "";
  for (const { firstDay, start } of bars) {
    const period = PERIODS[unit](firstDay);
    if (period !== current) starts.push({ x: start, day: firstDay, text: WORDS[unit](firstDay) });
    current = period;
  }
  return starts;
}

/**
 * Days, Mondays, months or years under an overview so wide, by the span of the log; as many as fit without touching.
 * Each stands where it begins. None before the width is known.
 */
export function axisLabels(
  bars: readonly PlacedBar[],
  width: number,
  measure: Measure,
): readonly AxisLabel[] {
  if (width <= 0) return [];
  const unit = unitFor(bars);
  const endOf = (start: Start, more = "") => start.x * width + INDENT_PX + measure(start.text + more);
  const shown = thinned(startsOf(bars, unit), width, endOf);
  return shown.map((start, index) => {
    const next = shown[index + 1];
    const limit = next ? next.x * width - GAP_PX : width;
    const year = unit === "month" ? newYear(start, shown[index - 1]) : "";
    return { x: start.x, text: start.text, detail: endOf(start, year) <= limit ? year : "" };
  });
}

function newYear(start: Start, before: Start | undefined): string {
  const year = start.day.slice(0, YEAR_LENGTH);
  return year === before?.day.slice(0, YEAR_LENGTH) ? "" : ` ${year}`;
}

function thinned(starts: readonly Start[], width: number, endOf: (start: Start) => number): readonly Start[] {
  const touches = (one: Start | undefined, next: Start | undefined) =>
    one !== undefined && next !== undefined && endOf(one) + GAP_PX > next.x * width;
  // A first period that is only a remnant gives way to the whole one after it.
  const isRemnant = touches(starts[0], starts[1]) && !touches(starts[1], starts[2]);
  const shown: Start[] = [];
  for (const start of isRemnant ? starts.slice(1) : starts) {
    if (!touches(shown.at(-1), start) && endOf(start) <= width) shown.push(start);
  }
  return shown;
}

import { formatDay } from "../format/dates.ts";
import type { PlacedBar } from "./barScale.ts";

export interface AxisLabel {
  /** Place on the overview, 0–1. */
  readonly x: number;
  readonly text: string;
  /** Set smaller screens leave out, such as the year. */
  readonly detail: string;
}

/** Labels nearer than this would touch, in CSS pixels. */
const NEAREST_PX = 58;
const LONGEST_IN_MONTHS = 24;

type Unit = "day" | "month" | "year";
const LENGTH: Readonly<Record<Unit, number>> = { day: 10, month: 7, year: 4 };

function unitFor(bars: readonly PlacedBar[]): Unit {
  const months = new Set(bars.map((bar) => bar.firstDay.slice(0, LENGTH.month))).size;
  if (months <= 2) return "day";
  return months > LONGEST_IN_MONTHS ? "year" : "month";
}

function label(day: string, unit: Unit, isFirst: boolean, isNewYear: boolean): Omit<AxisLabel, "x"> {
  const year = day.slice(0, LENGTH.year);
  if (unit === "year") return { text: year, detail: "" };
  if (unit === "day") return { text: formatDay(day), detail: "" };
  return { text: formatDay(day, "month"), detail: isFirst || isNewYear ? ` ${year}` : "" };
}

/** Days, months or years under an overview so wide, as many as fit: each stands where it begins. */
export function axisLabels(bars: readonly PlacedBar[], width: number): readonly AxisLabel[] {
  const nearest = NEAREST_PX / Math.max(NEAREST_PX, width);
  const unit = unitFor(bars);
  const labels: AxisLabel[] = [];
  let current = "";
  let lastX = Number.NEGATIVE_INFINITY;
  for (const bar of bars) {
    const key = bar.firstDay.slice(0, LENGTH[unit]);
    if (key === current) continue;
    const isNewYear = current !== "" && key.slice(0, LENGTH.year) !== current.slice(0, LENGTH.year);
    const isFirst = current === "";
    current = key;
    if (bar.start - lastX < nearest || bar.start > 1 - 0.7 * nearest) continue;
    lastX = bar.start;
    labels.push({ x: bar.start, ...label(bar.firstDay, unit, isFirst, isNewYear) });
  }
  return labels;
}

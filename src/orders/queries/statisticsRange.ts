import { type DayNumber, toDayNumber } from "../calendar.ts";
import { addFigures, type DayFigures, NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import type { Figures, StatisticsQuestion } from "./statistics.ts";

/** Days, both included. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The days that a question is about; what it leaves open is set by the days that have figures. Null where there
 * is nothing to set it by, or the range ends before it begins.
 */
export function rangeOf({ from, to }: StatisticsQuestion, days: readonly DayFigures[]): DayRange | null {
  const first = from === null ? days[0]?.day : toDayNumber(from);
  const last = to === null ? days.at(-1)?.day : toDayNumber(to);
  if (first === undefined || last === undefined || first > last) return null;
  return { from: first, to: last };
}

/** Sum over the days in a range, all of one currency. */
export const sumOver = (days: readonly DayFigures[], { from, to }: DayRange): Figures =>
  days.reduce<Figures>(
    (sum, day) => (day.day >= from && day.day <= to ? addFigures(sum, day) : sum),
    NO_FIGURES,
  );

/** The period of the same length just before; null where all of it lies before the first day. */
export function previousFigures(days: readonly DayFigures[], { from, to }: DayRange): Figures | null {
  const before = { from: (from - (to - from + 1)) as DayNumber, to: (from - 1) as DayNumber };
  const first = days[0]?.day;
  return first === undefined || before.to < first ? null : sumOver(days, before);
}

import { type DayNumber, toDayNumber } from "../calendar.ts";
import { addFigures, type DayFigures, figuresAt, NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import type { QueryContext } from "./queryContext.ts";
import type { Figures, StatisticsQuestion } from "./statistics.ts";

/** Days, both included. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

type Asked = Pick<StatisticsQuestion, "from" | "to" | "currency">;

/** What the statistics of a question are about. */
export interface StatisticsScope {
  /** All there are at the position, most orders first. */
  readonly currencies: readonly string[];
  /** The one asked for, or the first. */
  readonly currency: string | null;
  /** Null while there is nothing to count. */
  readonly range: DayRange | null;
  /** All days of the currency that have figures, those out of the range too. */
  readonly days: readonly DayFigures[];
}

/** Currency and days of a question, as of the context's position. */
export function scopeOfStatistics(question: Asked, context: QueryContext): StatisticsScope {
  const figures = figuresAt(context.statistics, context.position);
  const currencies = currenciesOf(figures);
  const currency = question.currency ?? currencies[0] ?? null;
  const days = figures.filter((day) => day.currency === currency);
  return { currencies, currency, range: rangeOf(question, days), days };
}

/** Most orders first, then by code. */
function currenciesOf(figures: readonly DayFigures[]): string[] {
  const orders = new Map<string, number>();
  for (const day of figures) orders.set(day.currency, (orders.get(day.currency) ?? 0) + day.orders);
  return [...orders].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([currency]) => currency);
}

/**
 * The days that a question is about; what it leaves open is set by the days that have figures. Null where there
 * is nothing to set it by, or the range ends before it begins.
 */
function rangeOf({ from, to }: Asked, days: readonly DayFigures[]): DayRange | null {
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

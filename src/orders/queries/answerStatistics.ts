import { toLocalDate } from "../calendar.ts";
import { type DayFigures, figuresAt, NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import type { QueryContext } from "./queryContext.ts";
import type { StatisticsAnswer, StatisticsQuestion } from "./statistics.ts";
import { breakDown, type StatisticsBreakdown } from "./statisticsBreakdown.ts";
import { previousFigures, rangeOf, sumOver } from "./statisticsRange.ts";
import { fittingBucket, seriesOver } from "./statisticsSeries.ts";

const NOTHING: StatisticsBreakdown = {
  statusMix: [],
  cancellations: [],
  topCustomers: [],
  topItems: [],
  countries: [],
  durations: [],
};

/** Headline, series and breakdown of one currency over a range of days, all from the same figures. */
export function answerStatistics(question: StatisticsQuestion, context: QueryContext): StatisticsAnswer {
  const figures = figuresAt(context.statistics, context.position);
  const currencies = currenciesOf(figures);
  const currency = question.currency ?? currencies[0] ?? null;
  const days = figures.filter((day) => day.currency === currency);
  const range = rangeOf(question, days);
  const common = {
    kind: "statistics",
    timeZone: context.calendar.timeZone,
    currency,
    currencies,
  } as const;
  if (range === null || currency === null) {
    const { bucket } = question;
    return { ...common, range: null, bucket, totals: NO_FIGURES, previous: null, series: [], ...NOTHING };
  }
  const bucket = fittingBucket(range, question.bucket);
  return {
    ...common,
    range: { from: toLocalDate(range.from), to: toLocalDate(range.to) },
    bucket,
    totals: sumOver(days, range),
    previous: previousFigures(days, range),
    series: seriesOver(days, range, bucket),
    ...breakDown(range, currency, context),
  };
}

/** Most orders first, then by code. */
function currenciesOf(figures: readonly DayFigures[]): string[] {
  const orders = new Map<string, number>();
  for (const day of figures) orders.set(day.currency, (orders.get(day.currency) ?? 0) + day.orders);
  return [...orders].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([currency]) => currency);
}

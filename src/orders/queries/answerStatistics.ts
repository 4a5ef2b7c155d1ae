import { toLocalDate } from "../calendar.ts";
import { NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import type { QueryContext } from "./queryContext.ts";
import type { StatisticsAnswer, StatisticsQuestion } from "./statistics.ts";
import { breakDown, type StatisticsBreakdown } from "./statisticsBreakdown.ts";
import { previousFigures, scopeOfStatistics, sumOver } from "./statisticsRange.ts";
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
  const { currencies, currency, range, days } = scopeOfStatistics(question, context);
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

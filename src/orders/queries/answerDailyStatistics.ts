import { toLocalDate } from "../calendar.ts";
import { figuresAt } from "../projections/statistics/figuresAt.ts";
import type { QueryContext } from "./queryContext.ts";
import type { DailyStatisticsAnswer } from "./statistics.ts";

/** All days with figures, a row a day and currency. */
export function answerDailyStatistics({ statistics, position }: QueryContext): DailyStatisticsAnswer {
  const rows = figuresAt(statistics, position).map(({ day, currency, ...figures }) => ({
    date: toLocalDate(day),
    currency,
    ...figures,
  }));
  return { kind: "dailyStatistics", rows };
}

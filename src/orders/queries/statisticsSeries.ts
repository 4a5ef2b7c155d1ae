import { type DayNumber, toLocalDate } from "../calendar.ts";
import { bucketStart, nextBucket } from "../calendarBucket.ts";
import { addFigures, type DayFigures, NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import type { Bucket, SeriesPoint } from "./statistics.ts";
import type { DayRange } from "./statisticsRange.ts";

/** More points than this help nobody: the next larger bucket is taken instead. */
const MAX_POINTS = 1_500;
const DAYS: Readonly<Record<Bucket, number>> = { day: 1, week: 7, month: 30 };
const LARGER: Readonly<Record<Bucket, Bucket>> = { day: "week", week: "month", month: "month" };

/** The bucket asked for, or a larger one where the range would make too many. */
export function fittingBucket({ from, to }: DayRange, bucket: Bucket): Bucket {
  const fits = (to - from + 1) / DAYS[bucket] <= MAX_POINTS;
  return fits || bucket === "month" ? bucket : fittingBucket({ from, to }, LARGER[bucket]);
}

/** Every bucket of the range, cut to it, those without figures too. `days` are of one currency. */
export function seriesOver(
  days: readonly DayFigures[],
  { from, to }: DayRange,
  bucket: Bucket,
): SeriesPoint[] {
  const sums = new Map<DayNumber, Omit<SeriesPoint, "from" | "to">>();
  for (const { day, currency: _, ...figures } of days) {
    const start = bucketStart(day, bucket);
    if (day >= from && day <= to) sums.set(start, addFigures(sums.get(start) ?? NO_FIGURES, figures));
  }
  const series: SeriesPoint[] = [];
  for (let start = bucketStart(from, bucket); start <= to; start = nextBucket(start, bucket)) {
    series.push({
      from: toLocalDate(Math.max(start, from) as DayNumber),
      to: toLocalDate(Math.min(nextBucket(start, bucket) - 1, to) as DayNumber),
      ...(sums.get(start) ?? NO_FIGURES),
    });
  }
  return series;
}

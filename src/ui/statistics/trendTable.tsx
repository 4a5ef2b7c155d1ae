import type { Figures, SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import type { WhyFigure } from "../why/whySearch.ts";
import { bucketLabel } from "./bucketLabel.ts";
import { averageMinor } from "./change.ts";
import { countColumn, moneyColumn, textColumn } from "./columns.ts";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { OrdersLink } from "./OrdersLink.tsx";
import { statisticsText } from "./statisticsText.ts";

const heads = statisticsText.trend.columns;

/** What was ordered and cancelled in each bucket, newest first, and the sum, which is the headline. */
export function trendTable(answer: StatisticsAnswer, currency: string): FigureTable<SeriesPoint> {
  const why = whyOf(currency);
  return bucketTable(answer, currency, statisticsText.trend.table(answer.bucket), [
    countColumn(heads.orders, (row) => row.orders, { why: why("orders") }),
    moneyColumn(heads.revenue, currency, (row) => row.orderedMinor, { why: why("revenue") }),
    moneyColumn<SeriesPoint>(heads.average, currency, averageMinor, { why: why("average"), quiet: true }),
    countColumn(heads.cancelled, (row) => row.cancelled, { why: why("cancelled") }),
    moneyColumn(heads.cancelledValue, currency, (row) => row.cancelledMinor, { why: why("cancelledValue") }),
  ]);
}

/** What came in, went out and came back in each bucket, and the sums. */
export function moneyTable(answer: StatisticsAnswer, currency: string): FigureTable<SeriesPoint> {
  const why = whyOf(currency);
  return bucketTable(answer, currency, statisticsText.trend.moneyTable(answer.bucket), [
    moneyColumn(heads.received, currency, (row) => row.receivedMinor, { why: why("received") }),
    moneyColumn(heads.refunded, currency, (row) => row.refundedMinor, { why: why("refunded") }),
    moneyColumn(heads.returned, currency, (row) => row.returnedMinor, { why: why("returned") }),
  ]);
}

const whyOf =
  (currency: string) =>
  (of: WhyFigure) =>
  ({ from, to }: SeriesPoint) => ({ of, from, to, currency });

function bucketTable(
  { bucket, range, series, totals }: StatisticsAnswer,
  currency: string,
  name: string,
  columns: readonly FigureColumn<SeriesPoint>[],
): FigureTable<SeriesPoint> {
  const days = range ?? series[0];
  const label = (row: SeriesPoint) => bucketLabel(row, bucket);
  const first: FigureColumn<SeriesPoint> = {
    ...textColumn(statisticsText.buckets[bucket], label, (row: SeriesPoint) => (
      <OrdersLink search={{ from: row.from, to: row.to, currency }}>{label(row)}</OrdersLink>
    )),
    csv: (row) => row.from,
  };
  const total = days && { row: { ...days, ...(totals as Figures) }, label: statisticsText.trend.total };
  return {
    name,
    columns: [first, ...columns],
    rows: series.toReversed(),
    keyOf: (row) => row.from,
    ...(total ? { total } : {}),
  };
}

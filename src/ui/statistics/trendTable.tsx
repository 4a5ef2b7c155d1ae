import type { Figures, SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { bucketLabel } from "./bucketLabel.ts";
import { countColumn, moneyColumn, textColumn } from "./columns.ts";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { OrdersLink } from "./OrdersLink.tsx";
import { statisticsText } from "./statisticsText.ts";

/** The figures of each bucket, newest first, and their sum, which is the headline. */
export function trendTable(answer: StatisticsAnswer, currency: string): FigureTable<SeriesPoint> {
  const { bucket, range, totals } = answer;
  const days = range ?? answer.series[0];
  const label = (row: SeriesPoint) => bucketLabel(row, bucket);
  const columns: FigureColumn<SeriesPoint>[] = [
    {
      ...textColumn(statisticsText.buckets[bucket], label, (row: SeriesPoint) => (
        <OrdersLink search={{ from: row.from, to: row.to, currency }}>{label(row)}</OrdersLink>
      )),
      csv: (row) => row.from,
    },
    ...figureColumns(currency),
  ];
  return {
    name: statisticsText.trend.table(bucket),
    columns,
    rows: answer.series.toReversed(),
    keyOf: (row) => row.from,
    ...(days ? { total: { row: { ...days, ...totals }, label: statisticsText.trend.total } } : {}),
  };
}

/** Every figure that counts by its own day. */
function figureColumns<Row extends Figures>(currency: string): FigureColumn<Row>[] {
  const heads = statisticsText.trend.columns;
  return [
    countColumn(heads.orders, (row) => row.orders),
    moneyColumn(heads.revenue, currency, (row) => row.orderedMinor),
    countColumn(heads.cancelled, (row) => row.cancelled),
    moneyColumn(heads.cancelledValue, currency, (row) => row.cancelledMinor),
    moneyColumn(heads.received, currency, (row) => row.receivedMinor),
    moneyColumn(heads.refunded, currency, (row) => row.refundedMinor),
    moneyColumn(heads.returned, currency, (row) => row.returnedMinor),
  ];
}

import type { Figures, SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { BUCKET_WORDS, bucketLabel } from "./bucketLabel.ts";
import { countColumn, moneyColumn, textColumn } from "./columns.ts";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { OrdersLink } from "./OrdersLink.tsx";

/** The figures of each bucket, newest first, and their sum, which is the headline. */
export function trendTable(answer: StatisticsAnswer, currency: string): FigureTable<SeriesPoint> {
  const { bucket, range, totals } = answer;
  const days = range ?? answer.series[0];
  const label = (row: SeriesPoint) => bucketLabel(row, bucket);
  const columns: FigureColumn<SeriesPoint>[] = [
    {
      ...textColumn(BUCKET_WORDS[bucket], label, (row: SeriesPoint) => (
        <OrdersLink search={{ from: row.from, to: row.to, currency }}>{label(row)}</OrdersLink>
      )),
      csv: (row) => row.from,
    },
    ...figureColumns(currency),
  ];
  return {
    name: `Figures by ${bucket}`,
    columns,
    rows: answer.series.toReversed(),
    keyOf: (row) => row.from,
    ...(days ? { total: { row: { ...days, ...totals }, label: "Total" } } : {}),
  };
}

/** Every figure that counts by its own day. */
function figureColumns<Row extends Figures>(currency: string): FigureColumn<Row>[] {
  return [
    countColumn("Orders", (row) => row.orders),
    moneyColumn("Revenue", currency, (row) => row.orderedMinor),
    countColumn("Cancelled", (row) => row.cancelled),
    moneyColumn("Cancelled value", currency, (row) => row.cancelledMinor),
    moneyColumn("Received", currency, (row) => row.receivedMinor),
    moneyColumn("Refunded", currency, (row) => row.refundedMinor),
    moneyColumn("Returned", currency, (row) => row.returnedMinor),
  ];
}

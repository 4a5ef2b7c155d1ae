import Papa from "papaparse";
import type { DailyStatisticsAnswer } from "../queries/statistics.ts";
import { textCell } from "./textCell.ts";

type Row = DailyStatisticsAnswer["rows"][number];

/** Each column and the figure in it; amounts in minor units of the row's currency. */
const COLUMNS: readonly (readonly [string, (row: Row) => string | number])[] = [
  ["date", (row) => row.date],
  ["currency", (row) => textCell(row.currency)],
  ["orders", (row) => row.orders],
  ["revenue_minor", (row) => row.orderedMinor],
  ["cancelled", (row) => row.cancelled],
  ["cancelled_minor", (row) => row.cancelledMinor],
  ["received_minor", (row) => row.receivedMinor],
  ["refunded_minor", (row) => row.refundedMinor],
  ["returned_minor", (row) => row.returnedMinor],
];

/** Daily statistics as CSV with a header line: one line a day and currency, in the order of the answer. */
export function dailyStatisticsCsv({ rows }: Pick<DailyStatisticsAnswer, "rows">): string {
  const header = COLUMNS.map(([name]) => name);
  const lines = rows.map((row) => COLUMNS.map(([, cell]) => cell(row)));
  return `${Papa.unparse([header, ...lines], { newline: "\n" })}\n`;
}

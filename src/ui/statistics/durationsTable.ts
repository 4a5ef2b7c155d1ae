import type { Duration, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import type { WhyFigure } from "../why/whySearch.ts";
import { countColumn, textColumn } from "./columns.ts";
import { elapsedLabel } from "./elapsed.ts";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { statisticsText } from "./statisticsText.ts";

const heads = statisticsText.durations.columns;

/** How long orders took to each step: half of them, and nine of ten. */
export function durationsTable(answer: StatisticsAnswer, currency: string): FigureTable<Duration> {
  const why = (of: WhyFigure) => (row: Duration) => ({ of, ...answer.range, currency, step: row.step });
  const time = (head: string, of: WhyFigure, millis: (row: Duration) => number): FigureColumn<Duration> => ({
    ...{ head, align: "end", why: why(of) },
    csvHead: statisticsText.panel.withUnit(head, heads.unit),
    show: (row) => elapsedLabel(millis(row)),
    csv: (row) => Math.round(millis(row) / 60_000),
  });
  return {
    name: statisticsText.durations.title,
    columns: [
      textColumn(heads.step, (row) => STATUS_LABELS[row.step]),
      countColumn(heads.orders, (row) => row.orders, { quiet: true, why: why("orders") }),
      time(heads.half, "half", (row) => row.medianMs),
      { ...time(heads.most, "most", (row) => row.p90Ms), quiet: true },
    ],
    rows: answer.durations,
    keyOf: (row) => row.step,
  };
}

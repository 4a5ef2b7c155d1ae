import { DURATION_EDGES, type Duration, type StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import type { WhySearch } from "../why/whySearch.ts";
import { Bar } from "./Bar.tsx";
import { barColumn, countColumn, textColumn } from "./columns.ts";
import { wholeElapsed } from "./elapsed.ts";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { statisticsText } from "./statisticsText.ts";

const words = statisticsText.spread;

/** A span of time taken, both ends in milliseconds; null where open. */
interface Span {
  readonly place: number;
  readonly over: number | null;
  readonly under: number | null;
}

/** Between all edges, those left out at both ends in which no order is. */
function spans(durations: readonly Duration[]): readonly Span[] {
  const all = [...DURATION_EDGES, null].map((under, place) => ({
    ...{ place, under },
    over: DURATION_EDGES[place - 1] ?? null,
  }));
  const isUsed = ({ place }: Span) => durations.some(({ spread }) => (spread[place] ?? 0) > 0);
  return all.slice(all.findIndex(isUsed), all.findLastIndex(isUsed) + 1);
}

function spanText({ over, under }: Span): string {
  if (over === null) return words.under(wholeElapsed(under ?? 0));
  return under === null
    ? words.over(wholeElapsed(over))
    : words.between(wholeElapsed(over), wholeElapsed(under));
}

/** How many orders took how long to each step: a table whose bars are the chart. */
export function spreadTable({ durations, range }: StatisticsAnswer, currency: string): FigureTable<Span> {
  const days = range ?? {};
  return {
    name: words.title,
    columns: [
      textColumn(words.columns.within, spanText),
      ...durations.flatMap((duration) => stepColumns(duration, { ...days, currency })),
    ],
    rows: spans(durations),
    keyOf: ({ place }) => String(place),
  };
}

function stepColumns({ step, spread }: Duration, days: WhySearch): FigureColumn<Span>[] {
  const most = Math.max(...spread, 1);
  const orders = ({ place }: Span) => spread[place] ?? 0;
  const why = ({ over, under }: Span): WhySearch => ({
    ...{ of: "orders", ...days, step },
    ...(over === null ? {} : { over }),
    ...(under === null ? {} : { under }),
  });
  return [
    barColumn(words.columns.bar(STATUS_LABELS[step]), "22%", (span) => <Bar part={orders(span) / most} />),
    countColumn(STATUS_LABELS[step], orders, { why }),
  ];
}

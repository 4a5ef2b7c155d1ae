import type { SeriesPoint } from "../../orders/queries/statistics.ts";
import type { WhyFigure } from "../why/whySearch.ts";
import { averageMinor } from "./change.ts";
import { statisticsText } from "./statisticsText.ts";

const { measures } = statisticsText.trend;

/** One of the small charts over the axis of days, and its column in the table. */
export interface TrendMeasure {
  readonly figure: WhyFigure;
  readonly name: string;
  readonly isMoney: boolean;
  readonly colour: string;
  /** Pixels of its chart, the axis of days left out. */
  readonly height: number;
  /** Null where there is none, such as an average of nothing. */
  readonly value: (point: Omit<SeriesPoint, "from" | "to">) => number | null;
}

/** What was ordered, and what of it was cancelled. */
export const ORDER_MEASURES: readonly TrendMeasure[] = [
  {
    ...{ figure: "revenue", name: measures.revenue, isMoney: true, colour: "var(--chart-1)", height: 176 },
    value: (point) => point.orderedMinor,
  },
  {
    ...{ figure: "orders", name: measures.orders, isMoney: false, colour: "var(--chart-2)", height: 88 },
    value: (point) => point.orders,
  },
  {
    ...{ figure: "average", name: measures.average, isMoney: true, colour: "var(--chart-3)", height: 72 },
    value: averageMinor,
  },
  {
    ...{
      figure: "cancelled",
      name: measures.cancelled,
      isMoney: false,
      colour: "var(--chart-bad)",
      height: 60,
    },
    value: (point) => point.cancelled,
  },
];

/** What came in, what went out, what came back; each by its own day. */
export const MONEY_MEASURES: readonly TrendMeasure[] = [
  {
    ...{ figure: "received", name: measures.received, isMoney: true, colour: "var(--chart-1)", height: 120 },
    value: (point) => point.receivedMinor,
  },
  {
    ...{ figure: "refunded", name: measures.refunded, isMoney: true, colour: "var(--chart-2)", height: 72 },
    value: (point) => point.refundedMinor,
  },
  {
    ...{ figure: "returned", name: measures.returned, isMoney: true, colour: "var(--chart-3)", height: 72 },
    value: (point) => point.returnedMinor,
  },
];

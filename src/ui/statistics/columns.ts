import type { ReactNode } from "react";
import { formatMoney, majorUnits } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import type { WhySearch } from "../why/whySearch.ts";
import type { FigureColumn } from "./figureTable.ts";
import { statisticsText } from "./statisticsText.ts";

interface Options<Row> {
  readonly quiet?: boolean;
  /** What a cell's figure is asked about; a figure of 0 has nothing behind it. */
  readonly why?: (row: Row) => WhySearch;
}

/** A column of counts. */
export function countColumn<Row>(
  head: string,
  value: (row: Row) => number,
  { why, ...options }: Options<Row> = {},
): FigureColumn<Row> {
  const whyOf = why && ((row: Row) => (value(row) === 0 ? null : why(row)));
  return {
    ...{ head, align: "end", ...options, show: (row) => formatNumber(value(row)), csv: value },
    ...(whyOf ? { why: whyOf } : {}),
  };
}

/**
 * A column of amounts in one currency, given in minor units, null where there is none; in the file as decimal
 * numbers.
 */
export function moneyColumn<Row>(
  head: string,
  currency: string,
  value: (row: Row) => number | null,
  { why, ...options }: Options<Row> = {},
): FigureColumn<Row> {
  const show = (minor: number | null) =>
    minor === null ? statisticsText.none : formatMoney(minor, currency);
  const whyOf = why && ((row: Row) => (value(row) ? why(row) : null));
  return {
    ...{ head, csvHead: statisticsText.panel.withUnit(head, currency), align: "end", ...options },
    show: (row) => show(value(row)),
    csv: (row) => inMajorUnits(value(row), currency),
    ...(whyOf ? { why: whyOf } : {}),
  };
}

const inMajorUnits = (minor: number | null, currency: string): number | null =>
  minor === null ? null : majorUnits(minor, currency);

/** A column of texts, shown as something else where `show` is given, such as a link. */
export function textColumn<Row>(
  head: string,
  text: (row: Row) => string,
  show: (row: Row) => ReactNode = text,
): FigureColumn<Row> {
  return { head, show, csv: text };
}

/** A column of bars beside the largest of them; for the eye only, the figure stands in a column of its own. */
export function barColumn<Row>(head: string, width: string, bar: (row: Row) => ReactNode): FigureColumn<Row> {
  return { head, isHeadHidden: true, width, show: bar, csv: null };
}

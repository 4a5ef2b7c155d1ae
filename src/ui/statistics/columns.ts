import type { ReactNode } from "react";
import { formatMoney, majorUnits } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import type { FigureColumn } from "./figureTable.ts";
import { statisticsText } from "./statisticsText.ts";

/** A column of counts. */
export function countColumn<Row>(
  head: string,
  value: (row: Row) => number,
  options: { readonly quiet?: boolean } = {},
): FigureColumn<Row> {
  return { head, align: "end", ...options, show: (row) => formatNumber(value(row)), csv: value };
}

/** A column of amounts in one currency, given in minor units; in the file as decimal numbers. */
export function moneyColumn<Row>(
  head: string,
  currency: string,
  value: (row: Row) => number,
): FigureColumn<Row> {
  return {
    head,
    csvHead: statisticsText.panel.withUnit(head, currency),
    align: "end",
    show: (row) => formatMoney(value(row), currency),
    csv: (row) => majorUnits(value(row), currency),
  };
}

/** A column of texts, shown as something else where `show` is given, such as a link. */
export function textColumn<Row>(
  head: string,
  text: (row: Row) => string,
  show: (row: Row) => ReactNode = text,
): FigureColumn<Row> {
  return { head, show, csv: text };
}

import type { ColumnSet, NumberColumn, TextColumn } from "../../../engine/timeTravel/columnSet.ts";
import { createTemporalColumn, type TemporalColumn } from "../../../engine/timeTravel/temporalColumn.ts";
import { createTemporalSums, type TemporalSums } from "../../../engine/timeTravel/temporalSums.ts";
import type { DayNumber } from "../../calendar.ts";
import type { Figures } from "../../queries/statistics.ts";

/** Daily figures by currency, for any position, and what is needed of each order to keep them. */
export interface StatisticsReadModel {
  /** One sum for each of FIGURES, under a key of day and currency. */
  readonly figures: TemporalSums;
  readonly currencies: TextColumn;
  /** Stream ids; the code is the order's row. */
  readonly streams: TextColumn;
  /** Per order: the key of its creation. */
  readonly createdKey: NumberColumn;
  /** Per order: quantity × unit price of its lines. */
  readonly goodsMinor: TemporalColumn;
}

/** The measures of a day, in the order in which the sums hold them. */
export const FIGURES = [
  "orders",
  "orderedMinor",
  "cancelled",
  "cancelledMinor",
  "receivedMinor",
  "refundedMinor",
  "returnedMinor",
] as const satisfies readonly (keyof Figures)[];

/** The statistics read model on its columns. */
export const openStatistics = (columns: ColumnSet): StatisticsReadModel => ({
  figures: createTemporalSums(columns, "figures", FIGURES.length),
  currencies: columns.texts("currencies"),
  streams: columns.texts("streams"),
  createdKey: columns.numbers("createdKey", "i32"),
  goodsMinor: createTemporalColumn(columns, "goods", "fit"),
});

const MAX_CURRENCIES = 256;

/** Day and currency in one number. @throws RangeError for more currencies than there are in the world. */
export function figuresKey(day: DayNumber, currency: number): number {
  if (currency >= MAX_CURRENCIES) throw new RangeError(`More than ${MAX_CURRENCIES} currencies`);
  return day * MAX_CURRENCIES + currency;
}

/** The day of a key. */
export const dayOfKey = (key: number): DayNumber => Math.floor(key / MAX_CURRENCIES) as DayNumber;

/** The currency's code of a key. */
export const currencyOfKey = (key: number): number => key - dayOfKey(key) * MAX_CURRENCIES;

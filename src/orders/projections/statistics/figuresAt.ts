import type { DayNumber } from "../../calendar.ts";
import type { Figures } from "../../queries/statistics.ts";
import { currencyOfKey, dayOfKey, FIGURES, type StatisticsReadModel } from "./statisticsReadModel.ts";

/** What a day came to in one currency. */
export interface DayFigures extends Figures {
  readonly day: DayNumber;
  readonly currency: string;
}

export const NO_FIGURES: Figures = {
  orders: 0,
  orderedMinor: 0,
  cancelled: 0,
  cancelledMinor: 0,
  receivedMinor: 0,
  refundedMinor: 0,
  returnedMinor: 0,
};

/** All days with a figure other than 0 as of `position`, by day, then currency. */
export function figuresAt(statistics: StatisticsReadModel, position: number): DayFigures[] {
  const days: DayFigures[] = [];
  for (const key of statistics.figures.keys()) {
    const sums = statistics.figures.at(key, position);
    if (sums.every((sum) => sum === 0)) continue;
    const currency = statistics.currencies.at(currencyOfKey(key));
    days.push({ day: dayOfKey(key), currency, ...toFigures(sums) });
  }
  return days.sort((a, b) => a.day - b.day || compareText(a.currency, b.currency));
}

/** The sum of some days' figures. Only ever of one currency. */
export const addFigures = (a: Figures, b: Figures): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, a[figure] + b[figure]])) as unknown as Figures;

/** A seek asks for every day: making these is most of its work. */
function toFigures(sums: readonly number[]): Figures {
  const figures: { -readonly [F in keyof Figures]: number } = { ...NO_FIGURES };
  for (let place = 0; place < FIGURES.length; place++) {
    const figure = FIGURES[place];
    if (figure !== undefined) figures[figure] = sums[place] ?? 0;
  }
  return figures;
}

/** By code units, the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

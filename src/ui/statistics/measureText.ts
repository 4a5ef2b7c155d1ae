import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { statisticsText } from "./statisticsText.ts";
import type { TrendMeasure } from "./trendMeasures.ts";

/** A measure's figure in words; a dash where there is none. */
export function measureText(
  { value, isMoney }: TrendMeasure,
  point: Parameters<TrendMeasure["value"]>[0],
  currency: string,
): string {
  const figure = value(point);
  if (figure === null) return statisticsText.none;
  return isMoney ? formatMoney(figure, currency) : formatNumber(figure);
}

import type { ContributionsAnswer } from "../../orders/queries/contributions.ts";
import { formatMoney } from "../format/money.ts";
import { formatNumber, trueMinus } from "../format/number.ts";
import { elapsedLabel } from "../statistics/elapsed.ts";
import { isQuantile, MEASURE_OF, type WhyFigure } from "./whySearch.ts";

/** True for figures that are amounts of a currency. */
export const isMoney = (figure: WhyFigure): boolean => MEASURE_OF[figure].endsWith("Minor");

/** A figure as the screens write it. Quantities are counts, amounts whole minor units. */
export const figureText = (figure: WhyFigure, value: number, currency: string): string =>
  isMoney(figure) ? formatMoney(value, currency) : formatNumber(value);

/** What an event added, with its sign. */
export function addedText(figure: WhyFigure, amount: number, currency: string): string {
  if (isMoney(figure)) return formatMoney(amount, currency, { sign: true });
  return amount > 0 ? `+${formatNumber(amount)}` : trueMinus(formatNumber(amount));
}

const SHARES = { half: 0.5, most: 0.9 } as const;

/** The place, from 1, of the order whose time stands for a share of all: its nearest rank. */
export const rankOf = (figure: "half" | "most", orders: number): number => Math.ceil(orders * SHARES[figure]);

/** The number itself in words; null where there is none, or it isn't known yet. */
export function numberText(
  figure: WhyFigure,
  answer: ContributionsAnswer,
  { orders, tookMs }: { readonly orders: number | null; readonly tookMs: number | null },
): string | null {
  const currency = answer.currency ?? "";
  if (isQuantile(figure)) return tookMs === null ? null : elapsedLabel(tookMs);
  if (figure !== "average") return figureText(figure, answer.total, currency);
  return orders === null || orders === 0 ? null : formatMoney(Math.round(answer.total / orders), currency);
}

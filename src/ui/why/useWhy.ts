import type { ContributionsAnswer } from "../../orders/queries/contributions.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { numberText, rankOf } from "./whyNumber.ts";
import { figureOf, isQuantile, WHY_PAGE_SIZE, type WhySearch, whyQuestion, whySort } from "./whySearch.ts";

export interface Why {
  readonly answer: ContributionsAnswer;
  /** The number in words; null where there is none. */
  readonly number: string | null;
  /** Orders that an average was divided by. */
  readonly orders: number | null;
  /** Of a time taken: which place, from 1, its order has among those of all. */
  readonly rank: number | null;
  /** The page shown, from 1. */
  readonly page: number;
}

/** The events behind a number, and the number, all from one position. Null before the first answer. */
export function useWhy(search: WhySearch): Why | null {
  const figure = figureOf(search);
  const counted = useAnswer(figure === "average" ? whyQuestion({ ...search, of: "orders" }, 0, 0) : null);
  const all = useAnswer(isQuantile(figure) ? whyQuestion(search, 0, 0) : null);
  const rank = isQuantile(figure) && all ? rankOf(figure, all.events) : null;
  const middle = useAnswer(rank === null ? null : whyQuestion({ ...search, sort: "smallest" }, rank - 1, 1));
  const page = search.page ?? (rank === null ? 1 : firstPage(search, rank, all?.events ?? 0));
  const answer = useAnswer(whyQuestion(search, (page - 1) * WHY_PAGE_SIZE, WHY_PAGE_SIZE));
  if (!answer) return null;
  const orders = figure === "average" ? (counted?.total ?? null) : null;
  const tookMs = middle?.rows[0]?.tookMs ?? null;
  return { answer, number: numberText(figure, answer, { orders, tookMs }), orders, rank, page };
}

/** The page that the order in the middle is on, where the list is by time; else the first. */
function firstPage(search: WhySearch, rank: number, orders: number): number {
  const sort = whySort(search);
  if (rank === 0 || sort === "newest" || sort === "oldest") return 1;
  const place = sort === "smallest" ? rank : orders - rank + 1;
  return Math.ceil(place / WHY_PAGE_SIZE);
}

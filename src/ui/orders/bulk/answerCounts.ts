import type { BulkRun } from "./bulkStore.ts";
import type { AnswerCounts } from "./bulkText.ts";
import type { BulkAnswer } from "./runBulk.ts";

/** What an order said, or that it hasn't been asked. */
export type AnswerKind = BulkAnswer["kind"] | "waiting";

/** An order's answer so far. */
export const answerKindOf = (
  { answers }: BulkRun,
  orderId: BulkRun["orders"][number]["orderId"],
): AnswerKind => answers.get(orderId)?.kind ?? "waiting";

/** How many orders got which answer so far. */
export function countAnswers(run: BulkRun): AnswerCounts {
  const counts = { done: 0, refused: 0, "left-out": 0, failed: 0, waiting: 0 };
  for (const { orderId } of run.orders) counts[answerKindOf(run, orderId)]++;
  const { "left-out": leftOut, ...others } = counts;
  return { ...others, leftOut };
}

/** The reason of the first order that didn't do it; null where all did. */
export function firstReason({ orders, answers }: BulkRun): string | null {
  for (const { orderId } of orders) {
    const answer = answers.get(orderId);
    if (answer && answer.kind !== "done") return answer.reason;
  }
  return null;
}

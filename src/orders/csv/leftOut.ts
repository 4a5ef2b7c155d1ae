/** Why a row became no part of an order. */
export const LEFT_OUT_REASONS = [
  // Not orders.
  "credit-note",
  "write-off",
  "negative-quantity",
  "zero-quantity",
  "cost",
  "stock-found",
  // Rows that can't be read.
  "misquoted",
  "too-many-cells",
  "no-order-number",
  "bad-date",
  "no-item",
  "no-quantity",
  "bad-quantity",
  "bad-price",
  "bad-postage",
  "bad-currency",
  "too-long",
  // Orders that can't be made.
  "no-date",
  "negative-price",
  "two-customers",
  "two-currencies",
  "too-many-lines",
  "too-large",
  "incomplete-order",
  // The book's own rules.
  "refused",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A row that became no part of an order. */
export interface LeftOutRow {
  /** The line on which it begins. */
  readonly line: number;
  readonly orderNumber: string | null;
  readonly reason: LeftOutReason;
  /** What can't be read, the line of another row that is to blame, or the sentence of a refusal; else "". */
  readonly detail: string;
}

const MAX_DETAIL = 80;

/** A text short enough to be told as a detail. */
export const detailOf = (text: string): string =>
  text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL - 1)}…` : text;

/** How many rows a reason left out, in the order of the reasons. */
export function countByReason(
  rows: readonly LeftOutRow[],
): { readonly reason: LeftOutReason; readonly rows: number }[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of rows) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : { reason, rows: count };
  });
}

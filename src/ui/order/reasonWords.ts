import type { CancellationReason } from "../../orders/order/events.ts";

const WORDS: Readonly<Record<CancellationReason, string>> = {
  "customer-changed-mind": "Customer changed their mind",
  "entered-twice": "Entered twice",
  "out-of-stock": "Out of stock",
  "never-paid": "Never paid",
  "suspected-fraud": "Suspected fraud",
  other: "Other reason",
  unknown: "Reason not known",
};

/** A reason for a cancellation in words. */
export const reasonWords = (reason: string): string => WORDS[reason as CancellationReason] ?? reason;

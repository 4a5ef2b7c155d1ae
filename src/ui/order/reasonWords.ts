import type { CancellationReason } from "../../orders/order/events.ts";
import { orderText } from "./orderText.ts";

/** A reason for a cancellation in words. */
export const reasonWords = (reason: string): string =>
  orderText.reason[reason as CancellationReason] ?? reason;

import { ok } from "../../../lib/result.ts";
import type { CancelOrder } from "../commands.ts";
import type { OrderEvent } from "../events.ts";
import type { ExistingOrder } from "../order.ts";
import { type OrderDecision, refuse } from "../refuse.ts";
import { checkRefund } from "./payment.ts";

/** CancelOrder: until shipped, with a reason; the refund goes into the same commit if it comes along. */
export function cancelOrder(command: CancelOrder, order: ExistingOrder): OrderDecision {
  const { reason, noteId, sourceRef, refundMinor } = command;
  if (order.status === "cancelled") {
    return refuse(
      "AlreadyCancelled",
      order,
      `Order ${order.number} was cancelled already. Nothing is left to do.`,
      {
        reason: order.cancellation?.reason ?? null,
      },
    );
  }
  if (order.status === "shipped" || order.status === "delivered") {
    const message = `Order ${order.number} is ${order.status}, too late to cancel it. Record a return or a refund instead.`;
    return refuse("CancelledTooLate", order, message);
  }
  if (reason === null) {
    return refuse("ReasonRequired", order, `Choose a reason for cancelling order ${order.number}.`);
  }
  const cancelled: OrderEvent = { type: "OrderCancelled", data: { reason, noteId, sourceRef } };
  if (refundMinor === null) return ok([cancelled]);
  return (
    checkRefund(refundMinor, order) ??
    ok([
      cancelled,
      { type: "PaymentRefunded", data: { amountMinor: refundMinor, currency: order.currency, noteId: null } },
    ])
  );
}

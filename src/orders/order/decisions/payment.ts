import { ok } from "../../../lib/result.ts";
import { formatAmount, isMinorAmount } from "../../money.ts";
import type { RecordPayment, RefundPayment } from "../commands.ts";
import type { ExistingOrder } from "../order.ts";
import { refundableMinor } from "../orderMoney.ts";
import { type OrderDecision, orderIsCancelled, type Refused, refuse } from "../refuse.ts";

function checkAmount({ amountMinor, fromSource }: RecordPayment, order: ExistingOrder): Refused | null {
  if (amountMinor === null) {
    if (fromSource) return null;
    const message = `Enter the amount that was received for order ${order.number}.`;
    return refuse("InvalidAmount", order, message, { amountMinor });
  }
  if (isMinorAmount(amountMinor) && isMinorAmount((order.receivedMinor ?? 0) + amountMinor)) return null;
  const message = `A payment for order ${order.number} must be an amount from 0, in whole minor units.`;
  return refuse("InvalidAmount", order, message, { amountMinor });
}

/** RecordPayment: any amount, and again in later statuses, for money that came in is a fact. */
export function recordPayment(command: RecordPayment, order: ExistingOrder): OrderDecision {
  const { amountMinor, currency, methods, reference } = command;
  if (order.status === "cancelled") return orderIsCancelled(order, "No payment can be recorded for it.");
  const invalid = checkAmount(command, order);
  if (invalid !== null) return invalid;
  if (currency !== null && currency !== order.currency) {
    const message = `Order ${order.number} is in ${order.currency}, the payment in ${currency}. Record the amount in ${order.currency}.`;
    return refuse("CurrencyMismatch", order, message, {
      orderCurrency: order.currency,
      paymentCurrency: currency,
    });
  }
  return ok([{ type: "OrderPaid", data: { amountMinor, currency: order.currency, methods, reference } }]);
}

/** Null if this amount can be paid back, else why not. */
export function checkRefund(amountMinor: number, order: ExistingOrder): Refused | null {
  if (!isMinorAmount(amountMinor) || amountMinor === 0) {
    const message = `A refund for order ${order.number} must be more than 0, in whole minor units.`;
    return refuse("InvalidAmount", order, message, { amountMinor });
  }
  const { receivedMinor, refundedMinor } = order;
  if (receivedMinor === null || receivedMinor === 0) {
    const message = order.hasPaymentOfUnknownAmount
      ? `How much was received for order ${order.number} is not known, so no refund can be recorded.`
      : `No money was received for order ${order.number}, so there is nothing to refund.`;
    return refuse("NothingReceived", order, message, { receivedMinor });
  }
  const refundable = refundableMinor(order);
  if (amountMinor <= refundable) return null;
  const most =
    refundable === 0
      ? `All ${formatAmount(receivedMinor, order.currency)} received for order ${order.number} was refunded already.`
      : `At most ${formatAmount(refundable, order.currency)} can be refunded for order ${order.number}. Enter a smaller amount.`;
  return refuse("RefundExceedsReceived", order, most, { amountMinor, receivedMinor, refundedMinor });
}

/** RefundPayment: in any status, never more than was received. */
export function refundPayment({ amountMinor, noteId }: RefundPayment, order: ExistingOrder): OrderDecision {
  return (
    checkRefund(amountMinor, order) ??
    ok([{ type: "PaymentRefunded", data: { amountMinor, currency: order.currency, noteId } }])
  );
}

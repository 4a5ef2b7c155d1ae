import type { OrderCommandType } from "../../orders/order/commands.ts";
import type { OrderSummary } from "../../orders/queries/orderList.ts";

/** The commands that a row of the list may offer as the next step. */
export type NextStepCommand = Extract<
  OrderCommandType,
  "RecordPayment" | "ShipOrder" | "MarkDelivered" | "RefundPayment"
>;

/** What usually comes next for an order; null where nothing does. The order's own decider has the last word. */
export function nextStep(order: OrderSummary): NextStepCommand | null {
  if (order.refundDueMinor > 0) return "RefundPayment";
  switch (order.status) {
    case "pending":
      return order.paymentUntracked ? "ShipOrder" : "RecordPayment";
    case "paid":
      return "ShipOrder";
    case "shipped":
      return "MarkDelivered";
    default:
      return null;
  }
}

import type { OrderCommandType } from "../../orders/order/commands.ts";
import type { OrderSummary } from "../../orders/queries/orderList.ts";

/** The one command that a row of the list offers, and the word on its button. */
export interface NextStep {
  readonly command: Extract<
    OrderCommandType,
    "RecordPayment" | "ShipOrder" | "MarkDelivered" | "RefundPayment"
  >;
  readonly label: string;
}

/** What usually comes next for an order; null where nothing does. The order's own decider has the last word. */
export function nextStep(order: OrderSummary): NextStep | null {
  if (order.refundDueMinor > 0) return { command: "RefundPayment", label: "Refund" };
  switch (order.status) {
    case "pending":
      return order.paymentUntracked
        ? { command: "ShipOrder", label: "Ship" }
        : { command: "RecordPayment", label: "Record payment" };
    case "paid":
      return { command: "ShipOrder", label: "Ship" };
    case "shipped":
      return { command: "MarkDelivered", label: "Delivered" };
    default:
      return null;
  }
}

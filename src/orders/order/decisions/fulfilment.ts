import { ok } from "../../../lib/result.ts";
import type { ShipOrder } from "../commands.ts";
import type { ExistingOrder } from "../order.ts";
import { type OrderDecision, orderIsCancelled, type Refused, refuse } from "../refuse.ts";

const isBlank = (text: string | null): boolean => text === null || text.trim() === "";

const isUnpaid = (order: ExistingOrder): boolean =>
  order.status === "pending" && !order.untracked.includes("payment");

function checkShippingDetails(command: ShipOrder, order: ExistingOrder): Refused | null {
  if (command.fromSource) return null;
  if (isBlank(command.carrier)) {
    return refuse("CarrierRequired", order, `Name the carrier that takes order ${order.number}.`);
  }
  if (isBlank(command.trackingNumber)) {
    return refuse("TrackingNumberRequired", order, `Enter the tracking number of order ${order.number}.`);
  }
  return null;
}

/** ShipOrder: once, after payment, or where the order's source recorded no payments. */
export function shipOrder(command: ShipOrder, order: ExistingOrder): OrderDecision {
  if (order.status === "cancelled") return orderIsCancelled(order, "Don't ship it.");
  if (order.status === "shipped" || order.status === "delivered") {
    return refuse("AlreadyShipped", order, `Order ${order.number} was shipped already. Don't ship it again.`);
  }
  if (isUnpaid(order)) {
    const message = `Order ${order.number} is not paid yet. Record a payment before shipping.`;
    return refuse("NotPaid", order, message);
  }
  const { carrier, trackingNumber } = command;
  return (
    checkShippingDetails(command, order) ?? ok([{ type: "OrderShipped", data: { carrier, trackingNumber } }])
  );
}

/** MarkDelivered: after shipping, or where the order's source recorded no shipments. */
export function markDelivered(_command: unknown, order: ExistingOrder): OrderDecision {
  if (order.status === "cancelled") return orderIsCancelled(order, "It can't be delivered.");
  if (order.status === "delivered") {
    return refuse("AlreadyDelivered", order, `Order ${order.number} was delivered already.`);
  }
  if (order.status !== "shipped" && !order.untracked.includes("shipment")) {
    const message = `Order ${order.number} was not shipped yet. Record the shipment before its delivery.`;
    return refuse("NotShipped", order, message);
  }
  if (isUnpaid(order)) {
    const message = `Order ${order.number} is not paid yet. Record a payment before its delivery.`;
    return refuse("NotPaid", order, message);
  }
  return ok([{ type: "OrderDelivered", data: {} }]);
}

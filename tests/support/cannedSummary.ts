import type { Position, StreamId } from "../../src/engine/events/identifiers.ts";
import type { SubjectId } from "../../src/engine/personal/personalRecord.ts";
import { toInstant } from "../../src/lib/clock.ts";
import type { OrderSummary } from "../../src/orders/queries/orderList.ts";

/** A paid order as lists show it, apart from what a test says of it. */
export const cannedSummary = (number: string, changes: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId: `order-${number}` as StreamId,
  number,
  placedAt: toInstant("2026-11-23T14:42:00Z"),
  customerId: "hanna" as SubjectId,
  customer: { kind: "named", text: "Hanna Lindqvist" },
  country: "United Kingdom",
  firstItem: "EASTER TIN CHICKS PINK DAISY",
  lines: 7,
  units: 78,
  status: "paid",
  currency: "GBP",
  totalMinor: 9148,
  receivedMinor: 9148,
  refundedMinor: 0,
  outstandingMinor: 0,
  refundDueMinor: 0,
  paymentUntracked: false,
  shipmentUntracked: false,
  createdPosition: 3 as Position,
  ...changes,
});

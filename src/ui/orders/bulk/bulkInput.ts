import type { StreamId } from "../../../engine/events/identifiers.ts";
import type { CancellationReason } from "../../../orders/order/events.ts";
import { refundableMinor } from "../../../orders/order/orderMoney.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import type { Submission } from "../../../orders/submissions/submission.ts";
import { bulkText } from "./bulkText.ts";

/** What one form says for all the orders. */
export type BulkInput =
  | { readonly command: "RecordPayment"; readonly method: string }
  | {
      readonly command: "ShipOrder";
      readonly carrier: string;
      /** An order without one is left out. */
      readonly trackingNumbers: ReadonlyMap<StreamId, string>;
    }
  | { readonly command: "MarkDelivered" }
  | {
      readonly command: "CancelOrder";
      readonly reason: CancellationReason;
      readonly note: string;
      readonly refund: "now" | "later";
    };

/** What is sent for one order, or why nothing is. */
export type PreparedSubmission =
  | { readonly kind: "send"; readonly submission: Submission }
  | { readonly kind: "refused" | "left-out"; readonly reason: string };

/** Makes the command for one order as it is now. What the order wouldn't allow isn't sent: it says why at once. */
export function prepareForOrder(input: BulkInput, detail: OrderDetail): PreparedSubmission {
  const rejection = detail.actions[input.command];
  if (rejection !== null) return { kind: "refused", reason: rejection.message };
  const { orderId } = detail;
  switch (input.command) {
    case "RecordPayment":
      return preparePayment(input.method, detail);
    case "ShipOrder": {
      const trackingNumber = input.trackingNumbers.get(orderId) ?? "";
      if (trackingNumber === "") return { kind: "left-out", reason: bulkText.noTrackingNumber };
      const { carrier } = input;
      return send({ type: "ShipOrder", orderId, carrier, trackingNumber, fromSource: false });
    }
    case "MarkDelivered":
      return send({ type: "MarkDelivered", orderId });
    case "CancelOrder": {
      const { reason, note } = input;
      const refundable = refundableMinor(detail.order);
      const refundMinor = input.refund === "now" && refundable > 0 ? refundable : null;
      return send({ type: "CancelOrder", orderId, reason, note, sourceRef: null, refundMinor });
    }
  }
}

/** What is outstanding, never more: a second press must not record it twice. */
function preparePayment(method: string, { orderId, order, money }: OrderDetail): PreparedSubmission {
  const amountMinor = money.outstandingMinor;
  if (amountMinor === null) return { kind: "refused", reason: bulkText.dueUnknown };
  const isDue = amountMinor > 0 || (amountMinor === 0 && order.status === "pending");
  if (!isDue) return { kind: "refused", reason: bulkText.nothingDue };
  return send({
    ...{ type: "RecordPayment", orderId, amountMinor, currency: order.currency, reference: null },
    methods: method === "" ? [] : [method],
    fromSource: false,
  });
}

const send = (submission: Submission): PreparedSubmission => ({ kind: "send", submission });

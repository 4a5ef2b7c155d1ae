import type { OrderCommandType } from "./commands.ts";
import type { OrderStatus } from "./order.ts";

/** What can be done to many orders at once. */
export const BULK_COMMANDS = [
  "RecordPayment",
  "ShipOrder",
  "MarkDelivered",
  "CancelOrder",
] as const satisfies readonly OrderCommandType[];
export type BulkCommandType = (typeof BULK_COMMANDS)[number];

/** What must be known of an order to say which of these it is ready for. */
export interface BulkSubject {
  readonly status: OrderStatus;
  readonly paymentUntracked: boolean;
  readonly shipmentUntracked: boolean;
  /** Null: not known. */
  readonly outstandingMinor: number | null;
}

const isPaidFor = ({ status, paymentUntracked }: BulkSubject): boolean =>
  status === "paid" || (status === "pending" && paymentUntracked);

/**
 * For each command, whether an order is ready for it: its aggregate would accept it, and it makes sense without
 * a look at the order. So a payment fits only what is known to be outstanding, though any may be recorded.
 */
export const fitsBulkCommand: Readonly<Record<BulkCommandType, (order: BulkSubject) => boolean>> = {
  RecordPayment: ({ status, outstandingMinor }) =>
    status !== "cancelled" &&
    outstandingMinor !== null &&
    (outstandingMinor > 0 || (outstandingMinor === 0 && status === "pending")),
  ShipOrder: isPaidFor,
  MarkDelivered: (order) => order.status === "shipped" || (order.shipmentUntracked && isPaidFor(order)),
  CancelOrder: ({ status }) => status === "pending" || status === "paid",
};

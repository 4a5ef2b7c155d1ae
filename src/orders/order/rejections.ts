import type { Rejection } from "../../engine/commands/decider.ts";

const ORDER_REJECTION_CODES = [
  "OrderNotFound",
  "OrderAlreadyExists",
  "OrderNumberTaken",
  "NoLines",
  "InvalidLineNumber",
  "InvalidQuantity",
  "InvalidPrice",
  "InvalidDiscount",
  "InvalidAmount",
  "InvalidCurrency",
  "CurrencyMismatch",
  "ItemsFixed",
  "ItemsChangedMeanwhile",
  "AddressFixed",
  "NotPaid",
  "CarrierRequired",
  "TrackingNumberRequired",
  "AlreadyShipped",
  "NotShipped",
  "AlreadyDelivered",
  "OrderIsCancelled",
  "AlreadyCancelled",
  "CancelledTooLate",
  "ReasonRequired",
  "NothingReceived",
  "RefundExceedsReceived",
  "NotDelivered",
  "NothingReturned",
  "UnknownLine",
  "ReturnExceedsShipped",
  "CustomerWasForgotten",
] as const;
export type OrderRejectionCode = (typeof ORDER_REJECTION_CODES)[number];

/** Why an order doesn't allow a command (CMD3). */
export interface OrderRejection extends Rejection {
  readonly code: OrderRejectionCode;
}

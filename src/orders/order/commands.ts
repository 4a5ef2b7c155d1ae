import type { PersonalId } from "../../engine/personal/personalRecord.ts";
import type { Currency } from "../money.ts";
import type { AddressRef, CancellationReason, CustomerRef, OrderLine, UntrackedStep } from "./events.ts";

export interface CreateOrder {
  readonly type: "CreateOrder";
  readonly number: string;
  /** True where the book gave the number: if another order took it meanwhile, the next one will do. */
  readonly numberGiven: boolean;
  readonly customer: CustomerRef | null;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  readonly freightMinor: number | null;
  readonly shippingAddress: AddressRef | "unknown";
  readonly untracked: readonly UntrackedStep[];
  readonly noteId: PersonalId | null;
  /** True where a source recorded the order and may not know every unit price. */
  readonly fromSource: boolean;
}
export interface ChangeItems {
  readonly type: "ChangeItems";
  readonly lines: readonly OrderLine[];
  readonly freightMinor: number | null;
  /** The order's `itemsRevision` that these are to replace; null replaces whichever are there. */
  readonly revision: number | null;
}
export interface ChangeShippingAddress {
  readonly type: "ChangeShippingAddress";
  readonly shippingAddress: AddressRef;
}
export interface RecordPayment {
  readonly type: "RecordPayment";
  /** Null: not known, which only a source may say. */
  readonly amountMinor: number | null;
  /** Must be the order's; null takes it for granted. */
  readonly currency: Currency | null;
  readonly methods: readonly string[];
  readonly reference: string | null;
  /** True where a source recorded the payment and may not know its amount. */
  readonly fromSource: boolean;
}
export interface ShipOrder {
  readonly type: "ShipOrder";
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** True where a source recorded the shipment and may not know carrier or tracking number. */
  readonly fromSource: boolean;
}
export interface MarkDelivered {
  readonly type: "MarkDelivered";
}
export interface CancelOrder {
  readonly type: "CancelOrder";
  /** Null is refused: a person must give one, a source that has none says "unknown". */
  readonly reason: CancellationReason | null;
  readonly noteId: PersonalId | null;
  readonly sourceRef: string | null;
  /** With the cancellation, in the same commit; null leaves the refund due. */
  readonly refundMinor: number | null;
}
export interface RefundPayment {
  readonly type: "RefundPayment";
  readonly amountMinor: number;
  readonly noteId: PersonalId | null;
}
export interface ReturnItems {
  readonly type: "ReturnItems";
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
  readonly noteId: PersonalId | null;
}
export interface AddNote {
  readonly type: "AddNote";
  readonly noteId: PersonalId;
}

export type OrderCommand =
  | CreateOrder
  | ChangeItems
  | ChangeShippingAddress
  | RecordPayment
  | ShipOrder
  | MarkDelivered
  | CancelOrder
  | RefundPayment
  | ReturnItems
  | AddNote;

export type OrderCommandType = OrderCommand["type"];

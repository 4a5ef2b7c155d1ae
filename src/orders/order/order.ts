import type { PersonalId } from "../../engine/personal/personalRecord.ts";
import type { Currency } from "../money.ts";
import type { AddressRef, CancellationReason, CustomerRef, OrderLine, UntrackedStep } from "./events.ts";

/** In the order of an order's life; also the codes of the read models' columns, so only ever append. */
export const ORDER_STATUSES = ["pending", "paid", "shipped", "delivered", "cancelled"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface ExistingOrder {
  readonly status: OrderStatus;
  readonly number: string;
  readonly customer: CustomerRef | null;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  /** How often the items were changed since the order was created. */
  readonly itemsRevision: number;
  readonly freightMinor: number | null;
  readonly shippingAddress: AddressRef | "unknown";
  readonly untracked: readonly UntrackedStep[];
  /** Sum of the payments whose amount is known; null: there is none. */
  readonly receivedMinor: number | null;
  /** Whether more came in than `receivedMinor` says, nobody knows how much. */
  readonly hasPaymentOfUnknownAmount: boolean;
  readonly refundedMinor: number;
  readonly shipment: { readonly carrier: string | null; readonly trackingNumber: string | null } | null;
  readonly cancellation: { readonly reason: CancellationReason; readonly noteId: PersonalId | null } | null;
  /** Units returned so far, by line number. */
  readonly returned: Readonly<Record<string, number>>;
  readonly noteIds: readonly PersonalId[];
}

/** State of an order's stream: plain data, so that it survives structured clone and snapshots. */
export type Order = { readonly status: "none" } | ExistingOrder;

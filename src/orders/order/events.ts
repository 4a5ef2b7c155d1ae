import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Currency } from "../money.ts";

/** A line of an order. `line` numbers it within its order, from 1: the same SKU may stand on several lines. */
export interface OrderLine {
  readonly line: number;
  readonly sku: string;
  readonly name: string;
  /** Whole, ≥ 1. */
  readonly quantity: number;
  /** Minor units, whole, ≥ 0; null where the source didn't say. */
  readonly unitPriceMinor: number | null;
  /** 0–100; null where none was given. */
  readonly discountPercent: number | null;
  readonly category: string | null;
}

/** Reference to a customer: the person, and the record that holds what was known of them at the time. */
export interface CustomerRef {
  readonly customerId: SubjectId;
  readonly recordId: PersonalId;
}

/** Where an order goes. The street and name lie in the personal record; the country may stand in the event. */
export interface AddressRef {
  /** Null where only the country is known. */
  readonly recordId: PersonalId | null;
  readonly country: string | null;
}

/** Steps that the order's source never recorded: not known, and no ground for refusal. */
export type UntrackedStep = "payment" | "shipment";

export const CANCELLATION_REASONS = [
  "customer-changed-mind",
  "entered-twice",
  "out-of-stock",
  "never-paid",
  "suspected-fraud",
  "other",
] as const;
/** "unknown" only where a source didn't say. */
export type CancellationReason = (typeof CANCELLATION_REASONS)[number] | "unknown";

export interface OrderCreated {
  readonly type: "OrderCreated";
  readonly data: {
    readonly number: string;
    /** Null where no customer is known. */
    readonly customer: CustomerRef | null;
    readonly currency: Currency;
    readonly lines: readonly OrderLine[];
    /** Null where not known. */
    readonly freightMinor: number | null;
    /** "unknown" is what version 1 of this event, which had no address, is upcast to. */
    readonly shippingAddress: AddressRef | "unknown";
    readonly untracked: readonly UntrackedStep[];
  };
}

export interface ItemsChanged {
  readonly type: "ItemsChanged";
  readonly data: { readonly lines: readonly OrderLine[]; readonly freightMinor: number | null };
}

export interface ShippingAddressChanged {
  readonly type: "ShippingAddressChanged";
  readonly data: { readonly shippingAddress: AddressRef };
}

export interface OrderPaid {
  readonly type: "OrderPaid";
  readonly data: {
    /** Null where the source didn't say. */
    readonly amountMinor: number | null;
    readonly currency: Currency;
    /** Such as "card"; empty where not known. */
    readonly methods: readonly string[];
    readonly reference: string | null;
  };
}

export interface OrderShipped {
  readonly type: "OrderShipped";
  /** Null where the source didn't say. */
  readonly data: { readonly carrier: string | null; readonly trackingNumber: string | null };
}

export interface OrderDelivered {
  readonly type: "OrderDelivered";
  readonly data: Readonly<Record<string, never>>;
}

export interface OrderCancelled {
  readonly type: "OrderCancelled";
  readonly data: {
    readonly reason: CancellationReason;
    /** Personal record of the note, if there is one. */
    readonly noteId: PersonalId | null;
    /** The source's own document, such as a credit note's number. */
    readonly sourceRef: string | null;
  };
}

export interface PaymentRefunded {
  readonly type: "PaymentRefunded";
  readonly data: {
    readonly amountMinor: number;
    readonly currency: Currency;
    readonly noteId: PersonalId | null;
  };
}

export interface ItemsReturned {
  readonly type: "ItemsReturned";
  readonly data: {
    readonly lines: readonly { readonly line: number; readonly quantity: number }[];
    /** Quantity × unit price of what came back, as far as known. */
    readonly valueMinor: number;
    readonly currency: Currency;
    readonly noteId: PersonalId | null;
  };
}

export interface NoteAdded {
  readonly type: "NoteAdded";
  readonly data: { readonly noteId: PersonalId };
}

export type OrderEvent =
  | OrderCreated
  | ItemsChanged
  | ShippingAddressChanged
  | OrderPaid
  | OrderShipped
  | OrderDelivered
  | OrderCancelled
  | PaymentRefunded
  | ItemsReturned
  | NoteAdded;

export type OrderEventType = OrderEvent["type"];

/** In the order of an order's life. */
export const ORDER_EVENT_TYPES = [
  "OrderCreated",
  "ItemsChanged",
  "ShippingAddressChanged",
  "OrderPaid",
  "OrderShipped",
  "OrderDelivered",
  "OrderCancelled",
  "PaymentRefunded",
  "ItemsReturned",
  "NoteAdded",
] as const satisfies readonly OrderEventType[];

import type { StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CancellationReason, UntrackedStep } from "../order/events.ts";

/**
 * What a form or a source hands in: a command in the making, personal content still inside. Preparing it
 * (prepareSubmission.ts) splits it into a command that may be recorded and the personal records that are
 * written beside it (PD1).
 */
export type Submission =
  | CreateOrderSubmission
  | (OrderSubmissionBase & {
      readonly type: "ChangeItems";
      readonly lines: readonly SubmittedLine[];
      readonly freightMinor: number | null;
      /** The revision of the items that the form was filled over; null: whichever are there. */
      readonly revision: number | null;
    })
  | (OrderSubmissionBase & { readonly type: "ChangeShippingAddress"; readonly address: SubmittedAddress })
  | (OrderSubmissionBase & {
      readonly type: "RecordPayment";
      /** Null: not known, which only a source may say. */
      readonly amountMinor: number | null;
      readonly currency: string | null;
      readonly methods: readonly string[];
      readonly reference: string | null;
      readonly fromSource: boolean;
    })
  | (OrderSubmissionBase & {
      readonly type: "ShipOrder";
      readonly carrier: string | null;
      readonly trackingNumber: string | null;
      readonly fromSource: boolean;
    })
  | (OrderSubmissionBase & { readonly type: "MarkDelivered" })
  | (OrderSubmissionBase & {
      readonly type: "CancelOrder";
      readonly reason: CancellationReason | null;
      readonly note: string;
      readonly sourceRef: string | null;
      readonly refundMinor: number | null;
    })
  | (OrderSubmissionBase & {
      readonly type: "RefundPayment";
      readonly amountMinor: number;
      readonly note: string;
    })
  | (OrderSubmissionBase & {
      readonly type: "ReturnItems";
      readonly lines: readonly { readonly line: number; readonly quantity: number }[];
      readonly note: string;
    })
  | (OrderSubmissionBase & { readonly type: "AddNote"; readonly note: string });

export interface OrderSubmissionBase {
  readonly orderId: StreamId;
}

export interface CreateOrderSubmission {
  readonly type: "CreateOrder";
  /** Null: the next free number is given. A source's own reference is kept. */
  readonly number: string | null;
  readonly customer: SubmittedCustomer | null;
  readonly currency: string;
  readonly lines: readonly SubmittedLine[];
  readonly freightMinor: number | null;
  readonly address: SubmittedAddress | null;
  readonly untracked: readonly UntrackedStep[];
  readonly note: string;
  /** True where a source recorded the order and may not know every unit price. */
  readonly fromSource: boolean;
}

export interface SubmittedLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Null: not known, which only a source may say. */
  readonly unitPriceMinor: number | null;
  readonly discountPercent: number | null;
  readonly category: string | null;
}

export interface SubmittedCustomer {
  /** Known already: the form picked an existing customer. */
  readonly customerId: SubjectId | null;
  /** The shop's own number for the customer; the same number is the same customer. */
  readonly reference: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface SubmittedAddress {
  readonly recipient: string | null;
  /** Street and house, one line each. */
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  /** As the source spells it; null where not known. */
  readonly country: string | null;
}

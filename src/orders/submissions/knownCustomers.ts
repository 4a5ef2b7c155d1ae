import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerRef } from "../order/events.ts";
import type { AddressRecord, CustomerRecord } from "../personalData.ts";

/** What a book knows of its customers already, so that unchanged data isn't recorded again. */
export interface KnownCustomers {
  /** The customer with the shop's own number `reference`, by their last record. */
  customerByReference(reference: string): CustomerRef | undefined;
  latestCustomer(subject: SubjectId): CustomerRecord | undefined;
  latestAddress(subject: SubjectId): AddressRecord | undefined;
}

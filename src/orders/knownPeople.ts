import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { HeldRecords } from "./heldRecords.ts";
import type { CustomerRef } from "./order/events.ts";
import type { AddressData, CustomerData, CustomerLabel, NoteData } from "./personalData.ts";

/** What answers join in of people: by id, never by a search. */
export interface KnownPeople {
  /** Everything that is held of a customer, oldest first. */
  recordsOf(subject: SubjectId): readonly PersonalRecord[];
  /** Whether there is anything of a customer. */
  holds(subject: SubjectId): boolean;
  note(id: PersonalId): NoteData | undefined;
  address(id: PersonalId): AddressData | undefined;
  /** What was last known of the customer; undefined where the order's own record is gone. */
  customer(ref: CustomerRef): CustomerData | undefined;
  label(ref: CustomerRef | null): CustomerLabel;
  /** By the customer's records alone; "forgotten" where there is none. */
  customerLabel(customer: SubjectId): CustomerLabel;
}

/** The people in these records. */
export function peopleIn({ customers, has, holds, recordsOf, dataOf }: HeldRecords): KnownPeople {
  return {
    recordsOf,
    holds,
    note: (id) => dataOf<NoteData>(id, "note"),
    address: (id) => dataOf<AddressData>(id, "address"),
    customer: (ref) => (has(ref.recordId) ? customers.latest(ref.customerId) : undefined),
    label(ref) {
      if (ref === null) return { kind: "unknown" };
      // The order's own record decides: an order without it isn't joined to what is known of its customer.
      return has(ref.recordId) ? customers.label(ref.customerId) : { kind: "forgotten" };
    },
    customerLabel: customers.label,
  };
}

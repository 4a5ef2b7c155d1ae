import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../engine/personal/personalStore.ts";
import { type CustomerHistory, createCustomerHistory } from "./customerHistory.ts";
import type { CustomerRef } from "./order/events.ts";
import type {
  AddressData,
  AddressRecord,
  CustomerData,
  CustomerLabel,
  CustomerRecord,
  NoteData,
} from "./personalData.ts";
import { foldText } from "./searchText.ts";
import type { KnownCustomers } from "./submissions/knownCustomers.ts";

const PAGE = 5_000;

/**
 * A book's personal records in memory, to be joined into answers and searched at query time (PD1). Holds what
 * it had read by the last `refresh`; the caller says when there may be more.
 */
export interface PersonalDirectory extends KnownCustomers {
  /** Changes whenever records came or went: what was derived from an older one is out of date. */
  revision(): number;
  /** Reads what was written since the last time. Rejects if the store does; what was read before stays. */
  refresh(): Promise<void>;
  /** Lets go of every record of a person, after the store forgot them (PD2). */
  drop(subject: SubjectId): void;
  note(id: PersonalId): NoteData | undefined;
  address(id: PersonalId): AddressData | undefined;
  /** What was last known of the customer; undefined where the order's own record is gone. */
  customer(ref: CustomerRef): CustomerData | undefined;
  label(ref: CustomerRef | null): CustomerLabel;
  /** By the customer's records alone; "forgotten" where there is none. */
  customerLabel(customer: SubjectId): CustomerLabel;
  /** Customers with the folded word in a name or number. */
  customersMatching(word: string): ReadonlySet<SubjectId>;
  /** Notes with the folded word in their text. */
  notesMatching(word: string): ReadonlySet<PersonalId>;
}

/** An empty directory over a book's personal records; `refresh` fills it. */
export function createPersonalDirectory(store: PersonalStore): PersonalDirectory {
  const records = new Map<PersonalId, PersonalRecord>();
  const foldedNotes = new Map<PersonalId, string>();
  const customers = createCustomerHistory();
  const latestCustomers = new Map<SubjectId, CustomerRecord>();
  const latestAddresses = new Map<SubjectId, AddressRecord>();
  let cursor = 0;
  let revision = 0;
  let refreshing: Promise<void> = Promise.resolve();

  const keep = (record: PersonalRecord) => {
    if (records.has(record.id)) return;
    records.set(record.id, record);
    if (record.kind === "customer") {
      customers.add(record);
      latestCustomers.set(record.subject, record as unknown as CustomerRecord);
    }
    if (record.kind === "address") latestAddresses.set(record.subject, record as unknown as AddressRecord);
    if (record.kind === "note") foldedNotes.set(record.id, foldText(String(record.data.text ?? "")));
    revision++;
  };
  const readOn = async () => {
    for (;;) {
      const page = await store.readAll(cursor, PAGE);
      for (const record of page.records) keep(record);
      if (page.next === cursor) return;
      cursor = page.next;
    }
  };
  const dataOf = <T>(id: PersonalId, kind: string): T | undefined => {
    const record = records.get(id);
    return record?.kind === kind ? (record.data as T) : undefined;
  };

  return {
    revision: () => revision,
    refresh() {
      // One after the other, so that no page is read twice; an earlier failure is the earlier caller's.
      refreshing = refreshing.catch(() => undefined).then(readOn);
      return refreshing;
    },
    drop(subject) {
      for (const [id, record] of records) {
        if (record.subject !== subject) continue;
        records.delete(id);
        foldedNotes.delete(id);
      }
      customers.drop(subject);
      latestCustomers.delete(subject);
      latestAddresses.delete(subject);
      revision++;
    },
    note: (id) => dataOf<NoteData>(id, "note"),
    address: (id) => dataOf<AddressData>(id, "address"),
    customer: (ref) => (records.has(ref.recordId) ? customers.latest(ref.customerId) : undefined),
    label: (ref) => labelOf(ref, records, customers),
    customerLabel: (customer) => customers.label(customer),
    customerByReference: (reference) => customers.byReference(reference),
    latestCustomer: (subject) => latestCustomers.get(subject),
    latestAddress: (subject) => latestAddresses.get(subject),
    customersMatching: (word) => customers.matching(word),
    notesMatching(word) {
      const found = new Set<PersonalId>();
      for (const [id, text] of foldedNotes) if (text.includes(word)) found.add(id);
      return found;
    },
  };
}

function labelOf(
  ref: CustomerRef | null,
  records: ReadonlyMap<PersonalId, PersonalRecord>,
  customers: CustomerHistory,
): CustomerLabel {
  if (ref === null) return { kind: "unknown" };
  // The order's own record decides: a person who was forgotten and came back is not joined to what was before.
  return records.has(ref.recordId) ? customers.label(ref.customerId) : { kind: "forgotten" };
}

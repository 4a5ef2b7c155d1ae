import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import { type CustomerHistory, createCustomerHistory } from "./customerHistory.ts";
import { type ForgottenCustomer, identifiersIn } from "./forgottenCustomer.ts";
import type { AddressRecord, CustomerRecord } from "./personalData.ts";
import { foldText } from "./searchText.ts";

/** Personal records in memory, with what finds them. */
export interface HeldRecords {
  readonly customers: CustomerHistory;
  /** Changes whenever a record comes or goes. */
  revision(): number;
  keep(record: PersonalRecord): void;
  /** Lets go of every record of these persons, in one pass. */
  drop(subjects: ReadonlySet<SubjectId>): readonly ForgottenCustomer[];
  has(id: PersonalId): boolean;
  /** Whether there is any record of a person. */
  holds(subject: SubjectId): boolean;
  dataOf<T>(id: PersonalId, kind: PersonalRecord["kind"]): T | undefined;
  /** Oldest first. */
  recordsOf(subject: SubjectId): readonly PersonalRecord[];
  latestCustomer(subject: SubjectId): CustomerRecord | undefined;
  latestAddress(subject: SubjectId): AddressRecord | undefined;
  /** Notes with the folded word in their text. */
  notesMatching(word: string): ReadonlySet<PersonalId>;
}

/** No records yet. */
export function createHeldRecords(): HeldRecords {
  const records = new Map<PersonalId, PersonalRecord>();
  const subjects = new Set<SubjectId>();
  const foldedNotes = new Map<PersonalId, string>();
  const customers = createCustomerHistory();
  const latestCustomers = new Map<SubjectId, CustomerRecord>();
  const latestAddresses = new Map<SubjectId, AddressRecord>();
  let revision = 0;

  const recordsOf = (subject: SubjectId) =>
    [...records.values()].filter((record) => record.subject === subject);

  return {
    customers,
    revision: () => revision,
    keep(record) {
      if (records.has(record.id)) return;
      records.set(record.id, record);
      subjects.add(record.subject);
      if (record.kind === "customer") {
        customers.add(record);
        latestCustomers.set(record.subject, record as unknown as CustomerRecord);
      }
      if (record.kind === "address") latestAddresses.set(record.subject, record as unknown as AddressRecord);
      if (record.kind === "note") foldedNotes.set(record.id, foldText(String(record.data.text ?? "")));
      revision++;
    },
    drop(dropped) {
      const gone = [...records.values()].filter(({ subject }) => dropped.has(subject));
      for (const { id } of gone) {
        records.delete(id);
        foldedNotes.delete(id);
      }
      customers.drop(dropped);
      for (const subject of dropped) {
        subjects.delete(subject);
        latestCustomers.delete(subject);
        latestAddresses.delete(subject);
      }
      revision++;
      return [...dropped].map((customerId) => ({
        customerId,
        namedBy: identifiersIn(gone.filter(({ subject }) => subject === customerId)),
      }));
    },
    has: (id) => records.has(id),
    holds: (subject) => subjects.has(subject),
    dataOf<T>(id: PersonalId, kind: string) {
      const record = records.get(id);
      return record?.kind === kind ? (record.data as T) : undefined;
    },
    recordsOf,
    latestCustomer: (subject) => latestCustomers.get(subject),
    latestAddress: (subject) => latestAddresses.get(subject),
    notesMatching(word) {
      const found = new Set<PersonalId>();
      for (const [id, text] of foldedNotes) if (text.includes(word)) found.add(id);
      return found;
    },
  };
}

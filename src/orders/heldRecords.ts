import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import { type CustomerHistory, createCustomerHistory } from "./customerHistory.ts";
import { FoldedTexts } from "./foldedTexts.ts";
import { type ForgottenCustomer, identifiersIn } from "./forgottenCustomer.ts";
import { PackedRecords } from "./packedRecords.ts";
import type { AddressRecord, CustomerData, CustomerRecord } from "./personalData.ts";
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
  const records = new PackedRecords();
  const customers = createCustomerHistory(records);
  /** By record. */
  const notes = new FoldedTexts();
  let revision = 0;

  const latest = <T extends PersonalRecord>(subject: SubjectId, kind: T["kind"]): T | undefined => {
    const code = records.codesOf(subject, kind).at(-1);
    return code === undefined ? undefined : records.recordAt<T>(code);
  };
  const recordsOf = (subject: SubjectId) =>
    records.codesOf(subject).map((code) => records.recordAt<PersonalRecord>(code));

  return {
    customers,
    revision: () => revision,
    keep(record) {
      const code = records.add(record);
      if (code === undefined) return;
      if (record.kind === "customer") customers.add(code, record.data as unknown as CustomerData);
      if (record.kind === "note") notes.add(code, foldText(String(record.data.text ?? "")));
      revision++;
    },
    drop(dropped) {
      const gone = [...dropped].map((customerId) => {
        return { customerId, namedBy: identifiersIn(recordsOf(customerId)) };
      });
      customers.drop(dropped);
      notes.drop(new Set([...dropped].flatMap((subject) => records.drop(subject))));
      revision++;
      return gone;
    },
    has: (id) => records.codeOf(id) !== undefined,
    holds: (subject) => records.codesOf(subject).length > 0,
    dataOf<T>(id: PersonalId, kind: string) {
      const code = records.codeOf(id);
      return code === undefined || records.kindAt(code) !== kind ? undefined : records.dataAt<T>(code);
    },
    recordsOf,
    latestCustomer: (subject) => latest<CustomerRecord>(subject, "customer"),
    latestAddress: (subject) => latest<AddressRecord>(subject, "address"),
    notesMatching(word) {
      const found = new Set<PersonalId>();
      for (const code of notes.ownersOf(word)) found.add(records.idAt(code));
      return found;
    },
  };
}

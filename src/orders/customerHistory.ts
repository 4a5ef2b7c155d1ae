import type { SubjectId } from "../engine/personal/personalRecord.ts";
import { GrowableTexts } from "../engine/timeTravel/textColumn.ts";
import { FoldedTexts } from "./foldedTexts.ts";
import type { CustomerRef } from "./order/events.ts";
import type { PackedRecords } from "./packedRecords.ts";
import type { CustomerData, CustomerLabel } from "./personalData.ts";
import { foldText } from "./searchText.ts";

/** What customers are called, were ever called, and are found by. */
export interface CustomerHistory {
  /** A customer's record that has just come to the records, under this code. */
  add(code: number, data: CustomerData): void;
  /** Before records of these customers are dropped. */
  drop(subjects: ReadonlySet<SubjectId>): void;
  latest(subject: SubjectId): CustomerData | undefined;
  /** "forgotten" where there is no record. */
  label(subject: SubjectId): CustomerLabel;
  byReference(reference: string): CustomerRef | undefined;
  /** Customers with the folded word in any name or number that they had. */
  matching(word: string): ReadonlySet<SubjectId>;
  /** Those, and customers with it in an e-mail address or a telephone number. */
  mentioning(word: string): ReadonlySet<SubjectId>;
}

/** The customers among these records. */
export function createCustomerHistory(records: PackedRecords): CustomerHistory {
  const names = new FoldedTexts();
  const contacts = new FoldedTexts();
  const references = new GrowableTexts();
  /** The last record with each of the references. */
  const referred: number[] = [];

  const codesOf = (subject: SubjectId) => records.codesOf(subject, "customer");
  const dataOf = (subject: SubjectId) => codesOf(subject).map((code) => records.dataAt<CustomerData>(code));
  const subjectsOf = (owners: Iterable<number>): ReadonlySet<SubjectId> => {
    const subjects = new Set<SubjectId>();
    for (const owner of owners) subjects.add(records.subjectAt(owner));
    return subjects;
  };

  return {
    add(code, data) {
      const owner = records.ownerAt(code);
      const earlier = records.codeBefore(code, "customer");
      const before = earlier === undefined ? undefined : records.dataAt<CustomerData>(earlier);
      addTexts(names, owner, [data.name, data.reference], [before?.name, before?.reference]);
      addTexts(contacts, owner, [data.email, data.phone], [before?.email, before?.phone]);
      if (data.reference !== null) referred[references.code(data.reference)] = code;
    },
    drop(subjects) {
      const owners = new Set([...subjects].flatMap((subject) => records.ownerOf(subject) ?? []));
      names.drop(owners);
      contacts.drop(owners);
      for (const { reference } of [...subjects].flatMap(dataOf)) {
        const place = reference === null ? undefined : references.find(reference);
        // Another customer may have got the number since.
        if (place !== undefined && owners.has(records.ownerAt(referred[place] ?? 0))) references.blank(place);
      }
    },
    latest(subject) {
      const code = codesOf(subject).at(-1);
      return code === undefined ? undefined : records.dataAt(code);
    },
    label: (subject) => labelOf(dataOf(subject)),
    byReference(reference) {
      const code = referred[references.find(reference) ?? -1];
      if (code === undefined) return undefined;
      return { customerId: records.subjectAt(records.ownerAt(code)), recordId: records.idAt(code) };
    },
    matching: (word) => subjectsOf(names.ownersOf(word)),
    mentioning: (word) => subjectsOf([...names.ownersOf(word), ...contacts.ownersOf(word)]),
  };
}

type Field = string | null | undefined;

/** Adds what wasn't the same before: most customers buy more often than they change their name. */
function addTexts(to: FoldedTexts, owner: number, texts: readonly Field[], before: readonly Field[]): void {
  const fresh = texts.filter((text, place) => text && text !== before[place]);
  if (fresh.length > 0) to.add(owner, foldText(fresh.join(" ")));
}

function labelOf(records: readonly CustomerData[]): CustomerLabel {
  if (records.length === 0) return { kind: "forgotten" };
  const name = records.findLast((data) => data.name !== null)?.name;
  if (name) return { kind: "named", text: name };
  const reference = records.findLast((data) => data.reference !== null)?.reference;
  if (reference) return { kind: "numbered", text: reference };
  const contact = records.findLast((data) => data.email ?? data.phone);
  const text = contact?.email ?? contact?.phone;
  return text ? { kind: "named", text } : { kind: "unknown" };
}

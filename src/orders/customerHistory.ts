import type { PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { CustomerRef } from "./order/events.ts";
import type { CustomerData, CustomerLabel } from "./personalData.ts";
import { foldText } from "./searchText.ts";

/** All records of each customer, oldest first. */
export interface CustomerHistory {
  add(record: PersonalRecord): void;
  drop(subjects: ReadonlySet<SubjectId>): void;
  latest(subject: SubjectId): CustomerData | undefined;
  /** "forgotten" where there is no record. */
  label(subject: SubjectId): CustomerLabel;
  byReference(reference: string): CustomerRef | undefined;
  /** Customers with the folded word in any name or number that they had. */
  matching(word: string): ReadonlySet<SubjectId>;
}

interface Customer {
  readonly records: CustomerData[];
  label: CustomerLabel;
  folded: string;
}

export function createCustomerHistory(): CustomerHistory {
  const customers = new Map<SubjectId, Customer>();
  const references = new Map<string, CustomerRef>();

  return {
    add(record) {
      const data = record.data as unknown as CustomerData;
      const customer = customers.get(record.subject) ?? { records: [], label: UNKNOWN, folded: "" };
      customer.records.push(data);
      customer.label = labelOf(customer.records);
      const folded = foldText(`${data.name ?? ""}\n${data.reference ?? ""}`);
      if (!customer.folded.includes(folded)) customer.folded += `\n${folded}`;
      customers.set(record.subject, customer);
      if (data.reference !== null) {
        references.set(data.reference, { customerId: record.subject, recordId: record.id });
      }
    },
    drop(subjects) {
      for (const subject of subjects) customers.delete(subject);
      for (const [reference, { customerId }] of references) {
        if (subjects.has(customerId)) references.delete(reference);
      }
    },
    latest: (subject) => customers.get(subject)?.records.at(-1),
    label: (subject) => customers.get(subject)?.label ?? { kind: "forgotten" },
    byReference: (reference) => references.get(reference),
    matching(word) {
      const found = new Set<SubjectId>();
      for (const [subject, { folded }] of customers) if (folded.includes(word)) found.add(subject);
      return found;
    },
  };
}

const UNKNOWN: CustomerLabel = { kind: "unknown" };

function labelOf(records: readonly CustomerData[]): CustomerLabel {
  const name = records.findLast((data) => data.name !== null)?.name;
  if (name) return { kind: "named", text: name };
  const reference = records.findLast((data) => data.reference !== null)?.reference;
  if (reference) return { kind: "numbered", text: reference };
  const contact = records.findLast((data) => data.email ?? data.phone);
  const text = contact?.email ?? contact?.phone;
  return text ? { kind: "named", text } : UNKNOWN;
}

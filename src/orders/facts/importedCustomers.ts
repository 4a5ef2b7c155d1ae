import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerRef } from "../order/events.ts";
import type { AddressRecord, CustomerRecord, OrderPersonalRecord } from "../personalData.ts";
import type { KnownCustomers } from "../submissions/knownCustomers.ts";

/** A book's customers, and on top those that came with the facts so far. */
export class ImportedCustomers implements KnownCustomers {
  readonly #book: KnownCustomers;
  readonly #references = new Map<string, CustomerRef>();
  readonly #customers = new Map<SubjectId, CustomerRecord>();
  readonly #addresses = new Map<SubjectId, AddressRecord>();

  constructor(book: KnownCustomers) {
    this.#book = book;
  }

  customerByReference(reference: string): CustomerRef | undefined {
    return this.#references.get(reference) ?? this.#book.customerByReference(reference);
  }

  latestCustomer(subject: SubjectId): CustomerRecord | undefined {
    return this.#customers.get(subject) ?? this.#book.latestCustomer(subject);
  }

  latestAddress(subject: SubjectId): AddressRecord | undefined {
    return this.#addresses.get(subject) ?? this.#book.latestAddress(subject);
  }

  add(records: readonly OrderPersonalRecord[]): void {
    for (const record of records) {
      if (isAddress(record)) this.#addresses.set(record.subject, record);
      if (!isCustomer(record)) continue;
      this.#customers.set(record.subject, record);
      const { reference } = record.data;
      if (reference !== null) {
        this.#references.set(reference, { customerId: record.subject, recordId: record.id });
      }
    }
  }
}

const isCustomer = (record: OrderPersonalRecord): record is CustomerRecord => record.kind === "customer";
const isAddress = (record: OrderPersonalRecord): record is AddressRecord => record.kind === "address";

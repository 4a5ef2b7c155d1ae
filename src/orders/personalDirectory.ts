import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../engine/personal/personalStore.ts";
import type { ForgottenCustomer } from "./forgottenCustomer.ts";
import { createHeldRecords, type HeldRecords } from "./heldRecords.ts";
import type { CustomerRef } from "./order/events.ts";
import type { AddressData, CustomerData, CustomerLabel, NoteData } from "./personalData.ts";
import type { KnownCustomers } from "./submissions/knownCustomers.ts";

const PAGE = 5_000;

/**
 * A book's personal records in memory, to be joined into answers and searched at query time (PD1). Holds what
 * it had read by the last `refresh`; the caller says when there may be more.
 */
export interface PersonalDirectory extends KnownCustomers {
  /** Changes whenever records came or went: what was derived from an older one is out of date. */
  revision(): number;
  /**
   * Reads what was written since the last time, and lets go of whom the log has forgotten since (PD2). Rejects if
   * the store does; what was read before stays.
   */
  refresh(): Promise<void>;
  /** Whether everything was read once. Until then only `glance` knows names. */
  isRead(): boolean;
  /** What the store has of these customers, whatever was read: it costs no more with any number of others. */
  lookUp(customers: readonly SubjectId[]): Promise<KnownCustomers>;
  /** What these customers are called, read for them alone as long as not everything was read. */
  glance(customers: readonly (CustomerRef | null)[]): Promise<CustomerNames>;
  /** Whom the log had forgotten by the last `refresh`. */
  forgotten(): ReadonlySet<SubjectId>;
  /** Tells of customers who were forgotten since, with what was known of them until then. */
  onForgotten(listener: (customers: readonly ForgottenCustomer[]) => void): void;
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
  /** Customers with the folded word in a name or number. */
  customersMatching(word: string): ReadonlySet<SubjectId>;
  /** Notes with the folded word in their text. */
  notesMatching(word: string): ReadonlySet<PersonalId>;
}

/** What customers are called. */
export type CustomerNames = Pick<PersonalDirectory, "label">;

/** An empty directory over a book's personal records; `refresh` fills it. */
export function createPersonalDirectory(store: PersonalStore): PersonalDirectory {
  const held = createHeldRecords();
  const forgotten = new Set<SubjectId>();
  const listeners: ((customers: readonly ForgottenCustomer[]) => void)[] = [];
  let cursor = 0;
  let isRead = false;
  let refreshing: Promise<void> = Promise.resolve();

  const readOn = async () => {
    for (;;) {
      const page = await store.readAll(cursor, PAGE);
      for (const record of page.records) held.keep(record);
      if (page.next === cursor) return;
      cursor = page.next;
    }
  };
  /** After `readOn`: whose records were read before they were erased is dropped here. */
  const forget = async () => {
    const erased = await store.erasedSubjects();
    if (erased.size === forgotten.size) return;
    const fresh = held.drop(new Set([...erased].filter((subject) => !forgotten.has(subject))));
    for (const { customerId } of fresh) forgotten.add(customerId);
    for (const listener of listeners) listener(fresh);
  };

  const readOf = async (subjects: readonly SubjectId[]): Promise<HeldRecords> => {
    const seen = createHeldRecords();
    if (subjects.length > 0) for (const record of await store.readOf(subjects)) seen.keep(record);
    return seen;
  };
  const glance = async (refs: readonly (CustomerRef | null)[]): Promise<CustomerNames> => {
    const subjects = refs.flatMap((ref) => (ref === null ? [] : [ref.customerId]));
    const seen = isRead ? held : await readOf(subjects);
    return { label: (ref) => labelAmong(seen, ref) };
  };

  const { customers } = held;
  return {
    isRead: () => isRead,
    lookUp: async (subjects) => knownAmong(await readOf(subjects)),
    glance,
    revision: held.revision,
    refresh() {
      // One after the other, so that no page is read twice; an earlier failure is the earlier caller's.
      refreshing = refreshing
        .catch(() => undefined)
        .then(readOn)
        .then(forget)
        .then(() => {
          isRead = true;
        });
      return refreshing;
    },
    forgotten: () => forgotten,
    onForgotten: (listener) => void listeners.push(listener),
    recordsOf: held.recordsOf,
    holds: held.holds,
    note: (id) => held.dataOf<NoteData>(id, "note"),
    address: (id) => held.dataOf<AddressData>(id, "address"),
    customer: (ref) => (held.has(ref.recordId) ? customers.latest(ref.customerId) : undefined),
    label: (ref) => labelAmong(held, ref),
    customerLabel: (customer) => customers.label(customer),
    ...knownAmong(held),
    customersMatching: (word) => customers.matching(word),
    notesMatching: held.notesMatching,
  };
}

function labelAmong({ has, customers }: HeldRecords, ref: CustomerRef | null): CustomerLabel {
  if (ref === null) return { kind: "unknown" };
  // The order's own record decides: an order without it isn't joined to what is known of its customer.
  return has(ref.recordId) ? customers.label(ref.customerId) : { kind: "forgotten" };
}

const knownAmong = ({ customers, latestCustomer, latestAddress }: HeldRecords): KnownCustomers => ({
  customerByReference: (reference) => customers.byReference(reference),
  latestCustomer,
  latestAddress,
});

import type { PersonalId, SubjectId } from "../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../engine/personal/personalStore.ts";
import type { ForgottenCustomer } from "./forgottenCustomer.ts";
import { createGlances, type Glances } from "./glance.ts";
import { createHeldRecords, type HeldRecords } from "./heldRecords.ts";
import { type KnownPeople, peopleIn } from "./knownPeople.ts";
import type { KnownCustomers } from "./submissions/knownCustomers.ts";

/** Records that are read in one go: the worker answers questions between two of these. */
const PAGE = 1_000;

/**
 * A book's personal records in memory, to be joined into answers and searched at query time (PD1). Holds what
 * it had read by the last `refresh`; the caller says when there may be more.
 */
export interface PersonalDirectory extends KnownCustomers, KnownPeople, Glances {
  /** Changes whenever records came or went: what was derived from an older one is out of date. */
  revision(): number;
  /**
   * Reads what was written since the last time, and lets go of whom the log has forgotten since (PD2). Rejects if
   * the store does; what was read before stays.
   */
  refresh(): Promise<void>;
  /** The next page of what `refresh` would read at first; says whether there may be more. Rejects if the store does. */
  readPage(): Promise<boolean>;
  /** Whether everything was read once. Until then only a `glance` knows who somebody is. */
  isRead(): boolean;
  /** What the store has of these customers, whatever was read: it costs no more with any number of others. */
  lookUp(customers: readonly SubjectId[]): Promise<KnownCustomers>;
  /** Whom the log had forgotten by the last `refresh`. */
  forgotten(): ReadonlySet<SubjectId>;
  /** Tells of customers who were forgotten since, with what was known of them until then. */
  onForgotten(listener: (customers: readonly ForgottenCustomer[]) => void): void;
  has(id: PersonalId): boolean;
  /** Customers with the folded word in a name or number. */
  customersMatching(word: string): ReadonlySet<SubjectId>;
  /** Those, and customers with it in an e-mail address or a telephone number. */
  customersMentioning(word: string): ReadonlySet<SubjectId>;
  /** Notes with the folded word in their text. */
  notesMatching(word: string): ReadonlySet<PersonalId>;
}

/** What customers are called. */
export type CustomerNames = Pick<KnownPeople, "label">;

/** An empty directory over a book's personal records; `refresh` fills it. */
export function createPersonalDirectory(store: PersonalStore): PersonalDirectory {
  const held = createHeldRecords();
  const glances = createGlances(store);
  const forgotten = new Set<SubjectId>();
  const listeners: ((customers: readonly ForgottenCustomer[]) => void)[] = [];
  let cursor = 0;
  let isRead = false;
  let refreshing: Promise<unknown> = Promise.resolve();

  /** Whether there was any. */
  const readOne = async (): Promise<boolean> => {
    const page = await store.readAll(cursor, PAGE);
    for (const record of page.records) held.keep(record);
    const isAny = page.next !== cursor;
    cursor = page.next;
    return isAny;
  };
  const readOn = async () => {
    while (await readOne());
  };
  /** After all was read: whose records were read before they were erased is dropped here. */
  const forget = async () => {
    const erased = await store.erasedSubjects();
    if (erased.size === forgotten.size) return;
    const fresh = held.drop(new Set([...erased].filter((subject) => !forgotten.has(subject))));
    for (const { customerId } of fresh) forgotten.add(customerId);
    for (const listener of listeners) listener(fresh);
  };

  const lookUp = async (subjects: readonly SubjectId[]): Promise<KnownCustomers> => {
    const seen = createHeldRecords();
    if (subjects.length > 0) for (const record of await store.readOf(subjects)) seen.keep(record);
    return knownAmong(seen);
  };

  const finish = async () => {
    await forget();
    isRead = true;
    glances.forgetSeen();
  };
  /** One after the other, so that no page is read twice; an earlier failure is the earlier caller's. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const turn = refreshing.catch(() => undefined).then(read);
    refreshing = turn;
    return turn;
  };

  const { customers } = held;
  return {
    isRead: () => isRead,
    lookUp,
    ...glances,
    revision: held.revision,
    refresh: () => inTurn(() => readOn().then(finish)),
    readPage: () =>
      inTurn(async () => {
        const isMore = !isRead && (await readOne());
        if (!isMore && !isRead) await finish();
        return isMore;
      }),
    forgotten: () => forgotten,
    onForgotten: (listener) => void listeners.push(listener),
    ...peopleIn(held),
    ...knownAmong(held),
    has: held.has,
    customersMatching: customers.matching,
    customersMentioning: customers.mentioning,
    notesMatching: held.notesMatching,
  };
}

const knownAmong = ({ customers, latestCustomer, latestAddress }: HeldRecords): KnownCustomers => ({
  customerByReference: customers.byReference,
  latestCustomer,
  latestAddress,
});

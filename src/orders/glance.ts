import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../engine/personal/personalStore.ts";
import { createHeldRecords, type HeldRecords } from "./heldRecords.ts";
import { type KnownPeople, peopleIn } from "./knownPeople.ts";

/**
 * A look at the few people whom an answer is about, while everybody's records are still being read. Answers are made
 * in one go, of one state of the views, so they can't wait for a name in between: they are made with what is
 * there, and once more when `look` has brought what they asked for in vain.
 */
export interface Glance {
  readonly people: KnownPeople;
  /** Reads whom `people` was asked for in vain. False: nobody was missing. Rejects if the store does. */
  look(): Promise<boolean>;
}

/** Glances at one store, which remember what the ones before have seen. */
export interface Glances {
  glance(): Glance;
  /** What was seen may have changed: it is looked up again. */
  forgetSeen(): void;
}

/** What glances have seen until now. */
interface Seen {
  readonly held: HeldRecords;
  readonly single: Map<PersonalId, PersonalRecord>;
  /** Whose records are among them, all that there are. */
  readonly subjects: Set<SubjectId>;
  readonly ids: Set<PersonalId>;
}

const nothingSeen = (): Seen => ({
  ...{ held: createHeldRecords(), single: new Map() },
  ...{ subjects: new Set(), ids: new Set() },
});

/** What one glance was asked for and hasn't seen. */
class Missing<Id> {
  readonly #seen: ReadonlySet<Id>;
  readonly #missing = new Set<Id>();

  constructor(seen: ReadonlySet<Id>) {
    this.#seen = seen;
  }

  add(id: Id): void {
    if (!this.#seen.has(id)) this.#missing.add(id);
  }

  take(): readonly Id[] {
    const missing = [...this.#missing];
    this.#missing.clear();
    return missing;
  }
}

/** Glances into a store in which nobody was looked for yet. */
export function createGlances(store: Pick<PersonalStore, "read" | "readOf">): Glances {
  let seen = nothingSeen();
  return {
    glance: () => glanceInto(store, seen),
    forgetSeen() {
      seen = nothingSeen();
    },
  };
}

function glanceInto(store: Pick<PersonalStore, "read" | "readOf">, seen: Seen): Glance {
  const inHeld = peopleIn(seen.held);
  const subjects = new Missing(seen.subjects);
  const ids = new Missing(seen.ids);

  const lookUp = async (people: readonly SubjectId[]) => {
    if (people.length === 0) return;
    const records = await store.readOf(people);
    // Another glance may have brought some of them meanwhile.
    for (const record of records) if (!seen.subjects.has(record.subject)) seen.held.keep(record);
    for (const subject of people) seen.subjects.add(subject);
  };
  const lookUpSingle = async (records: readonly PersonalId[]) => {
    if (records.length === 0) return;
    for (const [id, record] of await store.read(records)) seen.single.set(id, record);
    for (const id of records) seen.ids.add(id);
  };
  const wanting =
    <T>(answer: (subject: SubjectId) => T) =>
    (subject: SubjectId): T => {
      subjects.add(subject);
      return answer(subject);
    };
  const dataOf = <T>(id: PersonalId, kind: PersonalRecord["kind"]): T | undefined => {
    ids.add(id);
    const record = seen.single.get(id);
    return record?.kind === kind ? (record.data as T) : undefined;
  };

  return {
    people: {
      recordsOf: wanting(inHeld.recordsOf),
      holds: wanting(inHeld.holds),
      customerLabel: wanting(inHeld.customerLabel),
      note: (id) => dataOf(id, "note"),
      address: (id) => dataOf(id, "address"),
      customer(ref) {
        subjects.add(ref.customerId);
        return inHeld.customer(ref);
      },
      label(ref) {
        if (ref !== null) subjects.add(ref.customerId);
        return inHeld.label(ref);
      },
    },
    async look() {
      const [people, records] = [subjects.take(), ids.take()];
      if (people.length + records.length === 0) return false;
      await Promise.all([lookUp(people), lookUpSingle(records)]);
      return true;
    },
  };
}

import type { PersonalId, PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../engine/personal/personalStore.ts";
import { createHeldRecords } from "./heldRecords.ts";
import { type KnownPeople, peopleIn } from "./knownPeople.ts";

/**
 * A look at the few people whom an answer is about, while everybody's records are still being read. Answers are made
 * in one go, of one state of the views, so they can't wait for a name in between: they are made with what is
 * there, and once more when `look` has brought what they asked for in vain.
 */
export interface Glance {
  readonly people: KnownPeople;
  /** Reads whom `people` was asked for since. False: nobody was missing. Rejects if the store does. */
  look(): Promise<boolean>;
}

/** What was asked for, and what of it was looked for already. */
class Wanted<Id> {
  readonly #known = new Set<Id>();
  #fresh: Id[] = [];

  add(id: Id): void {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    this.#fresh.push(id);
  }

  take(): readonly Id[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

/** A look into a store in which nobody was looked for yet. */
export function glanceInto(store: Pick<PersonalStore, "read" | "readOf">): Glance {
  const held = createHeldRecords();
  const inHeld = peopleIn(held);
  const single = new Map<PersonalId, PersonalRecord>();
  const subjects = new Wanted<SubjectId>();
  const ids = new Wanted<PersonalId>();

  const wanting =
    <T>(answer: (subject: SubjectId) => T) =>
    (subject: SubjectId): T => {
      subjects.add(subject);
      return answer(subject);
    };
  const dataOf = <T>(id: PersonalId, kind: PersonalRecord["kind"]): T | undefined => {
    ids.add(id);
    const record = single.get(id);
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
      const [ofPeople, byId] = await Promise.all([
        people.length === 0 ? [] : store.readOf(people),
        records.length === 0 ? new Map<PersonalId, PersonalRecord>() : store.read(records),
      ]);
      for (const record of ofPeople) held.keep(record);
      for (const [id, record] of byId) single.set(id, record);
      return true;
    },
  };
}

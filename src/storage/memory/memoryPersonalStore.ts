import type { PersonalId, PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";

/** Personal records in memory, with the steps that the event store takes within its append. */
export interface MemoryPersonalStore extends PersonalStore {
  addNow(records: readonly PersonalRecord[]): void;
  eraseNow(subject: SubjectId): void;
}

/** An empty store that takes nothing of whom the log has `erased`. Records are copied on their way in. */
export function createMemoryPersonalStore(erased: ReadonlySet<SubjectId>): MemoryPersonalStore {
  // An erased record leaves its place empty, so that cursors stay true.
  const rows: (PersonalRecord | null)[] = [];
  const placeOf = new Map<PersonalId, number>();

  function addNow(records: readonly PersonalRecord[]): void {
    for (const record of records) {
      if (placeOf.has(record.id)) continue;
      placeOf.set(record.id, rows.length);
      rows.push(structuredClone(record));
    }
  }

  return {
    addNow,
    eraseNow(subject) {
      for (const [place, record] of rows.entries()) {
        if (record?.subject !== subject) continue;
        rows[place] = null;
        placeOf.delete(record.id);
      }
    },
    async add(records) {
      const taken = records.filter((record) => !erased.has(record.subject));
      addNow(taken);
      return records.length - taken.length;
    },
    erasedSubjects: async () => new Set(erased),
    async read(ids) {
      const found = new Map<PersonalId, PersonalRecord>();
      for (const id of ids) {
        const record = rows[placeOf.get(id) ?? -1];
        if (record) found.set(id, record);
      }
      return found;
    },
    async readOf(subjects) {
      const wanted = new Set(subjects);
      return rows.filter((record) => record !== null).filter(({ subject }) => wanted.has(subject));
    },
    async readAll(after, limit) {
      const records: PersonalRecord[] = [];
      let next = after;
      for (let place = after; place < rows.length && records.length < limit; place++) {
        const record = rows[place];
        if (record) {
          records.push(record);
          next = place + 1;
        }
      }
      return { records, next };
    },
  };
}

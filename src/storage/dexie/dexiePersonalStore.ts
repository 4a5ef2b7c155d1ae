import type { PersonalId, PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { PersonalPage, PersonalStore } from "../../engine/personal/personalStore.ts";
import { packedId } from "./blockKeys.ts";
import { createErasureReader } from "./erasures.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { addPersonal } from "./logWriter.ts";
import { cursorRow, MAX_RECORDS, type PersonalEntry, rowEntries, rowRecords } from "./personalRow.ts";
import { presumeFirst, type WriteMode } from "./presumeFirst.ts";
import { onDatabase } from "./storageErrors.ts";

async function read(
  { personal }: LogDatabase,
  ids: readonly PersonalId[],
): Promise<ReadonlyMap<PersonalId, PersonalRecord>> {
  const wanted = new Set(ids);
  const found = await Promise.all(
    [...wanted].map((id) => personal.where("ids").equals(packedId(id)).primaryKeys()),
  );
  const rows = await personal.bulkGet([...new Set(found.flat())]);
  const records = rows.flatMap((row) => (row === undefined ? [] : rowRecords(row)));
  return new Map(
    records.flatMap((record) => (record !== null && wanted.has(record.id) ? [[record.id, record]] : [])),
  );
}

async function readOf(
  { personal }: LogDatabase,
  subjects: readonly SubjectId[],
): Promise<readonly PersonalRecord[]> {
  const wanted = new Set(subjects);
  const keys = [...wanted].map((subject) =>
    personal.where("subjects").equals(packedId(subject)).primaryKeys(),
  );
  const found = [...new Set((await Promise.all(keys)).flat())].sort((a, b) => a - b);
  const rows = await personal.bulkGet(found);
  return rows.flatMap((row) =>
    row === undefined
      ? []
      : rowRecords(row).filter((record) => record !== null && wanted.has(record.subject)),
  ) as readonly PersonalRecord[];
}

/** Rows fetched at a time, at the most. */
const MOST_ROWS = 128;

/** In rows as full as the last ones were, so that little more is read than is asked for: whoever reads all asks often. */
async function readAll({ personal }: LogDatabase, after: number, limit: number): Promise<PersonalPage> {
  const found: PersonalEntry[] = [];
  let row = cursorRow(after);
  let perRow = MAX_RECORDS;
  for (let more = true; more && found.length < limit; ) {
    const wanted = Math.min(MOST_ROWS, Math.ceil((limit - found.length) / perRow) + 1);
    const rows = await personal.where(":id").aboveOrEqual(row).limit(wanted).toArray();
    const entries = rows.flatMap(rowEntries).filter((entry) => entry.cursor > after);
    found.push(...entries);
    row = (rows.at(-1)?.row ?? row) + 1;
    perRow = Math.max(1, entries.length / wanted);
    more = rows.length === wanted;
  }
  const page = found.slice(0, limit);
  return { records: page.map((entry) => entry.record), next: page.at(-1)?.cursor ?? after };
}

/** The personal records beside a Dexie log, over the same database. */
export function createDexiePersonalStore(database: LogDatabase): PersonalStore {
  const { blocks, personal } = database;
  const erasedSubjects = createErasureReader(database);
  // All of it may be done twice.
  const doing = <T>(work: () => PromiseLike<T>) => onDatabase(work, database);

  /** Within a transaction. */
  const add = async (records: readonly PersonalRecord[], mode: WriteMode): Promise<number> => {
    // All of them, which are known but for a count: an import would ask for hundreds of thousands one by one.
    const erased = await erasedSubjects();
    const taken = records.filter((record) => !erased.has(record.subject));
    await addPersonal(database, taken, mode);
    return records.length - taken.length;
  };

  return {
    read: (ids) => doing(() => database.transaction("r", personal, async () => read(database, ids))),
    readOf: (subjects) =>
      doing(() => database.transaction("r", personal, async () => readOf(database, subjects))),
    readAll: (after, limit) => doing(() => readAll(database, after, limit)),
    add: (records) =>
      doing(() =>
        presumeFirst((mode) => database.transaction("rw", personal, blocks, async () => add(records, mode))),
      ),
    erasedSubjects: () => doing(erasedSubjects),
  };
}

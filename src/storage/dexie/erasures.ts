import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { ERASURE, erasureKey, packedId } from "./blockKeys.ts";
import { presentKeys } from "./indexLookup.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { packRow, rowRecords } from "./personalRow.ts";

const erasures = ({ blocks }: LogDatabase) => blocks.where("keys").startsWith(ERASURE);

/** So many are looked up at once; of more it is first asked whether anybody was erased at all. */
const FEW = 4;

/** Which of these subjects the log has erased. Within a transaction; most logs have erased nobody. */
export async function erasedAmong(
  database: LogDatabase,
  subjects: ReadonlySet<SubjectId>,
): Promise<ReadonlySet<SubjectId>> {
  if (subjects.size === 0) return new Set();
  if (subjects.size > FEW && (await erasures(database).count()) === 0) return new Set();
  const keys = await presentKeys(database.blocks, "keys", [...subjects].map(erasureKey));
  return new Set([...subjects].filter((subject) => keys.has(erasureKey(subject))));
}

/** Reads whom a log has erased for the price of a count, unless there are more than the last time. */
export function createErasureReader(database: LogDatabase): () => Promise<ReadonlySet<SubjectId>> {
  let known: ReadonlySet<SubjectId> = new Set();
  return async () => {
    if ((await erasures(database).count()) !== known.size) {
      const keys = await erasures(database).keys();
      known = new Set(keys.map((key) => String(key).slice(ERASURE.length) as SubjectId));
    }
    return known;
  };
}

/** Deletes every personal record of a subject. Within a transaction. */
export async function eraseRecords({ personal }: LogDatabase, subject: SubjectId): Promise<void> {
  for (const row of await personal.where("subjects").equals(packedId(subject)).toArray()) {
    const kept = rowRecords(row).map((record) => (record?.subject === subject ? null : record));
    const empty = kept.every((record) => record === null);
    await (empty ? personal.delete(row.row) : personal.put({ row: row.row, ...packRow(kept) }));
  }
}

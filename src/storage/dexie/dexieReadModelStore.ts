import { Dexie } from "dexie";
import { judgeSave } from "../../engine/projections/judgeSave.ts";
import type {
  ReadModelSave,
  ReadModelStore,
  SavedReadModel,
} from "../../engine/projections/readModelStore.ts";
import type { ColumnChunk } from "../../engine/timeTravel/columnSet.ts";
import { type ReadModelChunkRow, ReadModelDatabase, type ReadModelHeadRow } from "./readModelDatabase.ts";
import { onDatabase } from "./storageErrors.ts";

/**
 * Saved read models in an IndexedDB database of their own, opened at first use and made if there is none.
 * Failures of the database reject as an `EngineError`.
 */
export function createDexieReadModelStore(databaseName: string): ReadModelStore {
  const database = new ReadModelDatabase(databaseName);
  const { heads, chunks } = database;
  return {
    load: (name, schema) => onDatabase(() => load(database, name, schema)),

    save: (save) =>
      onDatabase(() => database.transaction("rw", heads, chunks, () => compareAndSet(database, save))),

    clear: () =>
      onDatabase(() =>
        database.transaction("rw", heads, chunks, async () => {
          await heads.clear();
          await chunks.clear();
        }),
      ),

    close: () => database.close(),
  };
}

/** What is saved and whole. Reads only, so that several are read at a time. */
async function load(
  database: ReadModelDatabase,
  name: string,
  schema: string,
): Promise<SavedReadModel | undefined> {
  const { heads, chunks } = database;
  const found = await database.transaction("r", heads, chunks, () => loadWhole(database, name, schema));
  if (found !== "damaged") return found;
  // Left there, a damaged state would stand in the way of every save that is not as far yet.
  return database.transaction("rw", heads, chunks, async () => {
    const again = await loadWhole(database, name, schema);
    if (again !== "damaged") return again;
    await deleteAllOf(database, name);
    return undefined;
  });
}

/** Within a transaction. */
async function loadWhole(
  database: ReadModelDatabase,
  name: string,
  schema: string,
): Promise<SavedReadModel | "damaged" | undefined> {
  const head = await database.heads.get([name, schema]);
  if (head === undefined) return undefined;
  const rows = await chunksBetween(database, [name, schema, head.generation]).toArray();
  if (!isWhole(head, rows)) return "damaged";
  const { generation, checkpoint, hash } = head;
  return { generation, checkpoint, hash, chunks: rows.map(chunkOf) };
}

async function compareAndSet(
  database: ReadModelDatabase,
  save: ReadModelSave,
): Promise<"saved" | "behind" | "superseded"> {
  const { name, schema, generation, checkpoint, hash } = save;
  const stored = await database.heads.get([name, schema]);
  const verdict = judgeSave(stored, save);
  if (verdict !== "saved") return verdict;
  // A whole state replaces everything of the name: older generations, and schemas of older applications.
  if (save.base === 0) await deleteAllOf(database, name);
  await database.chunks.bulkPut(save.chunks.map((chunk) => ({ name, schema, generation, ...chunk })));
  const known = save.base === 0 ? {} : stored?.columns;
  const columns = countChunks(known, save.chunks);
  await database.heads.put({ name, schema, generation, checkpoint, hash, columns });
  return verdict;
}

function countChunks(
  known: ReadModelHeadRow["columns"] = {},
  chunks: readonly ColumnChunk[],
): ReadModelHeadRow["columns"] {
  const counts = new Map(Object.entries(known));
  for (const { column, index } of chunks) {
    counts.set(column, Math.max(counts.get(column) ?? 0, index + 1));
  }
  return Object.fromEntries(counts);
}

function isWhole(head: ReadModelHeadRow, rows: readonly ReadModelChunkRow[]): boolean {
  const numbers = [head.generation, head.checkpoint];
  if (!numbers.every(Number.isSafeInteger) || typeof head.hash !== "string") return false;
  const counts = new Map(Object.entries(head.columns ?? {}));
  const expected = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return rows.length === expected && rows.every(({ column, index }) => index < (counts.get(column) ?? 0));
}

const chunkOf = ({ column, index, data }: ReadModelChunkRow): ColumnChunk => ({ column, index, data });

function chunksBetween({ chunks }: ReadModelDatabase, prefix: readonly (string | number)[]) {
  // An array sorts after every text and number, so that this is every key that begins with the prefix.
  return chunks
    .where("[name+schema+generation+column+index]")
    .between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]);
}

async function deleteAllOf(database: ReadModelDatabase, name: string): Promise<void> {
  await database.heads.where("[name+schema]").between([name, Dexie.minKey], [name, Dexie.maxKey]).delete();
  await chunksBetween(database, [name]).delete();
}

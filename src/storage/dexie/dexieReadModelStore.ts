import { Dexie } from "dexie";
import { judgeSave } from "../../engine/projections/judgeSave.ts";
import type {
  ReadModelSave,
  ReadModelStore,
  SavedReadModel,
  TakeColumn,
} from "../../engine/projections/readModelStore.ts";
import type { ColumnChunk } from "../../engine/timeTravel/columnSet.ts";
import { type ReadModelChunkRow, ReadModelDatabase, type ReadModelHeadRow } from "./readModelDatabase.ts";
import { onDatabase } from "./storageErrors.ts";

const CHUNK_KEY = "[name+schema+generation+column+start]";

/**
 * Saved read models in an IndexedDB database of their own, opened at first use and made if there is none.
 * Failures of the database reject as an `EngineError`.
 */
export function createDexieReadModelStore(databaseName: string): ReadModelStore {
  const database = new ReadModelDatabase(databaseName);
  const { heads, columnChunks: chunks } = database;
  return {
    load: (name, schema, begin = () => () => undefined) =>
      onDatabase(() => load(database, { name, schema, begin })),

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

/** Which state is to be read, and who takes its columns. */
interface Loading {
  readonly name: string;
  readonly schema: string;
  readonly begin: () => TakeColumn;
}

/** What is saved and whole. Reads only, so that several are read at a time. */
async function load(database: ReadModelDatabase, loading: Loading): Promise<SavedReadModel | undefined> {
  const { heads, columnChunks: chunks } = database;
  const found = await database.transaction("r", heads, chunks, () => loadWhole(database, loading));
  if (found !== "damaged") return found;
  // Left there, a damaged state would stand in the way of every save that is not as far yet.
  return database.transaction("rw", heads, chunks, async () => {
    const again = await loadWhole(database, loading);
    if (again !== "damaged") return again;
    await deleteAllOf(database, loading.name);
    return undefined;
  });
}

/** Within a transaction. */
async function loadWhole(
  database: ReadModelDatabase,
  { name, schema, begin }: Loading,
): Promise<SavedReadModel | "damaged" | undefined> {
  const head = await database.heads.get([name, schema]);
  if (head === undefined) return undefined;
  const { generation, checkpoint, hash } = head;
  if (![generation, checkpoint].every(Number.isSafeInteger) || typeof hash !== "string") return "damaged";
  const take = begin();
  let isWhole = true;
  // All are asked for at once: while one column is taken in, the browser reads the next ones.
  const reading = Object.entries(head.columns ?? {}).map(async ([column, length]) => {
    const rows = await chunksBetween(database, [name, schema, generation, column]).toArray();
    if (isWholeColumn(rows, length)) take(rows.map(chunkOf));
    else isWhole = false;
  });
  await Promise.all(reading);
  return isWhole ? { generation, checkpoint, hash } : "damaged";
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
  const put = database.columnChunks.bulkPut(
    save.chunks.map((chunk) => ({ name, schema, generation, ...chunk })),
  );
  const replaced = save.base === 0 ? [] : save.chunks;
  await Promise.all([put, ...replaced.map((chunk) => deleteWithin(database, save, chunk))]);
  const columns = lengthsWith(save.base === 0 ? {} : stored?.columns, save.chunks);
  await database.heads.put({ name, schema, generation, checkpoint, hash, columns });
  return verdict;
}

function lengthsWith(
  known: ReadModelHeadRow["columns"] = {},
  chunks: readonly ColumnChunk[],
): ReadModelHeadRow["columns"] {
  const lengths = new Map(Object.entries(known));
  for (const { column, end } of chunks) lengths.set(column, Math.max(lengths.get(column) ?? 0, end));
  return Object.fromEntries(lengths);
}

/** Whether the rows, in the order of their keys, are all of a column that the head says is so long. */
function isWholeColumn(rows: readonly ReadModelChunkRow[], length: number): boolean {
  let reached = 0;
  for (const { start, end } of rows) {
    if (start !== reached) return false;
    reached = end;
  }
  return reached === length;
}

const chunkOf = ({ column, start, end, data }: ReadModelChunkRow): ColumnChunk => ({
  column,
  start,
  end,
  data,
});

/** Deletes the chunks that begin within another one, which takes their place. */
async function deleteWithin(
  { columnChunks }: ReadModelDatabase,
  { name, schema, generation }: ReadModelSave,
  { column, start, end }: ColumnChunk,
): Promise<void> {
  const key = (place: number) => [name, schema, generation, column, place];
  await columnChunks.where(CHUNK_KEY).between(key(start), key(end), false, false).delete();
}

function chunksBetween({ columnChunks }: ReadModelDatabase, prefix: readonly (string | number)[]) {
  // An array sorts after every text and number, so that this is every key that begins with the prefix.
  return columnChunks.where(CHUNK_KEY).between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]);
}

async function deleteAllOf(database: ReadModelDatabase, name: string): Promise<void> {
  await database.heads.where("[name+schema]").between([name, Dexie.minKey], [name, Dexie.maxKey]).delete();
  await chunksBetween(database, [name]).delete();
}

import { logDatabaseName } from "../../../src/app/worker/catalogDatabase.ts";
import type { StreamId, Version } from "../../../src/engine/events/identifiers.ts";
import { randomIds } from "../../../src/lib/ids.ts";
import {
  lastStreamKey,
  packedId,
  streamKey,
  streamKeyStart,
  versionOfKey,
} from "../../../src/storage/dexie/blockKeys.ts";
import type { BlockRow } from "../../../src/storage/dexie/blockRow.ts";
import type { PersonalRow } from "../../../src/storage/dexie/personalRow.ts";
import { betweenCommands } from "./betweenCommands.ts";

/** What the command before has written: the very records that the bare transactions write again. */
interface Written {
  readonly block: BlockRow;
  readonly personal: Omit<PersonalRow, "row">;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

async function lastWritten(database: IDBDatabase): Promise<Written> {
  const transaction = database.transaction(["blocks", "personal"]);
  const last = (store: string) => done(transaction.objectStore(store).openCursor(null, "prev"));
  const [block, personal] = await Promise.all([last("blocks"), last("personal")]);
  if (!block || !personal) throw new Error("No command has written anything yet");
  const { row: _, ...unnumbered } = personal.value as PersonalRow;
  return { block: block.value as BlockRow, personal: unnumbered };
}

/** One strict transaction: looks the stream's version up, writes the records. Resolves when the disk has them. */
function transact(database: IDBDatabase, place: number, stream: StreamId, written: Written): Promise<void> {
  const transaction = database.transaction(["blocks", "personal"], "readwrite", { durability: "strict" });
  const blocks = transaction.objectStore("blocks");
  const range = IDBKeyRange.bound(streamKeyStart(stream), lastStreamKey(stream));
  const looking = blocks.index("keys").openKeyCursor(range, "prev");
  looking.onsuccess = () => {
    const version = looking.result === null ? 0 : versionOfKey(String(looking.result.key));
    const keys = [streamKey(stream, (version + 1) as Version)];
    const commands = [packedId(randomIds.next())];
    blocks.add({ ...written.block, last: place, first: place, keys, commands });
    transaction.objectStore("personal").add({ ...written.personal, ids: [packedId(randomIds.next())] });
  };
  return ended(transaction);
}

/** Takes what the bare transactions wrote out of the log again, whose events all have positions from 1 on. */
async function takeBack(database: IDBDatabase, personalBefore: number): Promise<void> {
  const transaction = database.transaction(["blocks", "personal"], "readwrite");
  transaction.objectStore("blocks").delete(IDBKeyRange.upperBound(0));
  transaction.objectStore("personal").delete(IDBKeyRange.lowerBound(personalBefore, true));
  await ended(transaction);
}

/**
 * The limit of a command: what IndexedDB alone takes to check a version and to write the same records into the same
 * database, without an engine around it; on a connection of its own, at places before the log's first event, so
 * that the engine doesn't see them. Milliseconds of each.
 */
export async function bareCommands(bookId: string, orders: readonly StreamId[]): Promise<readonly number[]> {
  const database = await done(indexedDB.open(logDatabaseName(bookId)));
  try {
    const written = await lastWritten(database);
    const last = await done(
      database.transaction("personal").objectStore("personal").openKeyCursor(null, "prev"),
    );
    const times: number[] = [];
    for (const [place, order] of orders.entries()) {
      await betweenCommands();
      const started = performance.now();
      await transact(database, place - orders.length, order, written);
      times.push(performance.now() - started);
    }
    await takeBack(database, Number(last?.key));
    return times;
  } finally {
    database.close();
  }
}

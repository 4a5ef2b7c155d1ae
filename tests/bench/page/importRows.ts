import Dexie, { type Table } from "dexie";

import { GENESIS_HASH, type Hash } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { linkEvent } from "../../../src/engine/integrity/hashChain.ts";
import { readLogFile } from "../../../src/engine/logFile/readLogFile.ts";
import type { PersonalRecord } from "../../../src/engine/personal/personalRecord.ts";
import { recordedReservations } from "../../../src/orders/order/orderNumber.ts";
import { leaveUnobserved } from "../../../src/storage/dexie/leaveUnobserved.ts";
import type { Passage } from "./workerMeasures.ts";

/** The plain way: a record per event, the indexes that do the same work as the engine's. */
class RowDatabase extends Dexie {
  declare readonly events: Table<RecordedEvent, number>;
  declare readonly numbers: Table<{ readonly key: string }, string>;
  declare readonly personal: Table<PersonalRecord, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: "strict", cache: "disabled" });
    leaveUnobserved(this);
    this.version(1).stores({
      events: "position, &[streamId+version], metadata.commandId, recordedAt",
      numbers: "key",
      personal: "id, subject",
    });
  }
}

/** Hashes and writes a batch in one transaction; the hash of its last event. */
async function writeBatch(
  database: RowDatabase,
  events: readonly RecordedEvent[],
  personal: readonly PersonalRecord[],
  before: Hash,
): Promise<Hash> {
  let hash = before;
  for (const event of events) hash = linkEvent(hash, event).hash;
  const { events: rows, numbers, personal: records } = database;
  await database.transaction("rw", [rows, numbers, records], async () => {
    await Promise.all([
      rows.bulkAdd([...events]),
      numbers.bulkAdd([...recordedReservations(events)]),
      records.bulkAdd([...personal]),
    ]);
  });
  return hash;
}

/**
 * Imports the first events of a file with one IndexedDB record per event, with the same indexes, personal
 * records and hashes. Only hashing and writing are timed: reading the file costs it nothing.
 */
export async function importRows(file: Blob, limit: number): Promise<Passage> {
  const name = `bench-rows-${crypto.randomUUID()}`;
  const database = new RowDatabase(name);
  await database.open();
  const { batches, personal } = await readBatches(file, limit);
  const events = batches.reduce((sum, batch) => sum + batch.length, 0);
  const share = Math.ceil(personal.length / Math.max(1, batches.length));
  const started = performance.now();
  let hash = GENESIS_HASH;
  for (const [place, batch] of batches.entries()) {
    hash = await writeBatch(database, batch, personal.slice(place * share, (place + 1) * share), hash);
  }
  const ms = performance.now() - started;
  database.close();
  await Dexie.delete(name);
  return { events, ms };
}

/** The first events, and as many personal records as go with so many. */
async function readBatches(file: Blob, limit: number) {
  const batches: (readonly RecordedEvent[])[] = [];
  const personal: PersonalRecord[] = [];
  let [left, total] = [limit, limit];
  for await (const part of readLogFile(file, { hashes: "skip" })) {
    if (part.kind === "header") total = part.header.eventCount;
    if (part.kind === "events" && left > 0) {
      batches.push(part.events);
      left -= part.events.length;
    }
    if (part.kind === "personal") personal.push(...part.records);
  }
  const share = Math.ceil((personal.length * Math.min(limit, total)) / total);
  return { batches, personal: personal.slice(0, share) };
}

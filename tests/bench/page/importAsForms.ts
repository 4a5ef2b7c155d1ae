import { logDatabaseName } from "../../../src/app/worker/catalogDatabase.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { readLogFile } from "../../../src/engine/logFile/readLogFile.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { recordedBatch } from "../../../src/orders/recordedBatch.ts";
import { createDexieEventStore } from "../../../src/storage/dexie/dexieEventStore.ts";
import { createDexiePersonalStore } from "../../../src/storage/dexie/dexiePersonalStore.ts";
import { openLogDatabase } from "../../../src/storage/dexie/logDatabase.ts";
import type { Passage } from "./workerMeasures.ts";

/** Consecutive events of one command each. */
function* commitsOf(events: readonly RecordedEvent[]): Generator<readonly RecordedEvent[]> {
  let commit: RecordedEvent[] = [];
  for (const event of events) {
    if (commit[0] !== undefined && commit[0].metadata.commandId !== event.metadata.commandId) {
      yield commit;
      commit = [];
    }
    commit.push(event);
  }
  if (commit.length > 0) yield commit;
}

/**
 * Fills an empty book with a log as forms leave it: each commit in a transaction and a block of its own. Relaxed,
 * because only the shape of what is stored matters here, not how long it took.
 */
export async function importAsForms(bookId: string, file: Blob): Promise<Passage> {
  const database = await openLogDatabase(logDatabaseName(bookId), { durability: "relaxed" });
  const store = createDexieEventStore({ database, clock: systemClock, channelName: "bench/none" });
  const personal = createDexiePersonalStore(database);
  const started = performance.now();
  let count = 0;
  for await (const part of readLogFile(file, { hashes: "skip" })) {
    if (part.kind === "personal") await personal.add(part.records);
    if (part.kind !== "events") continue;
    for (const events of commitsOf(part.events)) {
      const kept = await store.appendRecorded(recordedBatch(events));
      if (kept.kind === "mismatch") throw new Error(`Event ${kept.position}: ${kept.reason}`);
      count += events.length;
    }
  }
  const ms = performance.now() - started;
  store.close();
  return { events: count, ms };
}

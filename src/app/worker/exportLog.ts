import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { ORIGIN, type Position } from "../../engine/events/identifiers.ts";
import { writeLogFile } from "../../engine/logFile/writeLogFile.ts";
import type { PersonalId, PersonalRecord } from "../../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { Instant } from "../../lib/clock.ts";
import { personalReferences } from "../../orders/personalReferences.ts";
import type { Book } from "../../ui/backend.ts";
import type { WorkerJob } from "./jobs.ts";
import { progressOf } from "./progressOf.ts";

const BATCH = 2000;

export interface LogExport {
  readonly book: Book;
  readonly store: EventStore;
  readonly personalStore: PersonalStore;
  readonly upTo: Position;
  /** False leaves names, addresses and notes out (PD3). */
  readonly personal: boolean;
  readonly exportedAt: Instant;
  readonly onChunk: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** Streams the log up to a position to the page, in pieces. Resolves to the number of events. */
export async function exportLog(request: LogExport, job: WorkerJob): Promise<number> {
  const { book, store, upTo } = request;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => request.onChunk(chunk as Uint8Array<ArrayBuffer>),
  });
  const report = progressOf("reading", job.onProgress);
  const { eventCount } = await writeLogFile({
    store,
    upTo,
    header: {
      logId: book.logId,
      book: { name: book.name, timeZone: book.timeZone },
      exportedAt: request.exportedAt,
    },
    ...(request.personal ? { personal: recordsUpTo(request) } : {}),
    sink,
    onProgress: report,
    signal: job.signal,
  });
  return eventCount;
}

/** The records that the exported events refer to, in the order in which they were written. */
async function* recordsUpTo({
  store,
  personalStore,
  upTo,
}: LogExport): AsyncGenerator<readonly PersonalRecord[]> {
  const referred = await referencesUpTo(store, upTo);
  for (let after = 0; ; ) {
    const page = await personalStore.readAll(after, BATCH);
    if (page.records.length === 0) return;
    yield page.records.filter((record) => referred.has(record.id));
    after = page.next;
  }
}

async function referencesUpTo(store: EventStore, upTo: Position): Promise<ReadonlySet<PersonalId>> {
  const referred = new Set<PersonalId>();
  for (let after = ORIGIN; after < upTo; ) {
    const events = await store.readAll(after, Math.min(BATCH, upTo - after));
    for (const event of events) for (const id of personalReferences(event)) referred.add(id);
    after = events.at(-1)?.position ?? upTo;
  }
  return referred;
}

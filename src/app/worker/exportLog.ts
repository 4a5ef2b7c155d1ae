import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import { writeLogFile } from "../../engine/logFile/writeLogFile.ts";
import type { PersonalRecord } from "../../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import { GrowableTexts } from "../../engine/timeTravel/textColumn.ts";
import type { Instant } from "../../lib/clock.ts";
import { personalReferences } from "../../orders/personalReferences.ts";
import type { Book } from "../../ui/backend.ts";
import type { WorkerJob } from "./jobs.ts";
import type { PageFile } from "./pageFile.ts";
import { progressOf } from "./progressOf.ts";

const BATCH = 2000;

export interface LogExport {
  readonly book: Book;
  readonly store: Pick<EventStore, "readAll">;
  readonly personalStore: Pick<PersonalStore, "readAll">;
  readonly upTo: Position;
  /** False leaves names, addresses and notes out (PD3). */
  readonly personal: boolean;
  readonly exportedAt: Instant;
  /** Closed once it holds everything. */
  readonly file: PageFile;
}

/** Streams the log up to a position into a file. Resolves to the number of events. */
export async function exportLog(request: LogExport, job: WorkerJob): Promise<number> {
  const { book, upTo, file } = request;
  // A long log refers to hundreds of thousands: as strings they would take several times the room.
  const referred = new GrowableTexts();
  const { eventCount } = await writeLogFile({
    store: request.personal ? notingReferences(request.store, referred) : request.store,
    upTo,
    header: {
      logId: book.logId,
      book: { name: book.name, timeZone: book.timeZone },
      exportedAt: request.exportedAt,
    },
    // Read only after the events, when all that they refer to is known.
    ...(request.personal ? { personal: recordsAmong(referred, request.personalStore, job) } : {}),
    sink: new WritableStream<Uint8Array>({
      write: (chunk) => file.write(chunk as Uint8Array<ArrayBuffer>),
      close: () => file.close(),
    }),
    onProgress: progressOf("writing", job.onProgress),
    signal: job.signal,
  });
  return eventCount;
}

/** The same log; which personal records its events refer to is noted as they are read. */
function notingReferences(store: LogExport["store"], referred: GrowableTexts): Pick<EventStore, "readAll"> {
  return {
    async readAll(after, limit) {
      const events = await store.readAll(after, limit);
      for (const event of events) for (const id of personalReferences(event)) referred.code(id);
      return events;
    },
  };
}

/** The records that the exported events refer to, in the order in which they were written. */
async function* recordsAmong(
  referred: GrowableTexts,
  store: LogExport["personalStore"],
  job: WorkerJob,
): AsyncGenerator<readonly PersonalRecord[]> {
  const report = progressOf("people", job.onProgress);
  let done = 0;
  for (let after = 0; ; ) {
    const page = await store.readAll(after, BATCH);
    if (page.records.length === 0) return;
    const records = page.records.filter((record) => referred.find(record.id) !== undefined);
    yield records;
    done += records.length;
    report(done, referred.length);
    after = page.next;
  }
}

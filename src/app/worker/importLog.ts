import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { LogFileHeader } from "../../engine/logFile/logFileFormat.ts";
import { describeLogFileProblem } from "../../engine/logFile/logFilePart.ts";
import { checkLogFile, readLogFile } from "../../engine/logFile/readLogFile.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { Clock } from "../../lib/clock.ts";
import type { TimeZone } from "../../orders/calendar.ts";
import { numberReservation } from "../../orders/order/orderNumber.ts";
import type { Book, LogImportReport } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import type { WorkerJob } from "./jobs.ts";
import { progressOf } from "./progressOf.ts";
import { openWriteSide } from "./writeSide.ts";

/** Where the events of a file go. */
interface Target {
  readonly store: EventStore;
  readonly personal: PersonalStore;
}

export interface LogImport {
  readonly file: Blob;
  readonly into: "auto" | "new-book";
  /** The book that is open; the same log is continued in it. */
  readonly open: (Target & { readonly book: Book }) | null;
  readonly catalog: BookCatalog;
  readonly clock: Clock;
}

const nothing = { bookId: null, events: 0, problem: null } as const;

/**
 * Imports an exported log. The file is checked to its end before anything is written. It goes into a new book
 * that stays hidden until its last transaction, or continues the open book where it is the same log.
 */
export async function importLog(request: LogImport, job: WorkerJob): Promise<LogImportReport> {
  try {
    const check = await checkLogFile(request.file, {
      onProgress: progressOf("checking", job.onProgress),
      signal: job.signal,
    });
    if (!check.ok) return { ...nothing, kind: "invalid", problem: describeLogFileProblem(check.problem) };
    const { open } = request;
    if (request.into === "auto" && open?.book.logId === check.header.logId) {
      return await continueBook(request.file, check.header, open, job);
    }
    return await fillNewBook(request, check.header, job);
  } catch (error) {
    if (job.signal.aborted) return { ...nothing, kind: "cancelled" };
    throw error;
  }
}

async function fillNewBook(
  { file, catalog, clock }: LogImport,
  header: LogFileHeader,
  job: WorkerJob,
): Promise<LogImportReport> {
  const settings = {
    name: header.book.name,
    timeZone: header.book.timeZone as TimeZone,
    logId: header.logId,
    kind: "own",
  } as const;
  let problem: string | null = null;
  const book = await catalog.fillHidden(settings, async ({ bookId }) => {
    const side = await openWriteSide(bookId, clock);
    try {
      problem = await keep(file, side, toPosition(0), job);
      return problem === null;
    } finally {
      side.close();
    }
  });
  if (!book) return { ...nothing, kind: "invalid", problem };
  return { kind: "imported", bookId: book.bookId, events: header.eventCount, problem: null };
}

async function continueBook(
  file: Blob,
  header: LogFileHeader,
  open: Target & { readonly book: Book },
  job: WorkerJob,
): Promise<LogImportReport> {
  const { bookId } = open.book;
  const head = await open.store.head();
  if (header.eventCount <= head.position) {
    const same = header.eventCount === 0 || (await hashAt(open.store, header.eventCount)) === header.digest;
    if (same) return { ...nothing, kind: "nothing-new", bookId };
    return { ...nothing, kind: "invalid", problem: forked(header.eventCount) };
  }
  const problem = await keep(file, open, head.position, job);
  if (problem !== null) return { ...nothing, kind: "invalid", problem };
  return { kind: "continued", bookId, events: header.eventCount - head.position, problem: null };
}

const hashAt = async (store: EventStore, position: number): Promise<string | undefined> =>
  (await store.readAll(toPosition(position - 1), 1))[0]?.hash;

const forked = (position: number): string =>
  `Up to event ${position} this file and the open book went different ways: same log, other events. Import it as a new book instead.`;

/**
 * Writes what comes after `after`. Personal records go first: if the import breaks off, a record without its
 * event harms nobody, an event without its record would show a forgotten customer.
 */
async function keep(file: Blob, target: Target, after: Position, job: WorkerJob): Promise<string | null> {
  const report = progressOf("writing", job.onProgress);
  for await (const part of readLogFile(file, { hashes: "skip", signal: job.signal })) {
    if (part.kind === "personal") await target.personal.add(part.records);
  }
  for await (const part of readLogFile(file, { hashes: "skip", onProgress: report, signal: job.signal })) {
    if (part.kind === "problem") return describeLogFileProblem(part.problem);
    if (part.kind !== "events") continue;
    const events = part.events.filter((event) => event.position > after);
    if (events.length === 0) continue;
    const kept = await target.store.appendRecorded({
      events,
      personal: [],
      reservations: reservationsOf(events),
    });
    if (kept.kind === "mismatch") return `Event ${kept.position}: ${kept.reason}`;
  }
  return null;
}

const reservationsOf = (events: readonly RecordedEvent[]) =>
  events
    .filter((event) => event.type === "OrderCreated")
    .map((event) => ({ key: numberReservation(String(event.data.number)), streamId: event.streamId }));

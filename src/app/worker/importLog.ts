import { EngineError } from "../../engine/engineError.ts";
import type { EventStore, Head } from "../../engine/eventStore/eventStore.ts";
import {
  GENESIS_HASH,
  type Hash,
  ORIGIN,
  type Position,
  toPosition,
} from "../../engine/events/identifiers.ts";
import { describeLogFileProblem } from "../../engine/logFile/logFilePart.ts";
import { readLogFile } from "../../engine/logFile/readLogFile.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { Clock } from "../../lib/clock.ts";
import { recordedBatch } from "../../orders/recordedBatch.ts";
import type { Book, LogImportReport } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import { type CheckedLog, checkLogImport } from "./checkLogImport.ts";
import type { WorkerJob } from "./jobs.ts";
import { progressOf } from "./progressOf.ts";
import { openWriteSide } from "./writeSide.ts";

/** Where the events of a file go. */
interface Target {
  readonly store: EventStore;
  readonly personal: PersonalStore;
}

type OpenBook = Target & { readonly book: Book };

export interface LogImport {
  readonly file: Blob;
  readonly into: "auto" | "new-book";
  /** The book that is open; the same log is continued in it. */
  readonly open: OpenBook | null;
  readonly catalog: Pick<BookCatalog, "fillHidden">;
  readonly clock: Clock;
}

const nothing = { bookId: null, events: 0, problem: null } as const;

const invalid = (problem: string | null): LogImportReport => ({ ...nothing, kind: "invalid", problem });

/**
 * Imports an exported log. The file is checked to its end before anything is written. It goes into a new book
 * that stays hidden until its last transaction, or continues the open book where it is the same log.
 */
export async function importLog(request: LogImport, job: WorkerJob): Promise<LogImportReport> {
  const { file, into, open } = request;
  const head = (await open?.store.head()) ?? null;
  try {
    const check = await checkLogImport(file, head?.position ?? ORIGIN, job);
    if (!check.ok) return invalid(check.problem);
    if (into === "auto" && open?.book.logId === check.log.header.logId && head !== null) {
      return await continueBook(file, check.log, open, head, job);
    }
    return await fillNewBook(request, check.log, job);
  } catch (error) {
    if (job.signal.aborted) return { ...nothing, kind: "cancelled" };
    throw error;
  }
}

async function fillNewBook(
  { file, catalog, clock }: LogImport,
  { header, timeZone }: CheckedLog,
  job: WorkerJob,
): Promise<LogImportReport> {
  const settings = { name: header.book.name, timeZone, logId: header.logId, kind: "own" } as const;
  let problem: string | null = null;
  const book = await catalog.fillHidden(settings, async ({ bookId }) => {
    const side = await openWriteSide(bookId, clock);
    try {
      problem = await keep(file, side, ORIGIN, job);
      return problem === null;
    } finally {
      side.close();
    }
  });
  if (!book) return invalid(problem);
  return { kind: "imported", bookId: book.bookId, events: header.eventCount, problem: null };
}

/** Writes nothing unless the file holds all that the book had when the check began. */
async function continueBook(
  file: Blob,
  { header, hashAtHead }: CheckedLog,
  { book, ...target }: OpenBook,
  head: Head,
  job: WorkerJob,
): Promise<LogImportReport> {
  const { bookId } = book;
  const common = Math.min(header.eventCount, head.position);
  const inBook = common === head.position ? head.hash : await hashAt(target.store, common);
  const inFile = common === header.eventCount ? header.digest : hashAtHead;
  if (inBook !== inFile) return invalid(forkedBy(common));
  if (common === header.eventCount) return { ...nothing, kind: "nothing-new", bookId };
  const written = async () => (await target.store.head()).position - head.position;
  try {
    const problem = await keep(file, target, head.position, job);
    const events = await written();
    if (problem === null) return { kind: "continued", bookId, events, problem: null };
    if (events === 0) return invalid(problem);
    throw new EngineError("invalid-argument", `The book changed while it was being continued. ${problem}`);
  } catch (error) {
    if (!job.signal.aborted) throw error;
    const events = await written();
    return { kind: "cancelled", bookId: events === 0 ? null : bookId, events, problem: null };
  }
}

const hashAt = async (store: EventStore, position: number): Promise<Hash | undefined> =>
  position === 0 ? GENESIS_HASH : (await store.readAll(toPosition(position - 1), 1))[0]?.hash;

const forkedBy = (position: number): string =>
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
    job.signal.throwIfAborted();
    const kept = await target.store.appendRecorded(recordedBatch(events));
    if (kept.kind === "mismatch") return `Event ${kept.position}: ${kept.reason}`;
  }
  return null;
}

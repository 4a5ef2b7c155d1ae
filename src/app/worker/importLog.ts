import { EngineError } from "../../engine/engineError.ts";
import type { EventStore, Head } from "../../engine/eventStore/eventStore.ts";
import {
  GENESIS_HASH,
  type Hash,
  ORIGIN,
  type Position,
  toPosition,
} from "../../engine/events/identifiers.ts";
import { describeLogFileProblem, type LogFilePart } from "../../engine/logFile/logFilePart.ts";
import { readLogFile } from "../../engine/logFile/readLogFile.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
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
  readonly catalog: Pick<BookCatalog, "forgotten">;
}

type OpenBook = Omit<Target, "catalog"> & { readonly book: Book };

export interface LogImport {
  readonly file: Blob;
  readonly into: "auto" | "new-book";
  /** The book that is open; the same log is continued in it. */
  readonly open: OpenBook | null;
  readonly catalog: Pick<BookCatalog, "fillHidden" | "forgotten">;
  readonly clock: Clock;
}

const NOBODY = { leftOut: 0, broughtBack: 0 } as const;
const nothing = { bookId: null, events: 0, problem: null, ...NOBODY } as const;

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
      const target = { ...open, catalog: request.catalog, bookId: open.book.bookId };
      return await continueBook(file, check.log, target, head, job);
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
  let kept: Kept = { problem: null, ...NOBODY };
  const book = await catalog.fillHidden(settings, async ({ bookId }) => {
    const side = await openWriteSide(bookId, clock);
    try {
      kept = await keep(file, { ...side, catalog }, ORIGIN, job);
      return kept.problem === null;
    } finally {
      side.close();
    }
  });
  if (!book) return invalid(kept.problem);
  return { ...kept, kind: "imported", bookId: book.bookId, events: header.eventCount };
}

/** Writes nothing unless the file holds all that the book had when the check began. */
async function continueBook(
  file: Blob,
  { header, hashAtHead }: CheckedLog,
  { bookId, ...target }: Target & { readonly bookId: string },
  head: Head,
  job: WorkerJob,
): Promise<LogImportReport> {
  const common = Math.min(header.eventCount, head.position);
  const inBook = common === head.position ? head.hash : await hashAt(target.store, common);
  const inFile = common === header.eventCount ? header.digest : hashAtHead;
  if (inBook !== inFile) return invalid(forkedBy(common));
  if (common === header.eventCount) return { ...nothing, kind: "nothing-new", bookId };
  const written = async () => (await target.store.head()).position - head.position;
  try {
    const kept = await keep(file, target, head.position, job);
    const events = await written();
    const { problem } = kept;
    if (problem === null) return { ...kept, kind: "continued", bookId, events };
    if (events === 0) return invalid(problem);
    throw new EngineError("invalid-argument", `The book changed while it was being continued. ${problem}`);
  } catch (error) {
    if (!job.signal.aborted) throw error;
    const events = await written();
    return { ...nothing, kind: "cancelled", bookId: events === 0 ? null : bookId, events };
  }
}

const hashAt = async (store: EventStore, position: number): Promise<Hash | undefined> =>
  position === 0 ? GENESIS_HASH : (await store.readAll(toPosition(position - 1), 1))[0]?.hash;

const forkedBy = (position: number): string =>
  `Up to event ${position} this file and the open book went different ways: same log, other events. Import it as a new book instead.`;

/** What came of a file that was written: the first event that didn't fit, and of its personal records. */
type Kept = Pick<LogImportReport, "problem" | "leftOut" | "broughtBack">;

/**
 * Writes what comes after `after`. Personal records go first: if the import breaks off, a record without its
 * event harms nobody, an event without its record would show a forgotten customer.
 */
async function keep(file: Blob, target: Target, after: Position, job: WorkerJob): Promise<Kept> {
  const report = progressOf("writing", job.onProgress);
  const subjects = new Set<SubjectId>();
  let leftOut = 0;
  for await (const part of readLogFile(file, { hashes: "skip", signal: job.signal })) {
    if (part.kind !== "personal") continue;
    leftOut += await target.personal.add(part.records);
    for (const { subject } of part.records) subjects.add(subject);
  }
  let problem: string | null = null;
  for await (const part of readLogFile(file, { hashes: "skip", onProgress: report, signal: job.signal })) {
    problem = await keepPart(part, target.store, after, job.signal);
    if (problem !== null) break;
  }
  return { problem, leftOut, broughtBack: await countBroughtBack(subjects, target) };
}

/** Why a part's events could not be kept; null if they were, or it has none that are new. */
async function keepPart(
  part: LogFilePart,
  store: EventStore,
  after: Position,
  signal: AbortSignal,
): Promise<string | null> {
  if (part.kind === "problem") return describeLogFileProblem(part.problem);
  if (part.kind !== "events") return null;
  const events = part.events.filter((event) => event.position > after);
  if (events.length === 0) return null;
  signal.throwIfAborted();
  const kept = await store.appendRecorded(recordedBatch(events));
  return kept.kind === "mismatch" ? `Event ${kept.position}: ${kept.reason}` : null;
}

/** Whom this device had forgotten, and the file's log has not (PD4). */
async function countBroughtBack(
  subjects: ReadonlySet<SubjectId>,
  { personal, catalog }: Pick<Target, "personal" | "catalog">,
): Promise<number> {
  const forgotten = await catalog.forgotten();
  const erased = await personal.erasedSubjects();
  return [...forgotten].filter((subject) => subjects.has(subject) && !erased.has(subject)).length;
}

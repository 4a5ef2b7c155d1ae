import { ORIGIN } from "../../engine/events/identifiers.ts";
import type { Fingerprint } from "../../engine/integrity/fingerprint.ts";
import type { LogFileHeader } from "../../engine/logFile/logFileFormat.ts";
import { describeLogFileProblem, type LogFilePart } from "../../engine/logFile/logFilePart.ts";
import type { Clock } from "../../lib/clock.ts";
import type { TimeZone } from "../../orders/calendar.ts";
import type { Book, LogImportReport } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import { BookLogInspector } from "./bookLogInspector.ts";
import { inspectedParts } from "./checkLogImport.ts";
import { continueBook } from "./continueBook.ts";
import type { WorkerJob } from "./jobs.ts";
import { AT_ONCE, type Kept, keepAll, type Target } from "./keepLog.ts";
import { type LogImportProgress, logImportProgress } from "./logImportProgress.ts";
import { invalid, nothing } from "./logImportReport.ts";
import { MeasuredFile } from "./measuredFile.ts";
import { openWriteSide } from "./writeSide.ts";

type OpenBook = Omit<Target, "catalog"> & { readonly book: Book };

export interface LogImport {
  readonly file: Blob;
  readonly into: "auto" | "new-book";
  /** A fingerprint that the file's log must fit; null: none was kept. */
  readonly kept: Fingerprint | null;
  /** The book that is open; the same log is continued in it. */
  readonly open: OpenBook | null;
  readonly catalog: Pick<BookCatalog, "fillHidden" | "forgotten">;
  readonly clock: Clock;
}

/**
 * Imports an exported log: into a new book that stays hidden until its last transaction, and is gone without a
 * trace if the file turns out to be unsound; or into the open book, where it is the same log.
 */
export async function importLog(request: LogImport, job: WorkerJob): Promise<LogImportReport> {
  const { into, open, catalog, kept } = request;
  const file = new MeasuredFile(request.file);
  const inspector = new BookLogInspector(ORIGIN, kept);
  const { onRead, onRecords } = logImportProgress("writing", job.onProgress);
  const parts = inspectedParts(file, inspector, {
    onProgress: (done, total) => onRead(done, total, file.part),
    signal: job.signal,
    batchSize: AT_ONCE,
  });
  try {
    const begun = await parts.next();
    const first = begun.done ? undefined : begun.value;
    const { timeZone } = inspector;
    if (first?.kind !== "header" || timeZone === null) return invalid(problemOf(first));
    const { header } = first;
    if (into === "auto" && open?.book.logId === header.logId) {
      await parts.return();
      const { bookId } = open.book;
      const head = await open.store.head();
      return await continueBook(file, { ...open, catalog, bookId, head, kept }, job);
    }
    return await fillNewBook(request, { header, timeZone, parts, onRecords });
  } catch (error) {
    if (job.signal.aborted) return { ...nothing, kind: "cancelled" };
    throw error;
  }
}

const problemOf = (part: LogFilePart | undefined): string =>
  part?.kind === "problem" ? describeLogFileProblem(part.problem) : "The file is empty.";

/** A file whose first line was read. */
interface BegunLog {
  readonly header: LogFileHeader;
  readonly timeZone: TimeZone;
  readonly parts: AsyncIterable<LogFilePart>;
  readonly onRecords: LogImportProgress["onRecords"];
}

/** Checks and writes in one go: as long as the book is hidden, nobody sees what has to be taken back. */
async function fillNewBook(
  { catalog, clock }: LogImport,
  { header, timeZone, parts, onRecords }: BegunLog,
): Promise<LogImportReport> {
  const settings = { name: header.book.name, timeZone, logId: header.logId, kind: "own" } as const;
  let kept: Kept = nothing;
  const book = await catalog.fillHidden(settings, async ({ bookId }) => {
    const side = await openWriteSide(bookId, clock);
    try {
      kept = await keepAll(parts, { ...side, catalog }, onRecords);
      return kept.problem === null;
    } finally {
      side.close();
    }
  });
  if (!book) return invalid(kept.problem);
  return { ...kept, kind: "imported", bookId: book.bookId, events: header.eventCount };
}

import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import { describeLogFileProblem, type LogFilePart } from "../../engine/logFile/logFilePart.ts";
import { readLogFile } from "../../engine/logFile/readLogFile.ts";
import type { PersonalRecord, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import { recordedBatch } from "../../orders/recordedBatch.ts";
import type { LogImportReport } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import type { WorkerJob } from "./jobs.ts";
import { type LogImportProgress, logImportProgress } from "./logImportProgress.ts";
import type { MeasuredFile } from "./measuredFile.ts";
import { progressOf } from "./progressOf.ts";

/**
 * Events or personal records written in one transaction, each of which waits for the disk. Of the events that go into
 * a book in use fewer are written at a time, for others wait for it too.
 */
export const AT_ONCE = 4_000;

/** Where the events of a file go. */
export interface Target {
  readonly store: EventStore;
  readonly personal: PersonalStore;
  readonly catalog: Pick<BookCatalog, "forgotten">;
}

/** What came of a file that was written: the first event that didn't fit, and of its personal records. */
export type Kept = Pick<LogImportReport, "problem" | "leftOut" | "broughtBack">;

/**
 * Writes all parts of a file into an empty log that nobody sees yet, each while the next is read and checked.
 * `job` ends the writing by ending the parts.
 */
export async function keepAll(
  parts: AsyncIterable<LogFilePart>,
  target: Target,
  onRecords: LogImportProgress["onRecords"],
): Promise<Kept> {
  const people = new KeptPeople(target, onRecords);
  let writing: Promise<string | null> = Promise.resolve(null);
  let problem: string | null = null;
  try {
    for await (const part of parts) {
      problem = await writing;
      if (problem !== null) break;
      writing = part.kind === "personal" ? people.keep(part.records) : keepEvents(part, target.store);
      // It may fail while the next part is read; whoever awaits it is told all the same.
      writing.catch(() => undefined);
    }
  } finally {
    // Nothing is written any more when the caller closes the log.
    await writing.catch(() => undefined);
  }
  problem ??= await writing;
  return { problem, ...(await people.outcome()) };
}

/**
 * Writes what comes after `after` into a log that is in use, from a file that was checked to its end. Personal
 * records go first: if the import breaks off, a record without its event harms nobody, an event without its record
 * would show a forgotten customer.
 */
export async function keepNew(
  file: MeasuredFile,
  target: Target,
  after: Position,
  job: WorkerJob,
): Promise<Kept> {
  const { onRead, onRecords } = logImportProgress("reading", job.onProgress);
  const people = new KeptPeople(target, onRecords);
  const personal = readLogFile(file, {
    hashes: "skip",
    onProgress: (done, total) => onRead(done, total, file.part),
    signal: job.signal,
    batchSize: AT_ONCE,
  });
  for await (const part of personal) if (part.kind === "personal") await people.keep(part.records);
  const onProgress = progressOf("writing", job.onProgress);
  let problem: string | null = null;
  for await (const part of readLogFile(file, { hashes: "skip", onProgress, signal: job.signal })) {
    job.signal.throwIfAborted();
    problem = await keepEvents(part, target.store, after);
    if (problem !== null) break;
  }
  return { problem, ...(await people.outcome()) };
}

/** Why a part's events could not be kept; null if they were, or it has none that are new. */
async function keepEvents(part: LogFilePart, store: EventStore, after = 0): Promise<string | null> {
  if (part.kind === "problem") return describeLogFileProblem(part.problem);
  if (part.kind !== "events") return null;
  const events = part.events.filter((event) => event.position > after);
  if (events.length === 0) return null;
  const kept = await store.appendRecorded(recordedBatch(events, part.checkedFrom));
  return kept.kind === "mismatch" ? `Event ${kept.position}: ${kept.reason}` : null;
}

/** The personal records of a file on their way into a log. */
class KeptPeople {
  readonly #target: Target;
  readonly #onRecords: LogImportProgress["onRecords"];
  readonly #subjects = new Set<SubjectId>();
  #written = 0;
  #leftOut = 0;

  constructor(target: Target, onRecords: LogImportProgress["onRecords"]) {
    this.#target = target;
    this.#onRecords = onRecords;
  }

  async keep(records: readonly PersonalRecord[]): Promise<null> {
    const read = this.#written + records.length;
    this.#onRecords(read, this.#written);
    this.#leftOut += await this.#target.personal.add(records);
    for (const { subject } of records) this.#subjects.add(subject);
    this.#written = read;
    this.#onRecords(read, read);
    return null;
  }

  /** Whom the log keeps out, and whom this device had forgotten and the file's log has not (PD4). */
  async outcome(): Promise<Pick<Kept, "leftOut" | "broughtBack">> {
    const { catalog, personal } = this.#target;
    const forgotten = await catalog.forgotten();
    const erased = await personal.erasedSubjects();
    const back = [...forgotten].filter((subject) => this.#subjects.has(subject) && !erased.has(subject));
    return { leftOut: this.#leftOut, broughtBack: back.length };
  }
}

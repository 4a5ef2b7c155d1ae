import { EngineError } from "../../engine/engineError.ts";
import type { EventStore, Head } from "../../engine/eventStore/eventStore.ts";
import { GENESIS_HASH, type Hash, toPosition } from "../../engine/events/identifiers.ts";
import type { Fingerprint } from "../../engine/integrity/fingerprint.ts";
import type { LogImportReport } from "../../ui/backend.ts";
import { checkLogImport } from "./checkLogImport.ts";
import type { WorkerJob } from "./jobs.ts";
import { keepNew, type Target } from "./keepLog.ts";
import { invalid, nothing } from "./logImportReport.ts";
import type { MeasuredFile } from "./measuredFile.ts";

/** The open book as it is when the import begins, and what its log must fit. */
export interface Continuation extends Target {
  readonly bookId: string;
  readonly head: Head;
  readonly kept: Fingerprint | null;
}

/**
 * Continues an open book by a file of the same log. The file is checked to its end first, and nothing is written
 * unless it holds all that the book had when the check began.
 */
export async function continueBook(
  file: MeasuredFile,
  { bookId, kept, head, ...target }: Continuation,
  job: WorkerJob,
): Promise<LogImportReport> {
  const check = await checkLogImport(file, { head: head.position, kept }, job);
  if (!check.ok) return invalid(check.problem);
  const { header, hashAtHead } = check.log;
  const common = Math.min(header.eventCount, head.position);
  const inBook = common === head.position ? head.hash : await hashAt(target.store, common);
  const inFile = common === header.eventCount ? header.digest : hashAtHead;
  if (inBook !== inFile) return invalid(forkedBy(common));
  if (common === header.eventCount) return { ...nothing, kind: "nothing-new", bookId };
  const written = async () => (await target.store.head()).position - head.position;
  try {
    const outcome = await keepNew(file, target, head.position, job);
    const events = await written();
    const { problem } = outcome;
    if (problem === null) return { ...outcome, kind: "continued", bookId, events };
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

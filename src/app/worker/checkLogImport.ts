import type { Hash, Position } from "../../engine/events/identifiers.ts";
import type { Fingerprint } from "../../engine/integrity/fingerprint.ts";
import type { LogFileHeader } from "../../engine/logFile/logFileFormat.ts";
import { describeLogFileProblem, type LogFilePart } from "../../engine/logFile/logFilePart.ts";
import { type ReadLogFileOptions, readLogFile } from "../../engine/logFile/readLogFile.ts";
import { BookLogInspector } from "./bookLogInspector.ts";
import type { WorkerJob } from "./jobs.ts";
import { progressOf } from "./progressOf.ts";

/** A log file that is sound to its end. */
export interface CheckedLog {
  readonly header: LogFileHeader;
  /** Hash of the file's log at the position asked for; null where the file ends before it. */
  readonly hashAtHead: Hash | null;
}

/** `problem` names the first bad place in a sentence. */
export type LogImportCheck =
  | { readonly ok: true; readonly log: CheckedLog }
  | { readonly ok: false; readonly problem: string };

/** The parts of a file, each checked as far as an order book can; a problem is the last thing to come. */
export async function* inspectedParts(
  file: Blob,
  inspector: BookLogInspector,
  options: ReadLogFileOptions,
): AsyncGenerator<LogFilePart, void, void> {
  for await (const part of readLogFile(file, options)) {
    const problem = inspector.inspect(part);
    if (problem !== null) return yield { kind: "problem", problem };
    yield part;
  }
}

/** Checks a file to its end, against a kept fingerprint too, and writes nothing; `head`: whose hash is asked for. */
export async function checkLogImport(
  file: Blob,
  { head, kept }: { readonly head: Position; readonly kept: Fingerprint | null },
  job: WorkerJob,
): Promise<LogImportCheck> {
  const inspector = new BookLogInspector(head, kept);
  const onProgress = progressOf("checking", job.onProgress);
  let header: LogFileHeader | null = null;
  for await (const part of inspectedParts(file, inspector, { onProgress, signal: job.signal })) {
    if (part.kind === "problem") return { ok: false, problem: describeLogFileProblem(part.problem) };
    if (part.kind === "header") header = part.header;
  }
  if (header === null) return { ok: false, problem: "The file is empty." };
  return { ok: true, log: { header, hashAtHead: inspector.hashAtHead } };
}

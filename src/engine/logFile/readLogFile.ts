import { readLogFileEntries } from "./logFileEntries.ts";
import type { LogFileHeader } from "./logFileFormat.ts";
import type { LogFileEntry } from "./logFileLayout.ts";
import type { LogFilePart, LogFileProblem } from "./logFilePart.ts";
import { PartCollector } from "./partCollector.ts";

export interface ReadLogFileOptions {
  /** Events or records in a part, roughly. Default 1000. */
  readonly batchSize?: number;
  /** "skip": hashes and ids were checked just before. All the rest is checked again. Default "verify". */
  readonly hashes?: "verify" | "skip";
  /** Events read so far, of how many by the header. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the reading; the iteration then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads an exported log, plain or gzip, and checks it on the way: format, shape of every event, positions from
 * 1, versions of each stream, ids, recordedAt, hash chain, count and digest. Of what it has handed over it keeps
 * only the ids. Meant to be used twice on a file: once to check it to its end, once to write what it holds.
 */
export async function* readLogFile(
  file: Blob,
  options: ReadLogFileOptions = {},
): AsyncGenerator<LogFilePart, void, void> {
  const collector = new PartCollector(options.batchSize ?? 1000, options.hashes !== "skip");
  for await (const read of readLogFileEntries(file)) {
    options.signal?.throwIfAborted();
    if (read.kind === "problem") collector.fail(read.line, read.reason);
    else takeAll(collector, read.entries);
    yield* collector.ready.splice(0);
    if (collector.problem !== null) return yield { kind: "problem", problem: collector.problem };
    options.onProgress?.(collector.eventsDone, collector.eventsTotal);
  }
  collector.end();
  if (collector.problem !== null) yield { kind: "problem", problem: collector.problem };
}

function takeAll(collector: PartCollector, entries: readonly LogFileEntry[]): void {
  for (const entry of entries) {
    collector.take(entry);
    if (collector.problem !== null) return;
  }
}

/** The header of a log file that is sound to its end, or its first bad place. */
export type LogFileCheck =
  | { readonly ok: true; readonly header: LogFileHeader }
  | { readonly ok: false; readonly problem: LogFileProblem };

export interface CheckLogFileOptions extends ReadLogFileOptions {
  /** Looks at each sound part and says what else is wrong with it, or null. */
  readonly inspect?: (part: LogFilePart) => LogFileProblem | null;
}

/** Reads the whole file without keeping anything of it. */
export async function checkLogFile(file: Blob, options: CheckLogFileOptions = {}): Promise<LogFileCheck> {
  let header: LogFileHeader | null = null;
  for await (const part of readLogFile(file, options)) {
    if (part.kind === "problem") return { ok: false, problem: part.problem };
    const problem = options.inspect?.(part) ?? null;
    if (problem !== null) return { ok: false, problem };
    if (part.kind === "header") header = part.header;
  }
  if (header !== null) return { ok: true, header };
  return { ok: false, problem: { line: 1, position: null, reason: "The file is empty." } };
}

import { readLogFileEntries } from "./logFileEntries.ts";
import type { LogFileEntry } from "./logFileLayout.ts";
import type { LogFilePart } from "./logFilePart.ts";
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
 * only the ids. What must not be written before all is known to be sound is read twice.
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

import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { ORIGIN, toPosition } from "../../engine/events/identifiers.ts";
import { checkFingerprint, fingerprintOf } from "../../engine/integrity/fingerprint.ts";
import type { LogFileHeader } from "../../engine/logFile/logFileFormat.ts";
import { describeLogFileProblem } from "../../engine/logFile/logFilePart.ts";
import type { Book, LogPreview } from "../../ui/backend.ts";
import { BookLogInspector } from "./bookLogInspector.ts";
import { inspectedParts } from "./checkLogImport.ts";

interface OpenLog {
  readonly book: Book;
  readonly store: Pick<EventStore, "head" | "readAll">;
}

/** What a file's first line says of it, and what an import would do; nothing else is read, nothing is written. */
export async function previewLog(file: Blob, open: OpenLog | null): Promise<LogPreview> {
  const parts = inspectedParts(file, new BookLogInspector(ORIGIN), {});
  const { value: first } = await parts.next();
  await parts.return();
  if (first?.kind !== "header") {
    const problem = first?.kind === "problem" ? describeLogFileProblem(first.problem) : "The file is empty.";
    return { kind: "unreadable", problem };
  }
  const { header } = first;
  return {
    kind: "log",
    name: header.book.name,
    events: header.eventCount,
    exportedAt: header.exportedAt,
    fingerprint: fingerprintOfFile(header),
    ...(await relationTo(open, header)),
  };
}

const fingerprintOfFile = ({ eventCount, digest }: LogFileHeader) =>
  fingerprintOf({ position: toPosition(eventCount), hash: digest });

/** How the file's log and the open book's are related, as far as its first line tells. */
async function relationTo(
  open: OpenLog | null,
  header: LogFileHeader,
): Promise<Pick<Extract<LogPreview, { kind: "log" }>, "relation" | "newEvents">> {
  const { eventCount, logId } = header;
  if (open?.book.logId !== logId || open === null) return { relation: "other", newEvents: eventCount };
  const { position } = await open.store.head();
  if (eventCount > position) return { relation: "longer", newEvents: eventCount - position };
  const found = await checkFingerprint(open.store, fingerprintOfFile(header));
  return { relation: found === "same" ? "contained" : "forked", newEvents: 0 };
}

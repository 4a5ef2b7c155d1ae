import type { Position } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { Backend, Book } from "../../ui/backend.ts";
import { exportLog } from "./exportLog.ts";
import type { WorkerJob } from "./jobs.ts";
import type { PageFile } from "./pageFile.ts";
import type { WriteSide } from "./writeSide.ts";

export interface BookExport {
  readonly book: Book;
  readonly writeSide: WriteSide;
  readonly options: Parameters<Backend["exportLog"]>[0];
  readonly exportedAt: Instant;
  readonly file: PageFile;
}

/** Streams an open book's log into a file; `backup` is set where it holds all that there is, and is whole. */
export async function exportBook(
  { book, writeSide, options, exportedAt, file }: BookExport,
  job: WorkerJob,
): Promise<{ readonly events: number; readonly backup: Book["lastBackup"] }> {
  const { store, personal: personalStore } = writeSide;
  const { position } = await store.head();
  const upTo = (options.at === "now" ? position : Math.min(options.at, position)) as Position;
  const request = { book, store, personalStore, upTo, personal: options.personal, exportedAt, file };
  const events = await exportLog(request, job);
  const isWhole = upTo === position && options.personal;
  return { events, backup: isWhole ? { at: exportedAt, position: upTo } : null };
}

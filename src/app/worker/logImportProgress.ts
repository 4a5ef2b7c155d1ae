import type { Progress } from "../../ui/backend.ts";
import { progressOf } from "./progressOf.ts";

/** How far a log file has come, for whoever reads and writes it to tell. */
export interface LogImportProgress {
  /** Events read so far, of how many; and the part of the file, from 0 to 1. */
  readonly onRead: (events: number, total: number, ofFile: number) => void;
  /** Personal records that came out of the file so far, and those of them that are written. */
  readonly onRecords: (read: number, written: number) => void;
}

/** An estimate is rounded to so much, or it would never stand still. */
const ROUND = 1000;

/**
 * Reports the events as `phase`, then the personal records. A file says how many events it has, not how many
 * records: those are reckoned from how much of what comes after the events they have taken so far.
 */
export function logImportProgress(
  phase: Progress["phase"],
  onProgress: (progress: Progress) => void,
): LogImportProgress {
  const events = progressOf(phase, onProgress);
  let people = progressOf("people", onProgress);
  let end: number | null = null;
  let read = 0;
  return {
    onRead(done, total, ofFile) {
      read = ofFile;
      if (end !== null) return;
      events(done, total);
      if (done < total) return;
      end = ofFile;
      people = progressOf("people", onProgress);
    },
    onRecords(records, written) {
      const left = 1 - (end ?? 0);
      const part = left > 0 ? (read - (end ?? 0)) / left : 0;
      if (part === 1 && records === written) people(written, written);
      else people(written, part > 0 ? Math.ceil(records / part / ROUND) * ROUND : null, true);
    },
  };
}

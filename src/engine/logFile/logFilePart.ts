import type { Hash } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord } from "../personal/personalRecord.ts";
import type { LogFileHeader } from "./logFileFormat.ts";

/** The first bad place of a file. */
export interface LogFileProblem {
  /** From 1; null where the file's layout doesn't tell. */
  readonly line: number | null;
  /** Position of the event that is bad or was expected there; null outside the events. */
  readonly position: number | null;
  /** A sentence for a person. */
  readonly reason: string;
}

/** What reading brings, in this order. A problem is the last thing to come. */
export type LogFilePart =
  | { readonly kind: "header"; readonly header: LogFileHeader }
  /** Consecutive events, whole commits only; their hashes were checked from that of the event before them. */
  | {
      readonly kind: "events";
      readonly events: readonly RecordedEvent[];
      readonly checkedFrom?: Hash | undefined;
    }
  | { readonly kind: "personal"; readonly records: readonly PersonalRecord[] }
  | { readonly kind: "problem"; readonly problem: LogFileProblem };

/** The problem in one sentence that names its place: "Line 12, event 11: …". */
export function describeLogFileProblem({ line, position, reason }: LogFileProblem): string {
  const places = [line === null ? null : `line ${line}`, position === null ? null : `event ${position}`];
  const place = places.filter((part) => part !== null).join(", ");
  return place === "" ? reason : `${place[0]?.toUpperCase()}${place.slice(1)}: ${reason}`;
}

import { closeSync, openSync, writeSync } from "node:fs";
import canonicalize from "canonicalize";
import { GENESIS_HASH, type Hash } from "../../../src/engine/events/identifiers.ts";
import {
  EVENTS_OPEN,
  FILE_END,
  LOG_FILE_FORMAT,
  LOG_FILE_VERSION,
  PERSONAL_OPEN,
} from "../../../src/engine/logFile/logFileFormat.ts";
import type { PersonalRecord, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import { generateLog } from "./generateLog.ts";

/** A log as a file that the app can import, and what is in it. */
export interface LogFile {
  readonly path: string;
  readonly events: number;
  readonly orders: number;
  readonly personalRecords: number;
  /** Mean bytes of an event's JSON. */
  readonly bytesPerEvent: number;
}

const SEED = 20261123;
const PIECE = 1 << 22;

/** Lines of a file, written in large pieces. */
class Lines {
  readonly #file: number;
  #text = "";

  constructor(file: number) {
    this.#file = file;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > PIECE) this.flush();
  }

  flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = "";
  }
}

/** The first line. The digest is as long as any other, so that the real one can be written over it. */
const headerLine = (events: number, digest: Hash): string =>
  `${JSON.stringify({
    format: LOG_FILE_FORMAT,
    formatVersion: LOG_FILE_VERSION,
    logId: `bench-${events}`,
    book: { name: `Bench ${events}`, timeZone: "Europe/Berlin" },
    exportedAt: "2026-11-23T12:00:00.000Z",
    eventCount: events,
    digest,
  }).slice(0, -1)},${EVENTS_OPEN}`;

/** Makes up a log of so many events and writes it as an export of the app would be. */
export function writeLogFile(path: string, events: number): LogFile {
  const file = openSync(path, "w");
  const lines = new Lines(file);
  const records: PersonalRecord[] = [];
  const erased = new Set<SubjectId>();
  let [orders, bytes, written] = [0, 0, 0];
  let digest: Hash = GENESIS_HASH;
  lines.add(headerLine(events, digest));
  for (const commit of generateLog(SEED, events)) {
    for (const event of commit.events) {
      const text = canonicalize(event) ?? "";
      lines.add(`${written === 0 ? "\n" : ",\n"}${text}`);
      bytes += Buffer.byteLength(text);
      written += 1;
    }
    records.push(...commit.personal);
    for (const subject of commit.erases) erased.add(subject);
    orders += commit.reservations.length;
    digest = commit.events.at(-1)?.hash ?? digest;
  }
  lines.add(`\n${PERSONAL_OPEN}\n`);
  const kept = records.filter(({ subject }) => !erased.has(subject));
  kept.forEach((record, place) => {
    const text = JSON.stringify(record);
    lines.add(place === 0 ? text : `,\n${text}`);
  });
  lines.add(`\n${FILE_END}\n`);
  lines.flush();
  writeSync(file, headerLine(events, digest), 0);
  closeSync(file);
  return { path, events, orders, personalRecords: kept.length, bytesPerEvent: bytes / events };
}

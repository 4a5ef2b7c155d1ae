import { GENESIS_HASH, type Hash } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord } from "../personal/personalRecord.ts";
import { LogFileChecker } from "./logFileChecker.ts";
import { checkPersonal } from "./logFileFormat.ts";
import type { LogFileEntry } from "./logFileLayout.ts";
import type { LogFilePart, LogFileProblem } from "./logFilePart.ts";

/** Sorts a file's entries into checked parts. */
export class PartCollector {
  readonly #checker: LogFileChecker;
  readonly #batchSize: number;
  readonly #withHashes: boolean;
  #events: RecordedEvent[] = [];
  /** Hash of the last event that was handed over. */
  #flushed: Hash = GENESIS_HASH;
  #records: PersonalRecord[] = [];
  #inEvents = true;
  #closed = false;
  ready: LogFilePart[] = [];
  problem: LogFileProblem | null = null;

  constructor(batchSize: number, withHashes: boolean) {
    this.#batchSize = batchSize;
    this.#withHashes = withHashes;
    this.#checker = new LogFileChecker(withHashes);
  }

  get eventsDone(): number {
    return this.#checker.nextPosition - 1;
  }

  get eventsTotal(): number {
    return this.#checker.header?.eventCount ?? 0;
  }

  take(entry: LogFileEntry): void {
    const reason = this.#take(entry);
    if (reason !== null) this.fail(entry.line, reason);
  }

  fail(line: number | null, reason: string): void {
    const inEvents = this.#inEvents && this.#checker.header !== null;
    this.problem = { line, position: inEvents ? this.#checker.nextPosition : null, reason };
  }

  /** A file that ends without having said so lacks one of its lists. */
  end(): void {
    if (this.problem === null && !this.#closed) {
      this.fail(null, `Its ${this.#inEvents ? "events" : "personal records"} are not a list.`);
    }
  }

  #take(entry: LogFileEntry): string | null {
    switch (entry.kind) {
      case "header":
        return this.#header(entry.value);
      case "event":
        return this.#event(entry.value);
      case "personal":
        return this.#personal(entry.value);
      case "events-end":
        this.#flushEvents();
        this.#inEvents = false;
        return this.#checker.endEvents();
      case "end":
        this.#flushRecords();
        this.#closed = true;
        return null;
    }
  }

  #header(value: unknown): string | null {
    const reason = this.#checker.acceptHeader(withoutEvents(value));
    const { header } = this.#checker;
    if (reason === null && header !== null) this.ready.push({ kind: "header", header });
    return reason;
  }

  #event(value: unknown): string | null {
    const accepted = this.#checker.acceptEvent(value);
    if (typeof accepted === "string") return accepted;
    if (accepted.begins && this.#events.length >= this.#batchSize) this.#flushEvents();
    this.#events.push(accepted.event);
    return null;
  }

  #personal(value: unknown): string | null {
    const checked = checkPersonal(value);
    if (!checked.ok) return `The personal record is not as the format asks: ${checked.reason}.`;
    this.#records.push(checked.value);
    if (this.#records.length >= this.#batchSize) this.#flushRecords();
    return null;
  }

  #flushEvents(): void {
    const events = this.#events;
    const last = events.at(-1);
    if (last === undefined) return;
    this.ready.push({ kind: "events", events, checkedFrom: this.#withHashes ? this.#flushed : undefined });
    this.#flushed = last.hash;
    this.#events = [];
  }

  #flushRecords(): void {
    if (this.#records.length > 0) this.ready.push({ kind: "personal", records: this.#records });
    this.#records = [];
  }
}

/** In our own layout the header's line carries the opened, empty list of events with it. */
function withoutEvents(value: unknown): unknown {
  const { events: _, ...header } = value as { events?: unknown };
  return header;
}

import { parseBoundedJson, TOO_DEEP } from "../../lib/boundedJson.ts";
import { EVENTS_OPEN, FILE_END, PERSONAL_OPEN } from "./logFileFormat.ts";
import type { TextLine } from "./textLine.ts";

/** A piece of an exported log as it stands in the file, unchecked. `line` is null where it can't be told. */
export interface LogFileEntry {
  readonly kind: "header" | "event" | "events-end" | "personal" | "end";
  readonly line: number | null;
  readonly value: unknown;
}

/** Where the text of a file stops making sense, and why. */
export interface LayoutProblem {
  readonly kind: "problem";
  readonly line: number;
  readonly reason: string;
}

const FIRST_LINE = new RegExp(`^\\{.*${EVENTS_OPEN.replace("[", "\\[")}$`);

/** Reads our own layout of an exported log, a line at a time: header, events, records, end. */
export class LogFileLayout {
  #part: "header" | "event" | "personal" | "done" = "header";
  /** Whether the item before ended with a comma; null: there was no item yet. */
  #comma: boolean | null = null;
  #line = 0;
  problem: LayoutProblem | null = null;

  static isFirstLine(text: string): boolean {
    return FIRST_LINE.test(text);
  }

  /** The pieces in these lines, up to the first problem. */
  push(lines: readonly TextLine[]): LogFileEntry[] {
    const entries: LogFileEntry[] = [];
    for (const { line, text } of lines) {
      this.#line = line;
      if (text.trim() !== "") this.#read(text, entries);
      if (this.problem !== null) break;
    }
    return entries;
  }

  /** What is missing once the file is at its end; null if it is whole. */
  end(): LayoutProblem | null {
    if (this.#part !== "done") {
      this.#line += 1;
      this.#fail("The file ends here, in the middle of the log.");
    }
    return this.problem;
  }

  #read(text: string, entries: LogFileEntry[]): void {
    if (this.#part === "done") {
      this.#fail("There is more after the end of the log.");
    } else if (this.#part === "header") {
      this.#add(entries, "header", `${text}]}`);
      this.#part = "event";
    } else if (text === FILE_END || (text === PERSONAL_OPEN && this.#part === "event")) {
      this.#close(text === FILE_END, entries);
    } else {
      this.#item(this.#part, text, entries);
    }
  }

  #close(isEnd: boolean, entries: LogFileEntry[]): void {
    if (this.#comma === true) {
      this.#fail("Another item is announced by a comma, but the list ends.");
      return;
    }
    const mark = (kind: LogFileEntry["kind"]) => entries.push({ kind, line: this.#line, value: null });
    if (this.#part === "event") mark("events-end");
    if (isEnd) mark("end");
    this.#part = isEnd ? "done" : "personal";
    this.#comma = null;
  }

  #item(kind: "event" | "personal", text: string, entries: LogFileEntry[]): void {
    if (this.#comma === false) {
      this.#fail("A comma is missing at the end of the line before.");
      return;
    }
    this.#comma = text.endsWith(",");
    this.#add(entries, kind, this.#comma ? text.slice(0, -1) : text);
  }

  #add(entries: LogFileEntry[], kind: LogFileEntry["kind"], text: string): void {
    const parsed = parseBoundedJson(text);
    if (parsed.ok) entries.push({ kind, line: this.#line, value: parsed.value });
    else if (parsed.error.kind === "too-deep") this.#fail(TOO_DEEP);
    else this.#fail("The line is not JSON: it is damaged or cut off.");
  }

  #fail(reason: string): void {
    this.problem = { kind: "problem", line: this.#line, reason };
  }
}

import type { CommandId } from "../../engine/events/identifiers.ts";
import type { TextLimits, TextLine } from "../../engine/logFile/textLine.ts";
import { readTextLines } from "../../engine/logFile/textLines.ts";
import type { Instant } from "../../lib/clock.ts";
import type { TimeZone } from "../calendar.ts";
import { type Fact, readFact } from "./fact.ts";
import { FactIds } from "./factIds.ts";
import { readFactTime } from "./factTime.ts";

/** A fact of a file, with its place, its command's id and the time at which it happened. */
export interface NumberedFact {
  readonly line: number;
  readonly commandId: CommandId;
  readonly occurredAt: Instant;
  readonly fact: Fact;
}

/** A line that is no fact. */
export interface FactsProblem {
  readonly line: number;
  readonly reason: string;
}

export type FactsPart =
  | { readonly kind: "facts"; readonly facts: readonly NumberedFact[] }
  | { readonly kind: "problem"; readonly problem: FactsProblem };

export interface ReadFactsOptions {
  /** Zone of times that name none: the book's. */
  readonly timeZone: TimeZone;
  /**
   * An event needs a time: a fact without one gets that of the fact before it, and before the first known
   * time this one.
   */
  readonly importedAt: Instant;
  readonly limits?: TextLimits;
}

/** Unpacked. A shop's whole history fits; a file that unpacks without end doesn't. */
const FACTS_LIMITS: TextLimits = { maxLineBytes: 4e6, maxTotalBytes: 4e9 };

class FactLineReader {
  readonly #ids = new FactIds();
  readonly #timeZone: TimeZone;
  #time: Instant;

  constructor({ timeZone, importedAt }: ReadFactsOptions) {
    this.#timeZone = timeZone;
    this.#time = importedAt;
  }

  read({ line, text }: TextLine): NumberedFact | FactsProblem {
    const reading = readFact(text);
    if (!reading.ok) return { line, reason: reading.reason };
    const { fact } = reading;
    const at = fact.at ?? null;
    const time = at === null ? this.#time : readFactTime(at, this.#timeZone);
    if (time === null) return { line, reason: "The field at is not a date or time in ISO 8601." };
    this.#time = time;
    return { line, commandId: this.#ids.next(fact), occurredAt: time, fact };
  }
}

/** The facts in these lines, up to the first line that is none. Blank lines count, and are skipped. */
function readLines(reader: FactLineReader, lines: readonly TextLine[]) {
  const facts: NumberedFact[] = [];
  for (const textLine of lines) {
    if (textLine.text.trim() === "") continue;
    const read = reader.read(textLine);
    if ("reason" in read) return { facts, problem: read };
    facts.push(read);
  }
  return { facts, problem: null };
}

/**
 * Reads a shop's history as NDJSON, plain or gzip, in bounded memory. A problem is the last thing to come: it
 * names the first line that is no fact, or where the file can't be read any further.
 */
export async function* readFacts(
  file: Blob,
  options: ReadFactsOptions,
): AsyncGenerator<FactsPart, void, void> {
  const reader = new FactLineReader(options);
  for await (const part of readTextLines(file, options.limits ?? FACTS_LIMITS)) {
    if (part.kind === "problem") {
      return yield { kind: "problem", problem: { line: part.line, reason: part.reason } };
    }
    const { facts, problem } = readLines(reader, part.lines);
    if (facts.length > 0) yield { kind: "facts", facts };
    if (problem !== null) return yield { kind: "problem", problem };
  }
}

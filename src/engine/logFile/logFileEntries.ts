import { parseBoundedJson, TOO_DEEP } from "../../lib/boundedJson.ts";
import { isPlainObject } from "./logFileFormat.ts";
import { type LayoutProblem, type LogFileEntry, LogFileLayout } from "./logFileLayout.ts";
import type { TextLimits } from "./textLine.ts";
import { readTextLines } from "./textLines.ts";

export type LogFileEntries =
  | { readonly kind: "entries"; readonly entries: readonly LogFileEntry[] }
  | LayoutProblem;

/** Of a file in our own layout: one event or record a line. */
const LAYOUT_LIMITS: TextLimits = { maxLineBytes: 16e6, maxTotalBytes: 16e9 };
/** Of a file in another layout, which has to be held in memory as a whole. */
const WHOLE_LIMITS: TextLimits = { maxLineBytes: 64e6, maxTotalBytes: 64e6 };
/** The first line of our layout is never longer. */
const PEEK_LIMITS: TextLimits = { maxLineBytes: 64e3, maxTotalBytes: 16e9 };

async function hasOwnLayout(file: Blob): Promise<boolean> {
  for await (const part of readTextLines(file, PEEK_LIMITS)) {
    const text = part.kind === "lines" ? part.lines[0]?.text : undefined;
    return text !== undefined && LogFileLayout.isFirstLine(text);
  }
  return false;
}

async function* readOwnLayout(file: Blob): AsyncGenerator<LogFileEntries, void, void> {
  const layout = new LogFileLayout();
  for await (const part of readTextLines(file, LAYOUT_LIMITS)) {
    if (part.kind === "problem") return yield part;
    const entries = layout.push(part.lines);
    if (entries.length > 0) yield { kind: "entries", entries };
    if (layout.problem !== null) return yield layout.problem;
  }
  const problem = layout.end();
  if (problem !== null) yield problem;
}

/** Line of the place that a JSON parser complains about; its end where the message names no place. */
function lineOf(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const offset = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, offset === undefined ? text.length : Number(offset)).split("\n").length;
}

async function readWhole(file: Blob): Promise<{ readonly text: string } | LayoutProblem> {
  let whole = "";
  for await (const part of readTextLines(file, WHOLE_LIMITS)) {
    if (part.kind === "problem") return part;
    // A file of blank lines must not become as many items of a list.
    whole += `${part.lines.map(({ text }) => text).join("\n")}\n`;
  }
  return { text: whole };
}

function* wholeEntries(file: unknown): Generator<LogFileEntry, void, void> {
  const { events, personal, ...header } = isPlainObject(file) ? file : {};
  const entry = (kind: LogFileEntry["kind"], value: unknown): LogFileEntry => ({ kind, line: null, value });
  yield entry("header", header);
  if (!Array.isArray(events)) return;
  for (const event of events) yield entry("event", event);
  yield entry("events-end", null);
  if (personal !== undefined && !Array.isArray(personal)) return;
  for (const record of personal ?? []) yield entry("personal", record);
  yield entry("end", null);
}

async function* readOtherLayout(file: Blob): AsyncGenerator<LogFileEntries, void, void> {
  const whole = await readWhole(file);
  if ("kind" in whole) return yield whole;
  const parsed = parseBoundedJson(whole.text);
  if (parsed.ok) return yield { kind: "entries", entries: [...wholeEntries(parsed.value)] };
  if (parsed.error.kind === "too-deep") return yield { kind: "problem", line: 1, reason: TOO_DEEP };
  const { message } = parsed.error;
  const line = lineOf(message, whole.text);
  yield { kind: "problem", line, reason: `The file is not JSON: ${message}.` };
}

/**
 * Takes an exported log apart. Our own layout is streamed line by line; any other layout of the same JSON,
 * such as one that a tool has indented, is read as a whole, up to 64 MB. A problem is the last thing to come.
 */
export async function* readLogFileEntries(file: Blob): AsyncGenerator<LogFileEntries, void, void> {
  yield* (await hasOwnLayout(file)) ? readOwnLayout(file) : readOtherLayout(file);
}

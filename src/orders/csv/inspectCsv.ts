import type { CsvDialect, CsvEncoding } from "./dialect.ts";
import { EncodingRecognizer } from "./encoding.ts";
import { notText } from "./fileKind.ts";
import { type InspectedRows, Inspector } from "./inspector.ts";
import { CSV_LIMITS, type CsvLimits } from "./limits.ts";
import { readRows } from "./readRows.ts";
import { readBytes, readText } from "./readText.ts";
import { RowCutter } from "./rowCutter.ts";
import { recognizeSeparator } from "./separator.ts";

/** What was found out about a file by reading all of it. */
export interface CsvInspection extends InspectedRows {
  /** How it was read: what was recognised, but for what was corrected. */
  readonly dialect: CsvDialect;
  readonly recognized: CsvDialect;
}

export interface InspectOptions {
  /** What a person set right. */
  readonly corrections?: Partial<CsvDialect>;
  readonly limits?: CsvLimits;
  /** Rows read so far. */
  readonly onProgress?: (rows: number) => void;
  /** Stops the reading; the inspection then tells of what was read. */
  readonly signal?: AbortSignal;
}

const SAMPLE_LENGTH = 65_536;
const PLAIN: CsvDialect = { encoding: "utf-8", separator: ",", hasQuotes: true, hasHeader: true };

/**
 * Reads a whole file to find out how it is written and what its columns hold. Whatever is wrong with the file
 * comes as a problem, never as an exception.
 */
export async function inspectCsv(file: Blob, options: InspectOptions = {}): Promise<CsvInspection> {
  const { limits = CSV_LIMITS, corrections = {} } = options;
  const inspector = new Inspector(limits, corrections.hasHeader);
  let dialects = { dialect: PLAIN, recognized: PLAIN };
  try {
    const reason = notText(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
    if (reason !== null) inspector.problem = { line: 1, reason };
    else if (file.size === 0) inspector.problem = { line: 1, reason: "The file is empty." };
    else {
      dialects = await recognizeDialect(file, options);
      await inspectRows(file, dialects.dialect, inspector, options);
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "damaged";
    inspector.problem = { line: 1, reason: `The file can't be read: ${why}.` };
  }
  const { hasHeader = inspector.looksLikeHeader } = corrections;
  return {
    ...inspector.inspected,
    dialect: { ...dialects.dialect, hasHeader },
    recognized: { ...dialects.recognized, hasHeader: inspector.looksLikeHeader },
  };
}

async function inspectRows(
  file: Blob,
  dialect: CsvDialect,
  inspector: Inspector,
  { limits = CSV_LIMITS, onProgress, signal }: InspectOptions,
): Promise<void> {
  for await (const part of readRows(file, dialect, limits)) {
    if (part.kind === "problem") inspector.problem = { line: part.line, reason: part.reason };
    else for (const row of part.rows) inspector.add(row);
    onProgress?.(inspector.rows);
    if (signal?.aborted === true || inspector.problem !== null) return;
  }
}

async function recognizeDialect(
  file: Blob,
  { corrections = {}, limits = CSV_LIMITS, signal }: InspectOptions,
) {
  // A file that is too large is refused before it is read; its beginning tells enough.
  const whole = file.size > limits.maxBytes ? file.slice(0, SAMPLE_LENGTH) : file;
  const recognized = await recognizeEncoding(whole, signal);
  const encoding = corrections.encoding ?? recognized;
  const sample = await beginningOf(file, encoding);
  const guessed = recognizeSeparator(sample);
  const separator = corrections.separator ?? guessed;
  const hasQuotes = recognizeQuotes(sample, separator);
  return {
    dialect: { encoding, separator, hasQuotes: corrections.hasQuotes ?? hasQuotes, hasHeader: true },
    recognized: { encoding: recognized, separator: guessed, hasQuotes, hasHeader: true },
  };
}

async function recognizeEncoding(file: Blob, signal?: AbortSignal): Promise<CsvEncoding> {
  const recognizer = new EncodingRecognizer();
  for await (const chunk of readBytes(file)) {
    if (signal?.aborted === true) break;
    recognizer.push(chunk);
  }
  return recognizer.end();
}

async function beginningOf(file: Blob, encoding: CsvEncoding): Promise<string> {
  let sample = "";
  for await (const text of readText(file, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

/** Databases that write tabs write quotation marks as they are. */
function recognizeQuotes(sample: string, separator: CsvDialect["separator"]): boolean {
  if (separator !== "\t") return true;
  const cutter = new RowCutter({ separator, hasQuotes: true }, CSV_LIMITS);
  cutter.push(sample);
  return cutter.problem === null;
}

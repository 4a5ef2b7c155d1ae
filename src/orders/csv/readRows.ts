import type { CsvDialect } from "./dialect.ts";
import { CSV_LIMITS, type CsvLimits } from "./limits.ts";
import { readText } from "./readText.ts";
import { type CsvRow, type CutDialect, RowCutter } from "./rowCutter.ts";

/** The first place from which a file can't be read any further. */
export interface CsvProblem {
  readonly line: number;
  readonly reason: string;
}

/** What reading brings: the next rows, or, as the last thing, why reading can't go on. */
export type CsvPart =
  | { readonly kind: "rows"; readonly rows: readonly CsvRow[] }
  | ({ readonly kind: "problem" } & CsvProblem);

/**
 * Reads a file as rows in bounded memory, the row of names included. Whatever is wrong with the file comes as
 * a problem, never as an exception.
 */
export async function* readRows(
  file: Blob,
  dialect: CutDialect & Pick<CsvDialect, "encoding">,
  limits: CsvLimits = CSV_LIMITS,
): AsyncGenerator<CsvPart, void, void> {
  const cutter = new RowCutter(dialect, limits);
  const stopped = (reason: string): CsvPart => ({ kind: "problem", line: cutter.line, reason });
  if (file.size > limits.maxBytes) return yield stopped(tooLarge(limits));
  let count = 0;
  try {
    for await (const rows of cutRows(file, dialect.encoding, cutter)) {
      count += rows.length;
      if (rows.length > 0) yield { kind: "rows", rows };
      const reason = cutter.problem ?? (count > limits.maxRows ? tooMany(limits) : null);
      if (reason !== null) return yield stopped(reason);
    }
  } catch (cause) {
    yield stopped(`The file can't be read: ${cause instanceof Error ? cause.message : "damaged"}.`);
  }
}

async function* cutRows(
  file: Blob,
  encoding: CsvDialect["encoding"],
  cutter: RowCutter,
): AsyncGenerator<readonly CsvRow[], void, void> {
  for await (const text of readText(file, encoding)) yield withoutHint(cutter.push(text));
  yield withoutHint(cutter.end());
}

const HINT = /^sep=[,;\t|]?$/i;

/** The line that only tells a spreadsheet the separator is no row. */
const withoutHint = (rows: readonly CsvRow[]): readonly CsvRow[] =>
  rows[0]?.line === 1 && HINT.test(rows[0].cells[0] ?? "") ? rows.slice(1) : rows;

const SPLIT = "Split it, by years for example, and import one part after the other.";

const tooLarge = ({ maxBytes }: CsvLimits): string =>
  `The file is larger than ${Math.round(maxBytes / 1e6)} MB. ${SPLIT}`;

const tooMany = ({ maxRows }: CsvLimits): string =>
  `The file has more than ${maxRows.toLocaleString("en")} rows. ${SPLIT}`;

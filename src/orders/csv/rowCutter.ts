import Papa, { type ParseStepResult } from "papaparse";
import type { CsvDialect } from "./dialect.ts";
import type { CsvLimits } from "./limits.ts";

/** A row of a file. */
export interface CsvRow {
  /** The line on which it begins, from 1. A cell in quotes may hold line ends, so a row may span several. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether its quotation marks are wrong, so that nobody can say where its cells end. */
  readonly isMisquoted: boolean;
}

/** How rows are cut; the encoding is of no matter to text. */
export type CutDialect = Pick<CsvDialect, "separator" | "hasQuotes">;

/** Cuts text into rows as it comes; a row may span any number of pieces. Rows without any text are left out. */
export class RowCutter {
  readonly #dialect: CutDialect;
  readonly #maxRowLength: number;
  #open = "";
  #line = 1;
  /** Why the text can't be cut any further: always about the row at `line`. */
  problem: string | null = null;

  constructor(dialect: CutDialect, { maxRowLength }: Pick<CsvLimits, "maxRowLength">) {
    this.#dialect = dialect;
    this.#maxRowLength = maxRowLength;
  }

  /** The line at which the next row begins. */
  get line(): number {
    return this.#line;
  }

  /** The rows that this piece completes. Its line ends are LF. */
  push(text: string): CsvRow[] {
    const rows = this.#cut(this.#open + text, true);
    if (this.#open.length > this.#maxRowLength) this.problem ??= tooLong(this.#open, this.#maxRowLength);
    return rows;
  }

  /** The last row, where the text doesn't end with a line end. */
  end(): CsvRow[] {
    return this.#cut(this.#open, false);
  }

  #cut(text: string, more: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let start = 0;
    const step = ({ data: [cells = []], errors, meta: { cursor } }: ParseStepResult<string[][]>) => {
      const lines = lineEnds(text, start, cursor);
      const isMisquoted = errors.length > 0;
      // Lines that ran together may be those of several orders: none of them could be trusted to be whole.
      if (isMisquoted && (lines > 1 || errors.some(({ code }) => code === "MissingQuotes"))) {
        this.problem = RUN_TOGETHER;
        parser.abort();
        return;
      }
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: this.#line, cells, isMisquoted });
      this.#line += lines;
      start = cursor;
    };
    const { separator, hasQuotes } = this.#dialect;
    const parser = new Papa.Parser({
      delimiter: separator,
      newline: "\n",
      step,
      // The fast way of the parser is the one that knows no quotation marks.
      ...(hasQuotes ? {} : { fastMode: true }),
    } as Papa.ParseConfig);
    if (this.problem === null) parser.parse(text, 0, more);
    this.#open = text.slice(start);
    return rows;
  }
}

const RUN_TOGETHER =
  "A quotation mark opens in this line and isn't closed where its cell ends, so lines run together. " +
  "Correct the file, or read quotation marks as letters.";

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

const tooLong = (row: string, max: number): string =>
  row.includes("\n") ? RUN_TOGETHER : `The line is longer than ${max.toLocaleString("en")} characters.`;

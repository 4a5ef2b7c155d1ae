import { type ColumnEvidence, ColumnGatherer } from "./columnEvidence.ts";
import { looksLikeHeader } from "./header.ts";
import type { CsvLimits } from "./limits.ts";
import type { CsvProblem } from "./readRows.ts";
import type { CsvRow } from "./rowCutter.ts";

const PREVIEW_ROWS = 6;
/** Longest cell of a preview. */
const PREVIEW_CELL = 200;
const REPLACEMENT = "\uFFFD";

/** What the rows of a file say, read with one dialect. */
export interface InspectedRows {
  /** The columns' names; "" where the file names none. */
  readonly names: readonly string[];
  readonly columns: readonly ColumnEvidence[];
  /** The first rows, without the names. */
  readonly preview: readonly CsvRow[];
  /** Rows in all, without the names. */
  readonly rows: number;
  /** Rows in which letters could not be read, so that the encoding is wrong or the file damaged. */
  readonly damaged: number;
  /** Where the file can't be read any further. */
  readonly problem: CsvProblem | null;
}

/** Gathers what the rows of a file say. */
export class Inspector {
  readonly #limits: CsvLimits;
  readonly #hasHeader: boolean | undefined;
  readonly #columns: ColumnGatherer[] = [];
  readonly #preview: CsvRow[] = [];
  #names: readonly string[] | null = null;
  /** Whether the first row looks like names, whatever a person said. */
  looksLikeHeader = false;
  #damaged = 0;
  rows = 0;
  problem: CsvProblem | null = null;

  constructor(limits: CsvLimits, hasHeader: boolean | undefined) {
    this.#limits = limits;
    this.#hasHeader = hasHeader;
  }

  add(row: CsvRow): void {
    if (this.#names === null && this.#begin(row)) return;
    this.rows += 1;
    if (this.#preview.length < PREVIEW_ROWS) this.#preview.push(shortened(row, this.#limits.maxColumns));
    if (row.cells.some((cell) => cell.includes(REPLACEMENT))) this.#damaged += 1;
    if (row.isMisquoted) return;
    for (const [at, column] of this.#columns.entries()) column.add(row.cells[at] ?? "");
  }

  /** Takes the first row; true where it holds the names. */
  #begin({ cells, line }: CsvRow): boolean {
    const { maxColumns } = this.#limits;
    if (cells.length > maxColumns) {
      this.problem = { line, reason: `The line has more than ${maxColumns} columns.` };
    }
    if (cells.some((cell) => cell.includes("\0")))
      this.problem = { line, reason: "This is not a text file." };
    this.looksLikeHeader = looksLikeHeader(cells);
    const hasNames = this.#hasHeader ?? this.looksLikeHeader;
    this.#names = cells.map((cell) => (hasNames ? cell.trim().slice(0, PREVIEW_CELL) : ""));
    this.#columns.push(...cells.slice(0, maxColumns).map(() => new ColumnGatherer()));
    return hasNames;
  }

  get inspected(): InspectedRows {
    return {
      names: this.#names ?? [],
      columns: this.#columns.map(({ evidence }) => evidence),
      preview: this.#preview,
      rows: this.rows,
      damaged: this.#damaged,
      problem: this.problem,
    };
  }
}

const shortened = (row: CsvRow, columns: number): CsvRow => ({
  ...row,
  cells: row.cells
    .slice(0, columns)
    .map((cell) => (cell.length > PREVIEW_CELL ? `${cell.slice(0, PREVIEW_CELL)}…` : cell)),
});

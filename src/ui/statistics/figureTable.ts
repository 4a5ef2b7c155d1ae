import type { ReactNode } from "react";
import type { WhySearch } from "../why/whySearch.ts";
import type { CsvCell } from "./figureCsv.ts";
import { toCsv } from "./figureCsv.ts";

/** One column: what the screen shows and what the file says come from the same row. */
export interface FigureColumn<Row> {
  readonly head: string;
  /** Head in the file where it must name a unit; else as on the screen. */
  readonly csvHead?: string;
  /** Leaves the head to assistive technology. */
  readonly isHeadHidden?: boolean;
  /** Part of the table that the column takes, such as "42%". */
  readonly width?: string;
  readonly align?: "start" | "end";
  /** Steps back: an addition to the column that counts. */
  readonly quiet?: boolean;
  readonly show: (row: Row) => ReactNode;
  /** The number that a cell is; null: it has no events behind it. */
  readonly why?: (row: Row) => WhySearch | null;
  /** Null: for the eye only, such as a bar; not in the file. */
  readonly csv: ((row: Row) => CsvCell) | null;
}

/** A table of figures, for the screen and as CSV. */
export interface FigureTable<Row> {
  /** Names the table, and the file. */
  readonly name: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The sum of the rows, shown below them; not in the file. */
  readonly total?: { readonly row: Row; readonly label: string };
}

/** The table as a CSV file: all rows, whatever the screen shows of them. */
export function tableCsv<Row>(table: FigureTable<Row>): string {
  const columns = table.columns.flatMap(({ head, csvHead, csv }) =>
    csv === null ? [] : [{ head: csvHead ?? head, csv }],
  );
  return toCsv(
    columns.map((column) => column.head),
    table.rows.map((row) => columns.map((column) => column.csv(row))),
  );
}

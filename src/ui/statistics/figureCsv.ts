import Papa from "papaparse";
import { textCell } from "../../orders/transfer/textCell.ts";

/** A cell of a CSV file: numbers stay numbers, texts are guarded. */
export type CsvCell = string | number | null;

/** A CSV file with a head line. Texts are guarded against being run as formulas; numbers never are. */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === "string" ? textCell(cell) : cell)));
  return `${Papa.unparse({ fields: [...head], data: guarded })}\r\n`;
}

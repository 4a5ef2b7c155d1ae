import Papa from "papaparse";

/** A cell of a CSV file: numbers stay numbers, texts are guarded. */
export type CsvCell = string | number | null;

/** Signs at the start of a text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export const guardText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A CSV file with a head line. Texts are guarded against being run as formulas; numbers never are. */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guardText(cell) : cell)));
  return `${Papa.unparse({ fields: [...head], data: guarded })}\r\n`;
}

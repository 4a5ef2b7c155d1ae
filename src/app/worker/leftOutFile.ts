import Papa from "papaparse";
import type { CsvPlan } from "../../orders/csv/csvPlan.ts";
import { readNumberCell } from "../../orders/csv/decimal.ts";
import type { LeftOutRow } from "../../orders/csv/leftOut.ts";
import { readRows } from "../../orders/csv/readRows.ts";
import type { CsvRow } from "../../orders/csv/rowCutter.ts";
import { textCell } from "../../orders/transfer/textCell.ts";
import { csvImportText } from "../../ui/csvImport/csvImportText.ts";

/** Texts are gathered into blobs of this length, which a browser may keep on its disk. */
const PART_LENGTH = 1_000_000;

/**
 * The rows that became no part of an order as CSV, as they stand in the file, each behind its line and the reason.
 * The file is read once more for it, so that its rows need not be kept. Null where no row was left out.
 */
export async function leftOutFile(
  file: Blob,
  { dialect }: Pick<CsvPlan, "dialect">,
  leftOut: readonly LeftOutRow[],
): Promise<Blob | null> {
  if (leftOut.length === 0) return null;
  const reasons = new Map<number, LeftOutRow>(leftOut.map((row) => [row.line, row]));
  const parts: Blob[] = [];
  let text = "";
  let isFirst = true;
  const { columns } = csvImportText.leftOutFile;
  const write = (cells: readonly string[]) => {
    text += `${Papa.unparse([cells.map(safeCell)], { newline: "\n" })}\n`;
    if (text.length < PART_LENGTH) return;
    parts.push(new Blob([text]));
    text = "";
  };
  const writeRow = (row: CsvRow) => {
    if (isFirst) write([...columns, ...(dialect.hasHeader ? row.cells : [])]);
    isFirst = false;
    const out = reasons.get(row.line);
    if (out) write([String(row.line), csvImportText.leftOutReason(out.reason, out.detail), ...row.cells]);
  };
  for await (const part of readRows(file, dialect)) {
    if (part.kind === "rows") for (const row of part.rows) writeRow(row);
  }
  return new Blob([...parts, text], { type: "text/csv;charset=utf-8" });
}

/** A number stays a number, also one below 0; what a spreadsheet could run becomes a text. */
const safeCell = (cell: string): string => (readNumberCell(cell.trim()) === null ? textCell(cell) : cell);

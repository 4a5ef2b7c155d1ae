import { isKnownName } from "./columnNames.ts";
import { readDateCell } from "./dateCell.ts";
import { readNumberCell } from "./decimal.ts";

const isFigure = (cell: string): boolean => {
  const text = cell.trim();
  return readNumberCell(text) !== null || readDateCell(text) !== null;
};

/**
 * Whether the first row of a file holds the names of its columns: two of them are names that shops use, or none
 * of its cells is a number or a date, which a row of an order has.
 */
export function looksLikeHeader(cells: readonly string[]): boolean {
  if (cells.filter(isKnownName).length >= 2) return true;
  return cells.some((cell) => cell.trim() !== "") && !cells.some(isFigure);
}

/** Between an order's number and its tracking number, as tables are copied. */
const SEPARATOR = /[\t;,]/;

/**
 * Tracking numbers out of a pasted table, by the place of their order. Lines of order and number go to their
 * orders; a bare column fills the places from `from` on. Null where it is one number, as anybody pastes it.
 */
export function pastedNumbers(
  pasted: string,
  orderNumbers: readonly string[],
  from: number,
): ReadonlyMap<number, string> | null {
  const lines = pasted.trimEnd().split(/\r\n|\r|\n/);
  const pairs = lines.map((line) => pairOf(line, orderNumbers));
  if (pairs.every((pair) => pair !== null)) return new Map(pairs);
  if (lines.length === 1) return null;
  const column = lines.map((line, index) => [from + index, line.trim()] as const);
  return new Map(column.filter(([place, number]) => place < orderNumbers.length && number !== ""));
}

function pairOf(line: string, orderNumbers: readonly string[]): readonly [number, string] | null {
  const parts = line.split(SEPARATOR);
  const place = orderNumbers.indexOf(parts[0]?.trim() ?? "");
  return parts.length === 2 && place >= 0 ? [place, parts[1]?.trim() ?? ""] : null;
}

/** The mark before the decimals. */
export const DECIMAL_MARKS = [".", ","] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** An exact decimal number: `units` × 10 to the power of −`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** A cell that may hold a number, with everything taken off that doesn't depend on the decimal mark. */
export interface NumberCell {
  readonly isNegative: boolean;
  /** Digits and marks: `1.234,50`. */
  readonly digits: string;
  /** A sign or code of a currency that stood beside it. */
  readonly currency: string | null;
}

/** No amount is longer; a longer cell is not even begun. */
const MAX_LENGTH = 40;
/** Beyond these digits are other numbers, of parcels or bank accounts. */
const MAX_DIGITS = 24;
const SIGN = "[A-Z]{1,2}\\$|\\p{Sc}|[A-Z]{3}|kr\\.?|zł|Kč|Fr\\.?|Ft|lei|лв\\.?";
const SIGNED = new RegExp(
  `^(\\()?([-+−–])?\\s*(${SIGN})?\\s*([-+−–])?\\s*(\\d[\\d.,\\s'’]*|[.,]\\d+)\\s*(${SIGN})?\\s*([-−–])?(\\))?$`,
  "u",
);
const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;

const PLAIN = /^\d{1,15}(?:[.,]\d{1,9})?$/;

/** Takes a number out of a cell: `(£1,234.50)`, `1 234,50 €`, `-6`, `12.50-`. Null where there is none. */
export function readNumberCell(cell: string): NumberCell | null {
  if (PLAIN.test(cell)) return { isNegative: false, digits: cell, currency: null };
  const match = cell.length > MAX_LENGTH ? null : SIGNED.exec(cell);
  if (match === null) return null;
  const [, open, sign, before, inner, figure = "", after, trailing, close] = match;
  const written = figure.trim();
  const digits = written.replace(/[\s'’]/g, "");
  if (digits.length > MAX_DIGITS || (digits !== written && !SPACED.test(written))) return null;
  if ((open === undefined) !== (close === undefined)) return null;
  const minus = [sign, inner, trailing].some((mark) => mark !== undefined && mark !== "+");
  return { isNegative: minus || open !== undefined, digits, currency: before ?? after ?? null };
}

const READINGS: Readonly<Record<DecimalMark, RegExp>> = {
  // A thousand is grouped by threes, or as in India by twos before the last three.
  ".": /^(\d+|[1-9]\d{0,2}(?:,\d{2,3})*,\d{3})?(?:\.(\d*))?$/,
  ",": /^(\d+|[1-9]\d{0,2}(?:\.\d{2,3})*\.\d{3})?(?:,(\d*))?$/,
};

/** Whether a cell holds a number whose decimals come after `mark`. */
export const readsAs = ({ digits }: NumberCell, mark: DecimalMark): boolean => READINGS[mark].test(digits);

/** The number in a cell, its decimals after `mark`. Null where it is none that is written so. */
export function decimalIn({ isNegative, digits }: NumberCell, mark: DecimalMark): Decimal | null {
  const match = READINGS[mark].exec(digits);
  if (match === null) return null;
  const whole = (match[1] ?? "").replace(/[.,]/g, "");
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  const units = BigInt(`${whole}${decimals}`);
  return { units: isNegative ? -units : units, scale: decimals.length };
}

/** The number in a cell; null where there is none. */
export function readDecimal(cell: string, mark: DecimalMark): Decimal | null {
  const number = readNumberCell(cell);
  return number === null ? null : decimalIn(number, mark);
}

/** The number as text with a point: `-1234.5`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

/** The number as a whole one; null where it has decimals, or is too large to be counted exactly. */
export function wholeOf({ units, scale }: Decimal): number | null {
  const whole = Number(units);
  return scale === 0 && Number.isSafeInteger(whole) ? whole : null;
}

/** The number in whole minor units of `digits` decimals, rounded half away from zero. */
export function toMinor({ units, scale }: Decimal, digits: number): bigint {
  if (scale <= digits) return units * 10n ** BigInt(digits - scale);
  const divisor = 10n ** BigInt(scale - digits);
  const magnitude = ((units < 0n ? -units : units) * 2n + divisor) / (divisor * 2n);
  return units < 0n ? -magnitude : magnitude;
}

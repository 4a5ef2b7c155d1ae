import { LOCALE, memoized } from "./locale.ts";
import { trueMinus } from "./number.ts";

const symbolFormat = memoized((currency) => {
  try {
    return new Intl.NumberFormat(LOCALE, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  } catch {
    return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
});

const amountFormat = memoized((digits) => {
  const count = Number(digits);
  return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: count, maximumFractionDigits: count });
});

/** Digits after the point in a currency: 2 for GBP, 0 for JPY. */
export const fractionDigits = (currency: string): number =>
  symbolFormat(currency).resolvedOptions().maximumFractionDigits ?? 2;

/** Whole minor units as the major unit, for Intl and charts only: never to calculate with. */
export const majorUnits = (minor: number, currency: string): number => minor / 10 ** fractionDigits(currency);

/** An amount with its currency's sign: `£1,204.00`. `sign` writes a plus, too. */
export function formatMoney(
  minor: number,
  currency: string,
  options: { readonly sign?: boolean } = {},
): string {
  const text = trueMinus(symbolFormat(currency).format(majorUnits(minor, currency)));
  return options.sign && minor > 0 ? `+${text}` : text;
}

/** An amount without sign or code, where the column's head carries the unit: `1,204.00`. */
export function formatAmount(minor: number, currency: string): string {
  const digits = String(fractionDigits(currency));
  return trueMinus(amountFormat(digits).format(majorUnits(minor, currency)));
}

/** The sign that stands for a currency in a column head: `£`. */
export function currencySymbol(currency: string): string {
  const parts = symbolFormat(currency).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

const decimalMark = memoized(() => {
  return (
    new Intl.NumberFormat(LOCALE).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? "."
  );
});

/**
 * Reads an amount as people write it: grouped or not, with the locale's mark or a point.
 * @returns whole minor units, or null if it is no amount of this currency.
 */
export function parseMoney(text: string, currency: string): number | null {
  const digits = fractionDigits(currency);
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(currencySymbol(currency), "")
    .replace("−", "-");
  const plain = normalizedMark(bare);
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return null;
  const [, minus, whole = "", fraction = ""] = match;
  if (fraction.length > digits) return null;
  const minor = Number(`${whole || "0"}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(minor)) return null;
  return minus === "-" && minor !== 0 ? -minor : minor;
}

/** Drops grouping marks and leaves a point as the decimal mark. */
function normalizedMark(text: string): string {
  const marks = [...text].filter((char) => char === "," || char === ".");
  if (marks.length === 0) return text;
  const last = marks.at(-1) ?? ".";
  const other = last === "," ? "." : ",";
  const isGrouping =
    new RegExp(`^-?\\d{1,3}(\\${last}\\d{3})+$`).test(text) && (marks.length > 1 || last !== decimalMark(""));
  if (isGrouping) return text.replaceAll(last, "");
  return text.replaceAll(other, "").replace(last, ".");
}

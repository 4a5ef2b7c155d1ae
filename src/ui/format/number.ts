import { LOCALE, memoized } from "./locale.ts";

const formatter = memoized((digits) => {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: Number(digits) });
});

const shareFormatter = memoized((digits) => {
  return new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: Number(digits) });
});

/** A number by the reader's locale, with a true minus: `21,048`. */
export function formatNumber(value: number, maximumFractionDigits = 0): string {
  return trueMinus(formatter(String(maximumFractionDigits)).format(value));
}

/** Replaces the hyphen that Intl writes before a negative number by a minus sign, as wide as a figure. */
export const trueMinus = (text: string): string => text.replace(/^-|(?<=\D)-(?=\d)/, "−");

/** `1 order`, `2 orders`: English counts; `many` where adding an s is wrong. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in the unit that keeps the figure short: `4.1 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, unit > 0 && value < 100 ? 1 : 0)} ${BYTE_UNITS[unit]}`;
}

/** A share of 1 in per cent: `0.7%`. */
export function formatShare(share: number, maximumFractionDigits = 1): string {
  return trueMinus(shareFormatter(String(maximumFractionDigits)).format(share));
}

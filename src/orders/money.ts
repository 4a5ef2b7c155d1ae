import type { Brand } from "../lib/brand.ts";

/** ISO 4217 code in capitals. */
export type Currency = Brand<string, "Currency">;

/** ISO 4217 for "no currency": what an order has whose source didn't name one. */
export const NO_CURRENCY = "XXX" as Currency;

const CURRENCY_PATTERN = /^[A-Z]{3}$/;
let knownCurrencies: ReadonlySet<string> | undefined;

/** Whether a text is a currency code in capitals that the platform knows, or `NO_CURRENCY`. */
export function isCurrency(text: string): text is Currency {
  if (text === NO_CURRENCY) return true;
  knownCurrencies ??= new Set(Intl.supportedValuesOf("currency"));
  return CURRENCY_PATTERN.test(text) && knownCurrencies.has(text);
}

/** Whether a number is an amount in minor units: whole, from 0, and small enough to be added exactly. */
export const isMinorAmount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: Currency): Intl.NumberFormat {
  let format = formats.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
    formats.set(currency, format);
  }
  return format;
}

/** Digits after the decimal point: 2 for GBP, 0 for JPY, 3 for BHD. */
export const minorDigits = (currency: Currency): number =>
  formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount for other programs: a plain decimal with a point, no grouping and no sign of the currency. */
export function decimalAmount(minor: number, currency: Currency): string {
  const digits = minorDigits(currency);
  const whole = String(Math.abs(minor)).padStart(digits + 1, "0");
  const minus = minor < 0 ? "-" : "";
  return digits === 0 ? `${minus}${whole}` : `${minus}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** An amount in an English sentence: `£1,234.50`. */
export function formatAmount(minor: number, currency: Currency): string {
  return formatOf(currency).format(minor / 10 ** minorDigits(currency));
}

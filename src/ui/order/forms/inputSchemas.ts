import * as z from "zod/mini";
import { MAX_AMOUNT_MINOR, MAX_QUANTITY, TEXT_LIMITS } from "../../../orders/submissions/fieldSchemas.ts";
import { formatMoney, parseMoney } from "../../format/money.ts";
import { formsText } from "./formsText.ts";

/** What a field's text stands for, or what is wrong with it. */
type Reading<T> = { readonly value: T } | { readonly wrong: string };

/** A schema from a field's text to its value; `read` says what is wrong in words for a person. */
const fromText = <T>(read: (text: string) => Reading<T>) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const reading = read(text.trim());
      if ("value" in reading) return reading.value;
      context.issues.push({ code: "custom", message: reading.wrong, input: text });
      return z.NEVER;
    }),
  );

export interface AmountLimits {
  readonly currency: string;
  /** In minor units. */
  readonly least: number;
  readonly most: number;
  /** Said when it is more. */
  readonly tooMuch?: string;
}

/** An amount of money as a person types it, to whole minor units. */
export const amountText = ({ currency, least, most, tooMuch }: AmountLimits) =>
  fromText<number>((text) => {
    const minor = parseMoney(text, currency);
    if (minor === null) return { wrong: formsText.noAmountTyped(formatMoney(2500, currency)) };
    if (minor < least) {
      return { wrong: least === 0 ? formsText.fromZero : formsText.aboveZero };
    }
    if (minor > most) return { wrong: tooMuch ?? formsText.amountTooLarge };
    return { value: minor };
  });

/** An amount from 0; empty stands for null. */
export const optionalAmountText = (currency: string) => {
  const amount = amountText({ currency, least: 0, most: MAX_AMOUNT_MINOR });
  return fromText<number | null>((text) => {
    if (text === "") return { value: null };
    const read = amount.safeParse(text);
    return read.success ? { value: read.data } : { wrong: read.error.issues[0]?.message ?? "" };
  });
};

/** A whole number of units as a person types it, from 1. */
export const quantityText = (missing: string) =>
  fromText<number>((text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(number)) return { wrong: formsText.notWhole };
    if (number < 1) return { wrong: missing };
    return number > MAX_QUANTITY ? { wrong: formsText.tooMany } : { value: number };
  });

/** A whole number of units from 0 to `most`; empty stands for 0. */
export const upToText = (most: number, tooMany: string) =>
  fromText<number>((text) => {
    if (text === "") return { value: 0 };
    if (!/^\d+$/.test(text)) return { wrong: formsText.notWhole };
    return Number(text) > most ? { wrong: tooMany } : { value: Number(text) };
  });

/** A text that may be left empty; empty stands for null. */
export const textOrNull = (max: number = TEXT_LIMITS.text) =>
  fromText<string | null>((text) => {
    if (text.length > max) return { wrong: formsText.tooLong(max) };
    return { value: text === "" ? null : text };
  });

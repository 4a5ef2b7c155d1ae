import * as z from "zod/mini";
import type { Brand } from "../../lib/brand.ts";
import { isWellFormedText } from "../../lib/textSoundness.ts";

/** Longest of each kind of text, in characters. */
export const TEXT_LIMITS = {
  text: 200,
  note: 5_000,
  carrier: 60,
  trackingNumber: 80,
  method: 40,
} as const;
export const MAX_LINES = 2_000;
export const MAX_METHODS = 20;
export const MAX_QUANTITY = 1e9;
export const MAX_AMOUNT_MINOR = 1e12;

const tooLong = (max: number) => `Use at most ${max.toLocaleString("en")} characters.`;

const UNSOUND = "This text holds half of a character, which can't be stored. Type it anew.";
const isSound = z.refine<string>(isWellFormedText, UNSOUND);

/** A text as it stands, of at most `max` characters. */
export const soundText = (max: number) => z.string().check(z.maxLength(max, tooLong(max)), isSound);

/** A text that must be there, trimmed. `missing` is what a person reads when it isn't. */
export const requiredText = (missing: string, max: number = TEXT_LIMITS.text) =>
  z.string(missing).check(z.trim(), z.minLength(1, missing), z.maxLength(max, tooLong(max)), isSound);

/** A text that may be left out, trimmed; an empty one becomes null. */
export const optionalText = (max: number = TEXT_LIMITS.text) =>
  z.pipe(
    z.nullable(z.string().check(z.trim(), z.maxLength(max, tooLong(max)), isSound)),
    z.transform((text: string | null) => (text === "" ? null : text)),
  );

/** A note, trimmed; "" stands for none. */
export const noteSchema = z
  .string()
  .check(z.trim(), z.maxLength(TEXT_LIMITS.note, tooLong(TEXT_LIMITS.note)), isSound);

const NO_AMOUNT = "Enter an amount of 0 or more.";
const AMOUNT_TOO_LARGE = "This amount is too large.";

/** An amount in whole minor units, from 0. */
export const amountSchema = z
  .int(NO_AMOUNT)
  .check(z.gte(0, NO_AMOUNT), z.lte(MAX_AMOUNT_MINOR, AMOUNT_TOO_LARGE));

/** An amount in whole minor units, above 0. */
export const positiveAmountSchema = z
  .int("Enter an amount above 0.")
  .check(z.gte(1, "Enter an amount above 0."), z.lte(MAX_AMOUNT_MINOR, AMOUNT_TOO_LARGE));

/** A whole number of units, from 1; `missing` is what a person reads at 0. */
export const quantitySchema = (missing: string) =>
  z
    .int("Enter a whole number.")
    .check(z.gte(1, missing), z.lte(MAX_QUANTITY, `Enter at most ${MAX_QUANTITY.toLocaleString("en")}.`));

const PERCENT = "Enter a percentage from 0 to 100.";
export const percentSchema = z.number(PERCENT).check(z.gte(0, PERCENT), z.lte(100, PERCENT));

const CURRENCY = "Enter a currency as three letters, such as EUR.";
/** Three letters, in capitals afterwards. Whether such a currency exists, the aggregate decides. */
export const currencySchema = z
  .string(CURRENCY)
  .check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{3}$/, CURRENCY));

/** An id of the given brand: a text that something else made, taken as it is. */
export const idSchema = <Id extends Brand<string, string>>() =>
  z.custom<Id>((value) => typeof value === "string" && value.length > 0 && value.length <= 200, "Not an id.");

import * as z from "zod/mini";
import type { Brand } from "../../lib/brand.ts";
import { isWellFormedText } from "../../lib/textSoundness.ts";
import { submissionText } from "./submissionText.ts";

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

const isSound = z.refine<string>(isWellFormedText, submissionText.unsound);

/** A text as it stands, of at most `max` characters. */
export const soundText = (max: number) =>
  z.string().check(z.maxLength(max, submissionText.tooLong(max)), isSound);

/** A text that must be there, trimmed. `missing` is what a person reads when it isn't. */
export const requiredText = (missing: string, max: number = TEXT_LIMITS.text) =>
  z
    .string(missing)
    .check(z.trim(), z.minLength(1, missing), z.maxLength(max, submissionText.tooLong(max)), isSound);

/** A text that may be left out, trimmed; an empty one becomes null. */
export const optionalText = (max: number = TEXT_LIMITS.text) =>
  z.pipe(
    z.nullable(z.string().check(z.trim(), z.maxLength(max, submissionText.tooLong(max)), isSound)),
    z.transform((text: string | null) => (text === "" ? null : text)),
  );

/** A note, trimmed; "" stands for none. */
export const noteSchema = z
  .string()
  .check(z.trim(), z.maxLength(TEXT_LIMITS.note, submissionText.tooLong(TEXT_LIMITS.note)), isSound);

/** An amount in whole minor units, from 0. */
export const amountSchema = z
  .int(submissionText.noAmount)
  .check(z.gte(0, submissionText.noAmount), z.lte(MAX_AMOUNT_MINOR, submissionText.amountTooLarge));

/** An amount in whole minor units, above 0. */
export const positiveAmountSchema = z
  .int(submissionText.noPositiveAmount)
  .check(z.gte(1, submissionText.noPositiveAmount), z.lte(MAX_AMOUNT_MINOR, submissionText.amountTooLarge));

/** A whole number of units, from 1; `missing` is what a person reads at 0. */
export const quantitySchema = (missing: string) =>
  z
    .int(submissionText.notWhole)
    .check(z.gte(1, missing), z.lte(MAX_QUANTITY, submissionText.tooMany(MAX_QUANTITY)));

/** A percentage, whole or not. */
export const percentSchema = z
  .number(submissionText.noPercentage)
  .check(z.gte(0, submissionText.noPercentage), z.lte(100, submissionText.noPercentage));

/** Three letters, in capitals afterwards. Whether such a currency exists, the aggregate decides. */
export const currencySchema = z
  .string(submissionText.noCurrency)
  .check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{3}$/, submissionText.noCurrency));

/** An id of the given brand: a text that something else made, taken as it is. */
export const idSchema = <Id extends Brand<string, string>>() =>
  z.custom<Id>(
    (value) => typeof value === "string" && value.length > 0 && value.length <= 200,
    submissionText.noId,
  );

import * as z from "zod/mini";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import {
  amountSchema,
  idSchema,
  MAX_LINES,
  optionalText,
  percentSchema,
  quantitySchema,
  requiredText,
  soundText,
  TEXT_LIMITS,
} from "./fieldSchemas.ts";
import { submissionText } from "./submissionText.ts";

/** A line of an order. That a person must know its price is for the aggregate to say. */
export const lineSchema = z.strictObject({
  sku: requiredText(submissionText.skuMissing),
  name: requiredText(submissionText.itemMissing),
  quantity: quantitySchema(submissionText.lineQuantity),
  unitPriceMinor: z.nullable(amountSchema),
  discountPercent: z.nullable(percentSchema),
  category: optionalText(),
});

/** The lines of an order. */
export const linesSchema = z
  .array(lineSchema)
  .check(
    z.minLength(1, submissionText.noLines),
    z.maxLength(MAX_LINES, submissionText.tooManyLines(MAX_LINES)),
  );

const emailSchema = z.pipe(
  z.nullable(soundText(TEXT_LIMITS.text).check(z.trim(), z.regex(/^$|^\S+@\S+$/, submissionText.noEmail))),
  z.transform((text: string | null) => (text === "" ? null : text)),
);

/** Who orders, as far as anybody knows. */
export const customerSchema = z.strictObject({
  customerId: z.nullable(idSchema<SubjectId>()),
  reference: optionalText(),
  name: optionalText(),
  email: emailSchema,
  phone: optionalText(),
});

/** Where an order goes, as far as anybody knows. */
export const addressSchema = z.strictObject({
  recipient: optionalText(),
  street: optionalText(),
  postalCode: optionalText(),
  city: optionalText(),
  country: optionalText(),
});

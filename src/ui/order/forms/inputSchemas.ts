import * as z from "zod/mini";
import {
  amountSchema,
  positiveAmountSchema,
  quantitySchema,
} from "../../../orders/submissions/fieldSchemas.ts";
import { formatMoney, parseMoney } from "../../format/money.ts";
import { formsText } from "./formsText.ts";

// A field's text is read here and judged by the schema of the submission that it ends in: one judge for forms and
// imports alike.

type Context = Parameters<Parameters<typeof z.transform<string, number>>[0]>[1];

/** The amount that a text stands for, in whole minor units; says what one looks like where it stands for none. */
function readAmount(text: string, currency: string, context: Context): number {
  const minor = parseMoney(text, currency);
  if (minor !== null) return minor;
  const message = formsText.noAmountTyped(formatMoney(2500, currency));
  context.issues.push({ code: "custom", message, input: text });
  return z.NEVER;
}

const amountOf = (currency: string) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context) => readAmount(text, currency, context)),
  );

/** An amount from 0, as a person types it. */
export const amountText = (currency: string) => z.pipe(amountOf(currency), amountSchema);

/** An amount above 0 and of `most` at most, which `tooMuch` says in words. */
export const amountUpToText = (currency: string, most: number, tooMuch: string) =>
  z.pipe(amountOf(currency), positiveAmountSchema.check(z.lte(most, tooMuch)));

/** An amount from 0; empty stands for null. */
export const optionalAmountText = (currency: string) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string, context): number | null =>
        text.trim() === "" ? null : readAmount(text, currency, context),
      ),
    ),
    z.nullable(amountSchema),
  );

/** A whole number without a sign; anything else is none. */
const wholeOf = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** A whole number of units from 1, as a person types it. */
export const quantityText = (missing: string) =>
  z.pipe(z.pipe(z.string(), z.transform(wholeOf)), quantitySchema(missing));

/** A whole number of units from 0 to `most`; empty stands for 0. */
export const upToText = (most: number, tooMany: string) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => (text.trim() === "" ? 0 : wholeOf(text))),
    ),
    z.int(formsText.notWhole).check(z.lte(most, tooMany)),
  );

const heldText = z.pipe(
  z.string(),
  z.transform((text: string): string | null => text),
);

/** A text that may stay empty, which a field always holds as a text. */
export const typedText = (schema: z.ZodMiniType<string | null, string | null>) => z.pipe(heldText, schema);

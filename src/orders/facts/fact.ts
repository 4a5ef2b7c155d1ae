import * as z from "zod/mini";
import { parseBoundedJson, TOO_DEEP } from "../../lib/boundedJson.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import {
  MAX_AMOUNT_MINOR,
  MAX_LINES,
  MAX_METHODS,
  MAX_QUANTITY,
  soundText,
  TEXT_LIMITS,
} from "../submissions/fieldSchemas.ts";

/**
 * One fact of a shop's history: a line of an NDJSON file. Every field but `kind` and `orderRef` may be missing
 * or null, which means "not known". Fields that aren't named here are ignored. Numbers and texts that aren't
 * of their kind, or beyond the limits that forms have too, make a line no fact; whether the values make sense
 * is for the aggregate to say.
 */
const textUpTo = (max: number) => z.nullish(soundText(max));
const text = textUpTo(TEXT_LIMITS.text);
/** Numbers of orders, customers and items: other shops write them with or without quotes. */
const referenceUpTo = (max: number) =>
  z.union(
    [
      soundText(max),
      z.pipe(
        z.int(),
        z.transform((value: number) => String(value)),
      ),
    ],
    `expected a whole number, or a text of at most ${max} characters`,
  );
const reference = referenceUpTo(TEXT_LIMITS.text);
const wholeWithin = (max: number) =>
  z.nullish(z.int("expected a whole number").check(z.gte(-max), z.lte(max)));
const amount = wholeWithin(MAX_AMOUNT_MINOR);

const itemSchema = z.object({
  sku: z.nullish(reference),
  name: text,
  quantity: wholeWithin(MAX_QUANTITY),
  unitPriceMinor: amount,
  discountPercent: z.nullish(z.number()),
  category: text,
});

const addressSchema = z.object({
  recipient: text,
  street: text,
  postalCode: z.nullish(reference),
  city: text,
  country: text,
});

const orderRef = z.pipe(reference, z.string().check(z.trim(), z.minLength(1, "is empty")));

const base = { orderRef, at: text };

const createdSchema = z.object({
  kind: z.literal("created"),
  ...base,
  customerRef: z.nullish(reference),
  customerName: text,
  customerEmail: text,
  currency: text,
  items: z.nullish(z.array(itemSchema).check(z.maxLength(MAX_LINES))),
  freightMinor: amount,
  address: z.nullish(addressSchema),
});

const paidSchema = z.object({
  kind: z.literal("paid"),
  ...base,
  amountMinor: amount,
  currency: text,
  methods: z.nullish(z.array(soundText(TEXT_LIMITS.method)).check(z.maxLength(MAX_METHODS))),
});

const shippedSchema = z.object({
  kind: z.literal("shipped"),
  ...base,
  carrier: textUpTo(TEXT_LIMITS.carrier),
  tracking: z.nullish(referenceUpTo(TEXT_LIMITS.trackingNumber)),
});

const deliveredSchema = z.object({ kind: z.literal("delivered"), ...base });

const cancelledSchema = z.object({
  kind: z.literal("cancelled"),
  ...base,
  reason: textUpTo(TEXT_LIMITS.note),
  sourceRef: z.nullish(reference),
});

const FACT_KINDS = ["created", "paid", "shipped", "delivered", "cancelled"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const factSchema = z.discriminatedUnion("kind", [
  createdSchema,
  paidSchema,
  shippedSchema,
  deliveredSchema,
  cancelledSchema,
]);

export type CreatedFact = z.infer<typeof createdSchema>;
export type FactItem = z.infer<typeof itemSchema>;
export type Fact = z.infer<typeof factSchema>;

/** A line's fact, or why it is none. */
export type FactReading =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly reason: string };

const noFact = (reason: string): FactReading => ({ ok: false, reason });

/** Reads one line of a facts file. */
export function readFact(line: string): FactReading {
  const parsed = parseBoundedJson(line);
  if (!parsed.ok) return noFact(parsed.error.kind === "too-deep" ? TOO_DEEP : "The line is not JSON.");
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return noFact("The line is not a JSON object.");
  }
  const { kind, orderRef: ref } = value as Record<string, unknown>;
  if (!FACT_KINDS.includes(kind as FactKind)) {
    const found = kind === undefined || kind === null ? "It names no kind" : "Its kind is not known";
    return noFact(`${found}. Known kinds are ${FACT_KINDS.join(", ")}.`);
  }
  if (ref === undefined || ref === null) return noFact("It has no orderRef.");
  const result = factSchema.safeParse(value);
  return result.success
    ? { ok: true, fact: result.data }
    : noFact(`It is not as a fact should be: ${firstSchemaIssue(result.error)}.`);
}

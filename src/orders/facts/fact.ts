import * as z from "zod/mini";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";

/**
 * One fact of a shop's history: a line of an NDJSON file. Every field but `kind` and `orderRef` may be missing
 * or null, which means "not known". Fields that aren't named here are ignored. Numbers and texts that aren't
 * of their kind make a line no fact; whether the values make sense is for the aggregate to say.
 */
const MAX_TEXT = 10_000;
const MAX_ITEMS = 10_000;

const text = z.nullish(z.string().check(z.maxLength(MAX_TEXT)));
/** Numbers of orders, customers and items: other shops write them with or without quotes. */
const reference = z.union(
  [
    z.string().check(z.maxLength(MAX_TEXT)),
    z.pipe(
      z.int(),
      z.transform((value: number) => String(value)),
    ),
  ],
  "expected a text or a whole number",
);
const whole = z.nullish(z.int("expected a whole number"));

const itemSchema = z.object({
  sku: z.nullish(reference),
  name: text,
  quantity: whole,
  unitPriceMinor: whole,
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

const orderRef = z.pipe(
  reference,
  z.string().check(z.trim(), z.minLength(1, "is empty"), z.maxLength(200, "is longer than 200 characters")),
);

const base = { orderRef, at: text };

const createdSchema = z.object({
  kind: z.literal("created"),
  ...base,
  customerRef: z.nullish(reference),
  customerName: text,
  customerEmail: text,
  currency: text,
  items: z.nullish(z.array(itemSchema).check(z.maxLength(MAX_ITEMS))),
  freightMinor: whole,
  address: z.nullish(addressSchema),
});

const paidSchema = z.object({
  kind: z.literal("paid"),
  ...base,
  amountMinor: whole,
  currency: text,
  methods: z.nullish(z.array(z.string().check(z.maxLength(MAX_TEXT))).check(z.maxLength(100))),
});

const shippedSchema = z.object({
  kind: z.literal("shipped"),
  ...base,
  carrier: text,
  tracking: z.nullish(reference),
});

const deliveredSchema = z.object({ kind: z.literal("delivered"), ...base });

const cancelledSchema = z.object({
  kind: z.literal("cancelled"),
  ...base,
  reason: text,
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

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads one line of a facts file. */
export function readFact(line: string): FactReading {
  const value = parseJson(line);
  if (value === undefined) return noFact("The line is not JSON.");
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

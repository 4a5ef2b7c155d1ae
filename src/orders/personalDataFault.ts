import * as z from "zod/mini";
import type { PersonalRecord } from "../engine/personal/personalRecord.ts";
import { firstSchemaIssue } from "../lib/schemaIssue.ts";
import { isWellFormedText } from "../lib/textSoundness.ts";

/** As wide as any version has written. */
const MAX_TEXT = 10_000;
const text = z.string().check(z.maxLength(MAX_TEXT), z.refine(isWellFormedText, "holds half of a character"));
const textOrNull = z.nullable(text);

const dataSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  customer: z.strictObject({ name: textOrNull, reference: textOrNull, email: textOrNull, phone: textOrNull }),
  address: z.strictObject({
    recipient: textOrNull,
    street: textOrNull,
    postalCode: textOrNull,
    city: textOrNull,
    country: textOrNull,
  }),
  note: z.strictObject({ text }),
};

/** What is wrong with a personal record that no order book could have written; null if nothing is. */
export function personalDataFault({ kind, data }: PersonalRecord): string | null {
  const schema = Object.hasOwn(dataSchemas, kind) ? dataSchemas[kind] : undefined;
  if (schema === undefined) return `"${kind.slice(0, 40)}" is not a kind of record that is known`;
  const result = schema.safeParse(data);
  return result.success ? null : `data.${firstSchemaIssue(result.error)}`;
}

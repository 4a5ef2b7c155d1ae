import type { OrderPersonalRecord } from "../../orders/personalData.ts";

type Kind = OrderPersonalRecord["kind"];

/** In the order in which they are listed. */
export const RECORD_KINDS: readonly Kind[] = ["customer", "address", "note"];

const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  customer: ["name", "reference", "email", "phone"],
  address: ["recipient", "street", "postalCode", "city", "country"],
  note: ["text"],
};

/** What a record says, in one line; "" where nothing was filled in. */
export function recordWords({ kind, data }: OrderPersonalRecord): string {
  const values: Readonly<Record<string, unknown>> = { ...data };
  const texts = FIELDS[kind].map((field) => values[field]);
  return texts.filter((text) => typeof text === "string" && text.trim() !== "").join(", ");
}

/** What must be typed before a customer is forgotten: any of these. The first one is asked for. */
export function confirmations(
  records: readonly OrderPersonalRecord[],
  orderNumber: string | null,
): readonly string[] {
  const customers = records.filter((record) => record.kind === "customer").reverse();
  const names = customers.map(({ data }) => data.name);
  const others = customers.flatMap(({ data }) => [data.reference, data.email, data.phone]);
  const texts = [...names, ...others].flatMap((text) => text?.trim() || []);
  return texts.length > 0 || orderNumber === null ? [...new Set(texts)] : [orderNumber];
}

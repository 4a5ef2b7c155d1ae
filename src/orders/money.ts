import type { Brand } from "../lib/brand.ts";

/** ISO 4217 code in capitals. */
export type Currency = Brand<string, "Currency">;

/** An amount in whole minor units. Amounts of different currencies are never added. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

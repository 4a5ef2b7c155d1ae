import type { PersonalRecord } from "../engine/personal/personalRecord.ts";

/** What the personal records of an order book hold. Every field may be missing in a source. */
export interface CustomerData {
  readonly name: string | null;
  /** The shop's own customer number. */
  readonly reference: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}
export interface AddressData {
  readonly recipient: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
}
export interface NoteData {
  readonly text: string;
}

export type CustomerRecord = PersonalRecord & { readonly kind: "customer"; readonly data: CustomerData };
export type AddressRecord = PersonalRecord & { readonly kind: "address"; readonly data: AddressData };
export type NoteRecord = PersonalRecord & { readonly kind: "note"; readonly data: NoteData };
export type OrderPersonalRecord = CustomerRecord | AddressRecord | NoteRecord;

/**
 * A customer as a screen names them, joined in at query time: by name, else by the shop's number;
 * "forgotten" where the record is gone; "unknown" where the order never had one.
 */
export type CustomerLabel =
  | { readonly kind: "named"; readonly text: string }
  | { readonly kind: "numbered"; readonly text: string }
  | { readonly kind: "forgotten" }
  | { readonly kind: "unknown" };

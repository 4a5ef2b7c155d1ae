import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { AddressData, CustomerData } from "../personalData.ts";

/** Customers and items known already, for the New order form and the palette. */
export interface SuggestionsQuestion {
  readonly kind: "suggestions";
  readonly of: "customers" | "items" | "orders";
  readonly text: string;
  readonly limit: number;
}

export interface SuggestionsAnswer {
  readonly kind: "suggestions";
  readonly customers: readonly {
    readonly customerId: SubjectId;
    readonly data: CustomerData;
    /** That of the customer's last order. */
    readonly address: AddressData | null;
    readonly orders: number;
  }[];
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    /** Last price it was sold at; null where that isn't known. */
    readonly unitPriceMinor: number | null;
    readonly currency: string;
  }[];
  readonly orders: readonly { readonly number: string; readonly customerText: string }[];
}

import { ordersText } from "./ordersText.ts";

/** A country as recorded, or words for the missing one. */
export const countryName = (country: string): string => (country === "" ? ordersText.noCountry : country);

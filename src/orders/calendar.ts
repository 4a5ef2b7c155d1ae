import type { Brand } from "../lib/brand.ts";

/** A day in the book's time zone: `2026-03-14`. */
export type LocalDate = Brand<string, "LocalDate">;
/** An IANA zone: `Europe/London`. */
export type TimeZone = Brand<string, "TimeZone">;
/** Days since 1970-01-01 in the book's time zone. */
export type DayNumber = Brand<number, "DayNumber">;

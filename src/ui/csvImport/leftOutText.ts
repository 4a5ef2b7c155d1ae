import type { LeftOutReason } from "../../orders/csv/leftOut.ts";

const REASONS: Readonly<Record<LeftOutReason, string | ((detail: string) => string)>> = {
  "credit-note": "Credit note: it takes goods or money back",
  "write-off": "Stock written off: no customer, no price",
  "negative-quantity": "Taken back: a quantity below 0 within an order",
  "zero-quantity": "Quantity 0",
  cost: "The shop’s own cost, not an item sold",
  "stock-found": "Stock booked in: no customer, and every price is 0",
  misquoted: "Its quotation marks are wrong",
  "too-many-cells": (cells) => `It has ${cells} cells, more than the file has columns`,
  "no-order-number": "It has no order number",
  "bad-date": (text) => `“${text}” can’t be read as a date`,
  "no-item": "It names no item",
  "no-quantity": "It has no quantity",
  "bad-quantity": (text) => `“${text}” is no whole quantity`,
  "bad-price": (text) => `“${text}” can’t be read as an amount`,
  "bad-postage": (text) => `“${text}” is no postage`,
  "bad-currency": (text) => `“${text}” is no known currency`,
  "too-long": (text) => `A text is longer than 200 characters: “${text}”`,
  "no-date": "None of the order’s rows has a date",
  "negative-price": "A price below 0, which no line of an order can have",
  "two-customers": (text) => `Another row of the order names another customer than “${text}”`,
  "two-currencies": (text) => `Another row of the order names another currency than ${text}`,
  "too-many-lines": "The order has more lines than the book takes (2,000)",
  "too-large": "An amount is larger than the book takes",
  "incomplete-order": (line) => `The order would not be whole: see line ${line}`,
  refused: (sentence) => `The book refused it: ${sentence}`,
};

/** What each reason is called where rows are counted by it. */
const KINDS: Readonly<Record<LeftOutReason, string>> = {
  "credit-note": "Credit notes",
  "write-off": "Stock written off",
  "negative-quantity": "Taken back within an order",
  "zero-quantity": "Quantity 0",
  cost: "The shop’s own costs",
  "stock-found": "Stock booked in",
  misquoted: "Wrong quotation marks",
  "too-many-cells": "More cells than columns",
  "no-order-number": "No order number",
  "bad-date": "Dates that can’t be read",
  "no-item": "No item named",
  "no-quantity": "No quantity",
  "bad-quantity": "No whole quantity",
  "bad-price": "Amounts that can’t be read",
  "bad-postage": "Postage that can’t be read",
  "bad-currency": "Unknown currency",
  "too-long": "Texts that are too long",
  "no-date": "No date",
  "negative-price": "Price below 0",
  "two-customers": "Two customers in one order",
  "two-currencies": "Two currencies in one order",
  "too-many-lines": "Too many lines",
  "too-large": "Amounts that are too large",
  "incomplete-order": "Other rows of orders that can’t be read whole",
  refused: "Refused by the book",
};

/** Why a row was left out, in words. */
export function leftOutReason(reason: LeftOutReason, detail: string): string {
  const words = REASONS[reason];
  return typeof words === "string" ? words : words(detail);
}

/** What the rows left out for one reason are called together. */
export const leftOutKind = (reason: LeftOutReason): string => KINDS[reason];

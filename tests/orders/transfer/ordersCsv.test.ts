import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createCalendar, type TimeZone } from "../../../src/orders/calendar.ts";
import { type Currency, decimalAmount } from "../../../src/orders/money.ts";
import { ORDER_COLUMNS, type OrderColumn } from "../../../src/orders/orderColumns.ts";
import type { OrderSummary } from "../../../src/orders/queries/orderList.ts";
import { type OrdersCsvWords, ordersCsv } from "../../../src/orders/transfer/ordersCsv.ts";
import { cannedSummary } from "../../support/cannedSummary.ts";

const WORDS: OrdersCsvWords = {
  number: "Order",
  columns: Object.fromEntries(ORDER_COLUMNS.map((column) => [column, `(${column})`])) as Record<
    OrderColumn,
    string
  >,
  ...{ lines: "Lines", currency: "Currency", forgottenCustomer: "Forgotten" },
  statuses: { pending: "P", paid: "Paid", shipped: "S", delivered: "D", cancelled: "C" },
};

function rowsOf(orders: readonly OrderSummary[], columns: readonly OrderColumn[]): unknown[] {
  const calendar = createCalendar("America/New_York" as TimeZone);
  const csv = ordersCsv({ columns, words: WORDS, calendar });
  return Papa.parse(csv.header + csv.lines(orders), { skipEmptyLines: true }).data;
}

describe("orders as CSV", () => {
  it("no. 14: given a name that is a formula and an amount below zero, then only the name is guarded", () => {
    const order = cannedSummary("1", {
      customer: { kind: "named", text: "=1+1" },
      outstandingMinor: -500,
      totalMinor: 2500,
    });
    expect(rowsOf([order], ["customer", "outstanding", "total"])).toEqual([
      ["Order", "(customer)", "Currency", "(outstanding)", "(total)"],
      ["1", "'=1+1", "GBP", "-5.00", "25.00"],
    ]);
  });

  it("no. 14: given commas, quotes and line breaks in texts, then each stays one cell", () => {
    const order = cannedSummary("A,1", {
      customer: { kind: "named", text: 'Ann "A", Berg\nLtd' },
      country: "-Land",
      firstItem: "@home",
    });
    expect(rowsOf([order], ["customer", "country", "items"])[1]).toEqual([
      "A,1",
      'Ann "A", Berg\nLtd',
      "'-Land",
      "'@home",
      "7",
    ]);
  });

  it("writes a moment as the clocks of the book's zone show it, and nothing for what isn't known", () => {
    const order = cannedSummary("1", {
      ...{ customer: { kind: "unknown" }, country: null, receivedMinor: null, outstandingMinor: null },
    });
    expect(rowsOf([order], ["placed", "customer", "country", "received", "outstanding"])[1]).toEqual([
      ...["1", "2026-11-23 09:42:00", "", "", "GBP", "", ""],
    ]);
  });

  it("ends every line with CR and LF, and writes none for no orders", () => {
    const csv = ordersCsv({ columns: [], words: WORDS, calendar: createCalendar("UTC" as TimeZone) });
    expect(csv.header).toBe("Order\r\n");
    expect(csv.lines([])).toBe("");
    expect(csv.lines([cannedSummary("1"), cannedSummary("2")])).toBe("1\r\n2\r\n");
  });
});

describe("plain decimals", () => {
  it.each([
    [0, "GBP", "0.00"],
    [5, "GBP", "0.05"],
    [-5, "GBP", "-0.05"],
    [123_456_789, "EUR", "1234567.89"],
    [1500, "JPY", "1500"],
    [-1500, "BHD", "-1.500"],
    [Number.MAX_SAFE_INTEGER, "EUR", "90071992547409.91"],
  ])("writes %i of %s as %s", (minor, currency, text) => {
    expect(decimalAmount(minor, currency as Currency)).toBe(text);
  });
});

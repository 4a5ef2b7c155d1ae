import { describe, expect, it } from "vitest";
import { readCurrency } from "../../../src/orders/csv/currencyCell.ts";
import { readDate } from "../../../src/orders/csv/dateCell.ts";
import { decimalText, readDecimal, toMinor, wholeOf } from "../../../src/orders/csv/decimal.ts";

const read = (cell: string) =>
  ([".", ","] as const).map((mark) => {
    const decimal = readDecimal(cell, mark);
    return decimal === null ? null : decimalText(decimal);
  });

describe("a number, by a decimal point and by a decimal comma", () => {
  it.each([
    ["6", "6", "6"],
    ["007", "7", "7"],
    ["4.95", "4.95", null],
    ["4,95", null, "4.95"],
    ["1,234.50", "1234.5", null],
    ["1.234,50", null, "1234.5"],
    ["1,234", "1234", "1.234"],
    ["1.234", "1.234", "1234"],
    ["0.001", "0.001", null],
    ["12,34,567.8", "1234567.8", null],
    ["1 234,50", null, "1234.5"],
    ["1\u00a0234\u202f567,5", null, "1234567.5"],
    ["1'234.50", "1234.5", null],
    [".5", "0.5", null],
    ["-6", "-6", "-6"],
    ["6-", "-6", "-6"],
    ["−3", "-3", "-3"],
    ["(3.20)", "-3.2", null],
    ["£4.95", "4.95", null],
    ["$ -4.00", "-4", null],
    ["EUR 4,95", null, "4.95"],
    ["1.234,50 €", null, "1234.5"],
    ["12 34", null, null],
    ["1.2.3", null, null],
    ["1e5", null, null],
    ["12kg", null, null],
    ["A12", null, null],
    ["(3.20", null, null],
    ["", null, null],
    ["-", null, null],
    ["9".repeat(30), null, null],
    [`1${" ".repeat(100_000)}x`, null, null],
  ])("%j", (cell, point, comma) => {
    expect(read(cell)).toEqual([point, comma]);
  });

  it("is whole only without decimals, and as far as it can be counted exactly", () => {
    const whole = (text: string) => {
      const decimal = readDecimal(text, ".");
      return decimal && wholeOf(decimal);
    };
    expect(["6.000", "6.5", "9007199254740993", "-4"].map(whole)).toEqual([6, null, null, -4]);
  });

  it.each([
    ["4.95", 2, 495n],
    ["0.001", 2, 0n],
    ["0.005", 2, 1n],
    ["-0.005", 2, -1n],
    ["2.345", 2, 235n],
    ["7", 0, 7n],
    ["7.5", 0, 8n],
    ["1.2345", 3, 1235n],
  ] as const)("%s in minor units of %i decimals is %i", (text, digits, minor) => {
    const decimal = readDecimal(text, ".");
    expect(decimal && toMinor(decimal, digits)).toBe(minor);
  });
});

describe("a date, day first, month first, year first", () => {
  it.each([
    ["4/4/2011 12:55", "2011-04-04T12:55", "2011-04-04T12:55", null],
    ["1/2/2011", "2011-02-01", "2011-01-02", null],
    ["31/12/2010", "2010-12-31", null, null],
    ["12/31/2010 1:05 PM", null, "2010-12-31T13:05", null],
    ["12/31/2010 12:05 am", null, "2010-12-31T00:05", null],
    ["01.02.11 09:05", "2011-02-01T09:05", "2011-01-02T09:05", "2001-02-11T09:05"],
    ["31.12.99", "1999-12-31", null, null],
    ["4. 4. 2011", "2011-04-04", "2011-04-04", null],
    ["3-4-2011 9.05", "2011-04-03T09:05", "2011-03-04T09:05", null],
  ])("%j depends on the order", (cell, dmy, mdy, ymd) => {
    expect((["DMY", "MDY", "YMD"] as const).map((order) => readDate(cell, order))).toEqual([dmy, mdy, ymd]);
  });

  it.each([
    ["2011-04-04", "2011-04-04"],
    ["2011-04-04T12:55:01.5Z", "2011-04-04T12:55:01.5Z"],
    ["2011-04-04 12:55:01 +0100", "2011-04-04T12:55:01+0100"],
    ["2011-04-04 12:55 UTC", "2011-04-04T12:55Z"],
    ["2011/4/5", "2011-04-05"],
    ["20110405", "2011-04-05"],
    ["20110405125500", "2011-04-05T12:55:00"],
    ["4 Apr 2011", "2011-04-04"],
    ["Apr 4, 2011, 12:55", "2011-04-04T12:55"],
    ["Mon, 04 Apr 2011 10:00:00 GMT", "2011-04-04T10:00:00Z"],
    ["3. März 2011, 12.55 Uhr", "2011-03-03T12:55"],
    ["4 de abril de 2011", "2011-04-04"],
    ["5-Dez-11", "2011-12-05"],
    ["14 août 2011 à 9h05", "2011-08-14T09:05"],
  ])("%j does not", (cell, date) => {
    for (const order of ["DMY", "MDY", "YMD"] as const) expect(readDate(cell, order)).toBe(date);
  });

  it.each([
    "",
    "30/02/2011",
    "2011-02-30",
    "2011-13-01",
    "1/2/3",
    "4/4/1066",
    "4/4/2011 25:00",
    "4/4/2011 13:00 PM",
    "4/4/2011 12:61",
    "12345678",
    "12:55",
    "yesterday",
    "4 Foo 2011",
    `4${" ".repeat(100_000)}4`,
  ])("%j is none", (cell) => {
    for (const order of ["DMY", "MDY", "YMD"] as const) expect(readDate(cell, order)).toBeNull();
  });
});

describe("a currency", () => {
  it.each([
    ["GBP", "GBP"],
    [" eur ", "EUR"],
    ["£", "GBP"],
    ["€", "EUR"],
    ["US$", "USD"],
    ["zł", "PLN"],
    ["Euro", "EUR"],
    ["XXX", null],
    ["QQQ", null],
    ["", null],
    ["constructor", null],
  ])("%j is %s", (cell, currency) => {
    expect(readCurrency(cell)).toBe(currency);
  });
});

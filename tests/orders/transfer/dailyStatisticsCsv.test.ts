import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { dailyStatisticsCsv } from "../../../src/orders/transfer/dailyStatisticsCsv.ts";
import { textCell } from "../../../src/orders/transfer/textCell.ts";

const HEADER =
  "date,currency,orders,revenue_minor,cancelled,cancelled_minor,received_minor,refunded_minor,returned_minor";

const row = {
  date: "2026-11-01" as LocalDate,
  currency: "EUR",
  orders: 3,
  orderedMinor: 123_456,
  cancelled: 1,
  cancelledMinor: 500,
  receivedMinor: -250,
  refundedMinor: 7,
  returnedMinor: 9,
};

describe("daily statistics as CSV", () => {
  it("has exactly the agreed columns, also without any figures", () => {
    expect(dailyStatisticsCsv({ rows: [] })).toBe(`${HEADER}\n`);
  });

  it("writes a line a day and currency, numbers bare and never guarded", () => {
    const csv = dailyStatisticsCsv({ rows: [row, { ...row, currency: "GBP" }] });
    expect(csv).toBe(
      `${HEADER}\n2026-11-01,EUR,3,123456,1,500,-250,7,9\n2026-11-01,GBP,3,123456,1,500,-250,7,9\n`,
    );
  });
});

describe("text cells", () => {
  it.each([
    ...["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0+1", "\u0000=1"],
    ...["\ufeff=1", "\u200b-1", "\u202e=1", "＝1+1", "＠SUM"],
  ])("guards %j against being run", (text) => {
    expect(textCell(text)).toBe(`'${text}`);
    expect(Papa.parse(Papa.unparse([[textCell(text)]]), { delimiter: "," }).data).toEqual([[`'${text}`]]);
  });

  it.each(["Nora", "", "1=1", "a-b", "'quoted", " Nora", "\u200bNora"])("leaves %j as it is", (text) => {
    expect(textCell(text)).toBe(text);
  });
});

import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { labelledBuckets, valueAxis } from "../../../src/ui/statistics/axis.ts";
import { customersTable } from "../../../src/ui/statistics/breakdownTables.tsx";
import { averageMinor, changeOf } from "../../../src/ui/statistics/change.ts";
import { bucketFor, daysIn, rangeOf } from "../../../src/ui/statistics/dayRange.ts";
import { elapsedLabel } from "../../../src/ui/statistics/elapsed.ts";
import { toCsv } from "../../../src/ui/statistics/figureCsv.ts";
import { tableCsv } from "../../../src/ui/statistics/figureTable.ts";
import {
  daysOfSearch,
  statisticsSearchSchema,
  toggledTables,
} from "../../../src/ui/statistics/statisticsSearch.ts";
import { moneyTable, trendTable } from "../../../src/ui/statistics/trendTable.tsx";
import { CANNED, figures } from "./cannedAnswer.ts";

const TODAY = "2026-11-23" as LocalDate;
const day = (text: string) => text as LocalDate;

describe("CSV of figures", () => {
  test("given a text like a formula and a negative amount, then only the text is guarded", () => {
    expect(toCsv(["Name", "Amount"], [["=1+1", -5]])).toBe("Name,Amount\r\n'=1+1,-5\r\n");
  });

  test("given a table, then its file holds the figures of the screen, in units of the currency", () => {
    const lines = tableCsv(trendTable(CANNED, "GBP")).trimEnd().split("\r\n");
    expect(lines[0]).toBe('Day,Orders,"Revenue, GBP","Average, GBP",Cancelled,"Cancelled value, GBP"');
    expect(lines).toContain("2026-11-17,5,7071.92,1414.38,1,200");
    expect(lines).toContain("2026-11-18,0,0,,0,0");
    expect(lines).toHaveLength(1 + CANNED.series.length);
    const money = tableCsv(moneyTable(CANNED, "GBP"));
    expect(money).toContain('Day,"Received, GBP","Refunded, GBP","Returned, GBP"');
    expect(money).toContain("2026-11-19,0,91.48,19.8");
  });

  test("given a customer whose name is a formula, then the file can't run it", () => {
    expect(tableCsv(customersTable(CANNED, "GBP"))).toContain("'=cmd(),4,4000");
  });
});

describe("Statistics address", () => {
  test("given anything else than days and steps, then it counts as not given", () => {
    const search = statisticsSearchSchema.parse({ range: "x", from: "2026-13-01", by: 7, tables: { a: 1 } });
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
  });

  test("given days the wrong way round, then they are turned", () => {
    const search = statisticsSearchSchema.parse({ from: "2026-11-20", to: "2026-11-01" });
    expect(daysOfSearch(search, TODAY)).toEqual({ from: "2026-11-01", to: "2026-11-20" });
  });

  test("given a preset, then it counts back from the day on the screen, that day included", () => {
    expect(rangeOf("30d", TODAY)).toEqual({ from: "2026-10-25", to: TODAY });
    expect(rangeOf("year", TODAY)).toEqual({ from: "2026-01-01", to: TODAY });
    expect(rangeOf("all", TODAY)).toEqual({ from: null, to: null });
  });

  test("given a table's button is pressed twice, then the address is as before", () => {
    expect(toggledTables({}, "trend")).toEqual(["trend"]);
    expect(toggledTables({ tables: ["trend"] }, "trend")).toBeUndefined();
  });
});

describe("Scales", () => {
  test.each([
    [70_711_92, 100, 4, [0, 20_000, 40_000, 60_000, 80_000], "thousand"],
    [75, 1, 2, [0, 40, 80], ""],
    [530, 1, 2, [0, 300, 600], ""],
    [1, 1, 2, [0, 1], ""],
    [0, 100, 4, [0, 0.25, 0.5, 0.75, 1], ""],
  ])(
    "given at most %d in units of %d, then the axis has round steps from zero",
    (max, unit, steps, ticks, scale) => {
      const axis = valueAxis(max, unit, steps);
      expect(axis.ticks.map((tick) => tick / unit)).toEqual(ticks);
      expect(axis.scale).toBe(scale);
    },
  );

  test("given many days, then Mondays are labelled", () => {
    const series = Array.from({ length: 30 }, (_, index) => {
      const date = day(new Date(Date.UTC(2026, 9, 25 + index)).toISOString().slice(0, 10));
      return { from: date, to: date, ...figures({}) };
    });
    expect(labelledBuckets(series, "day")).toEqual([
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
      "2026-11-23",
    ]);
  });

  test("given a range, then its step gives a readable number of bars", () => {
    expect(bucketFor({ from: day("2026-10-25"), to: TODAY })).toBe("day");
    expect(bucketFor({ from: day("2026-01-01"), to: TODAY })).toBe("week");
    expect(bucketFor({ from: day("2024-01-01"), to: TODAY })).toBe("month");
    expect(daysIn({ from: TODAY, to: TODAY })).toBe(1);
  });
});

describe("Figures in words", () => {
  test("given nothing before, then a change has no percentage", () => {
    expect(changeOf(5, 0)).toEqual({ direction: "up", part: null });
    expect(changeOf(3, 4)).toEqual({ direction: "down", part: 0.25 });
    expect(changeOf(4, 4).direction).toBe("same");
  });

  test("given no orders, then there is no average", () => {
    expect(averageMinor({ orders: 0, orderedMinor: 0 })).toBeNull();
    expect(averageMinor({ orders: 3, orderedMinor: 100 })).toBe(33);
  });

  test.each([
    [12_000, "12 s"],
    [70 * 60_000, "70 min"],
    [30 * 3_600_000, "30 h"],
    [4.6 * 86_400_000, "4.6 d"],
    [12 * 86_400_000, "12 d"],
  ])("given %d ms, then they are said in the unit that fits", (millis, words) => {
    expect(elapsedLabel(millis)).toBe(words);
  });
});

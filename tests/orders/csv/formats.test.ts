import { describe, expect, it } from "vitest";
import type { DateOrder } from "../../../src/orders/csv/dateCell.ts";
import { DateEvidenceGatherer, recognizeDates } from "../../../src/orders/csv/dateEvidence.ts";
import { NumberEvidenceGatherer, recognizeNumbers } from "../../../src/orders/csv/numberEvidence.ts";

function datesOf(cells: readonly string[], preferred: DateOrder = "DMY") {
  const gatherer = new DateEvidenceGatherer();
  for (const cell of cells) gatherer.add(cell);
  return recognizeDates([gatherer.evidence], preferred);
}

function numbersOf(...columns: readonly (readonly string[])[]) {
  return recognizeNumbers(
    columns.map((cells) => {
      const gatherer = new NumberEvidenceGatherer();
      for (const cell of cells) gatherer.add(cell);
      return gatherer.evidence;
    }),
  );
}

describe("the order of a date, by all cells", () => {
  it("is certain where one cell allows one order only, wherever it stands", () => {
    const cells = [...Array.from({ length: 500 }, () => "1/2/2011"), "13/2/2011"];
    expect(datesOf(cells, "MDY")).toEqual({ order: "DMY", rivals: [], example: null, unreadable: 0 });
    expect(datesOf(["1/2/2011", "2/13/2011"])).toMatchObject({ order: "MDY", rivals: [] });
  });

  it("is of no matter where every order reads the same days", () => {
    expect(datesOf(["4/4/2011 12:55", "5/5/2011"])).toMatchObject({ rivals: [], unreadable: 0 });
    expect(datesOf(["2011-04-04", "4 Apr 2011"])).toMatchObject({ rivals: [], unreadable: 0 });
  });

  it("where two read all cells, is the one by which time runs evenly, and the other is told", () => {
    const days = ["11/1/2011", "12/1/2011", "1/2/2011", "2/2/2011", "3/2/2011"];
    const told = { order: "DMY", rivals: ["MDY"], example: "11/1/2011" };
    expect(datesOf(days, "MDY")).toMatchObject(told);
    expect(datesOf(days.toReversed(), "MDY")).toMatchObject({ ...told, example: "3/2/2011" });
  });

  it("where nothing else helps, is that of the reader's country, but with points the day comes first", () => {
    expect(datesOf(["1/2/2011"], "MDY")).toMatchObject({ order: "MDY", rivals: ["DMY"] });
    expect(datesOf(["1/2/2011"], "DMY")).toMatchObject({ order: "DMY", rivals: ["MDY"] });
    expect(datesOf(["1.2.2011 12:55"], "MDY")).toMatchObject({ order: "DMY", rivals: ["MDY"] });
  });

  it("with years of two digits may begin with the year only if time runs that way", () => {
    const days = ["28.02.11", "01.03.11", "02.03.11", "15.03.11", "01.04.11"];
    expect(datesOf(days)).toMatchObject({ order: "DMY", rivals: [] });
    expect(datesOf(["11.02.28", "11.03.01", "11.03.02"])).toMatchObject({ order: "YMD", rivals: [] });
    expect(datesOf(["04.05.06"])).toMatchObject({ order: "DMY", rivals: ["MDY", "YMD"] });
  });

  it("counts what it can't read", () => {
    expect(datesOf(["13/2/2011", "2/13/2011", "14/2/2011", "soon"])).toMatchObject({
      order: "DMY",
      unreadable: 2,
    });
    expect(datesOf(["soon", "later"])).toMatchObject({ rivals: [], unreadable: 2 });
    expect(recognizeDates([], "YMD")).toEqual({ order: "YMD", rivals: [], example: null, unreadable: 0 });
  });
});

describe("the decimal mark, by all cells of all columns", () => {
  it("is certain where one cell allows one mark only", () => {
    expect(numbersOf(["1", "2"], ["1.234", "4.95"])).toMatchObject({ mark: ".", isAmbiguous: false });
    expect(numbersOf(["1", "1.234"], ["4,95"])).toMatchObject({ mark: ",", isAmbiguous: false });
  });

  it("is of no matter where there is none", () => {
    expect(numbersOf(["1", "22", "-3"])).toEqual({
      mark: ".",
      isAmbiguous: false,
      example: null,
      unreadable: 0,
    });
  });

  it("three digits behind it everywhere are taken for thousands, and the other reading is told", () => {
    expect(numbersOf(["1.234", "2"])).toEqual({
      mark: ",",
      isAmbiguous: true,
      example: "1.234",
      unreadable: 0,
    });
    expect(numbersOf(["1,234"])).toEqual({ mark: ".", isAmbiguous: true, example: "1,234", unreadable: 0 });
  });

  it("counts what it can't read", () => {
    expect(numbersOf(["4.95", "5.50", "3,20", "none"])).toMatchObject({ mark: ".", unreadable: 2 });
  });
});

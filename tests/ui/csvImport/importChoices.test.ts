import { describe, expect, test } from "vitest";
import { dateOrderOf, fieldOf, withField } from "../../../src/ui/csvImport/importChoices.ts";
import { dateInWords, numberInWords } from "../../../src/ui/csvImport/readingExamples.ts";

describe("the choices for a CSV", () => {
  test.each([
    ["en-GB", "DMY"],
    ["en-US", "MDY"],
    ["de", "DMY"],
    ["sv", "YMD"],
    ["ja", "YMD"],
  ])("a date in %s is %s", (locale, order) => {
    expect(dateOrderOf(locale)).toBe(order);
  });

  test("a field is taken from one column, and a column holds one field", () => {
    const columns = { orderNumber: 0, sku: 1 };
    expect(withField(columns, 2, "sku")).toEqual({ orderNumber: 0, sku: 2 });
    expect(withField(columns, 0, "date")).toEqual({ date: 0, sku: 1 });
    expect(withField(columns, 1, null)).toEqual({ orderNumber: 0 });
    expect([fieldOf(columns, 1), fieldOf(columns, 5)]).toEqual(["sku", null]);
  });

  test("examples say how a cell is read, or nothing where it isn't", () => {
    expect(dateInWords("1/2/2011 9:05", "DMY")).toMatch(/1 Feb 2011|Feb 1 2011|Feb 1, 2011/);
    expect(dateInWords("31/2/2011", "DMY")).toBeNull();
    expect(numberInWords("1.234", ".")).toMatch(/1[.,]234/);
    expect(numberInWords("dear", ".")).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal } from "../../../src/orders/csv/decimal.ts";
import { lineAmounts } from "../../../src/orders/csv/lineAmounts.ts";

const decimal = (text: string | null) => (text === null ? null : readDecimal(text, "."));
const amounts = (quantity: number, unitPrice: string | null, lineTotal: string | null, digits = 2) =>
  lineAmounts(
    { sku: "A", name: "", quantity, unitPrice: decimal(unitPrice), lineTotal: decimal(lineTotal) },
    digits,
  );

describe("what a row's item costs in whole minor units", () => {
  it.each([
    ["the price each", 6, "2.55", null, [[6, 255]], false],
    ["no price at all is not known", 6, null, null, [[6, null]], false],
    ["a price of 0", 3, "0", null, [[3, 0]], false],
    ["a total that divides", 6, null, "15.30", [[6, 255]], false],
    [
      "a total that doesn't divide becomes two lines",
      3,
      null,
      "10.00",
      [
        [2, 333],
        [1, 334],
      ],
      false,
    ],
    [
      "a total smaller than the quantity",
      3,
      null,
      "0.01",
      [
        [2, 0],
        [1, 1],
      ],
      false,
    ],
    [
      "a price finer than a penny keeps what the line comes to",
      1000,
      "0.0825",
      null,
      [
        [750, 8],
        [250, 9],
      ],
      false,
    ],
    ["a price under half a penny comes to nothing", 1, "0.001", null, [[1, 0]], false],
    ["the price each goes before a total that differs", 2, "5.00", "9.00", [[2, 500]], true],
    ["a total that agrees", 2, "5.00", "10.00", [[2, 500]], false],
    ["goods taken back count from 0 up", -2, "5.00", "-10.00", [[2, 500]], false],
    ["money taken back counts from 0 up", 1, "-162.60", null, [[1, 16260]], false],
  ] as const)("%s", (_, quantity, unitPrice, lineTotal, parts, differs) => {
    expect(amounts(quantity, unitPrice, lineTotal)).toEqual({
      parts: parts.map(([count, unitPriceMinor]) => ({ quantity: count, unitPriceMinor })),
      differs,
    });
  });

  it("depends on the currency's digits", () => {
    expect(amounts(2, "1200", null, 0)?.parts).toEqual([{ quantity: 2, unitPriceMinor: 1200 }]);
    expect(amounts(2, "1.234", null, 3)?.parts).toEqual([{ quantity: 2, unitPriceMinor: 1234 }]);
  });

  it("is refused where an amount is beyond what a book takes", () => {
    expect(amounts(1, "10000000001", null)).toBeNull();
    expect(amounts(1, null, "1e3")).toEqual({
      parts: [{ quantity: 1, unitPriceMinor: null }],
      differs: false,
    });
  });

  it("always comes to the row's total and quantity, in prices at most one minor unit apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e9 }), (quantity, total) => {
        const { parts } = amounts(quantity, null, (total / 100).toFixed(2)) ?? { parts: [] };
        const prices = parts.map(({ unitPriceMinor }) => unitPriceMinor ?? Number.NaN);
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
        expect(parts.reduce((sum, part) => sum + part.quantity * (part.unitPriceMinor ?? 0), 0)).toBe(total);
        expect(Math.max(...prices) - Math.min(...prices)).toBeLessThanOrEqual(1);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { facetOf, figureOf, whyQuestion, whySearchSchema, whySort } from "../../../src/ui/why/whySearch.ts";

const parse = (search: Readonly<Record<string, unknown>>) => whySearchSchema.parse(search);

describe("the address of a number", () => {
  test("given anything else than a number of the statistics, then it counts as not given", () => {
    const search = parse({
      of: "x",
      from: "2026-13-01",
      status: 7,
      step: "lost",
      over: "1 h",
      page: 0,
      sort: 1,
    });
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
    expect(figureOf(search)).toBe("revenue");
    expect(facetOf(search)).toBeNull();
  });

  test("given an item or a customer that looks like a number, then it is a text all the same", () => {
    expect(facetOf(parse({ sku: 22_423 }))).toEqual({ by: "item", sku: "22423" });
    expect(facetOf(parse({ country: "" }))).toEqual({ by: "country", country: "" });
  });

  test("given several parts, then the number is of the first of them", () => {
    expect(facetOf(parse({ sku: "MUG", status: "paid" }))).toEqual({ by: "status", status: "paid" });
  });

  test("given a time taken, then the events are listed by it, from the shortest on", () => {
    expect(whySort(parse({ of: "half", step: "paid" }))).toBe("smallest");
    expect(whySort(parse({ of: "half", step: "paid", sort: "oldest" }))).toBe("oldest");
    expect(whySort(parse({ of: "orders" }))).toBe("newest");
  });

  test("given an average, then its question is for the revenue", () => {
    const question = whyQuestion(parse({ of: "average", from: "2026-11-01", currency: "GBP" }), 100, 50);
    expect(question).toMatchObject({
      measure: "orderedMinor",
      from: "2026-11-01",
      to: null,
      currency: "GBP",
    });
    expect(question).toMatchObject({ after: 0, offset: 100, limit: 50, facet: null });
  });
});

import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";
import { describe, expect, test } from "vitest";
import { addressSearch } from "../../../src/ui/addressSearch.ts";

const VALUES: readonly unknown[] = [
  ...["01a20ff5-13ca-75ab-beb1-7914cba68464", "9", "-1.5e3", "1e5x", "007", "true", "nullable", "", " 1 "],
  ...["[1", '"quoted"', "{a}", "Müller & Søn", "12 3", "-", "1.", ".5", "1E+2", "TRUE"],
  ...[12, 0, true, false, null, ["a", "1"], { from: "2024-01-01" }],
];

describe("the search of an address", () => {
  test.each(VALUES)("%j is written and read as the router does", (value) => {
    const written = addressSearch.stringifySearch({ value });
    expect(written).toBe(defaultStringifySearch({ value }));
    expect(addressSearch.parseSearch(written)).toEqual(defaultParseSearch(written));
  });

  test.each(VALUES.filter((value) => typeof value === "string"))("%j is read as the router does", (text) => {
    const search = `?value=${encodeURIComponent(text)}`;
    expect(addressSearch.parseSearch(search)).toEqual(defaultParseSearch(search));
  });
});

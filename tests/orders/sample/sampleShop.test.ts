import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SAMPLE_ATTRIBUTION } from "../../../src/orders/sample/attribution.ts";
import { createMemoryBook } from "../../support/memoryBook.ts";

const sample = new Blob([readFileSync("public/sample/sample-shop.ndjson.gz")]);

describe("the sample shop", () => {
  it("goes in whole: the aggregate refuses none of its facts", async () => {
    const book = createMemoryBook();
    const report = await book.importing(sample);
    expect(report).toMatchObject({ kind: "imported", facts: 1854, accepted: 1854, refused: [] });
  });

  it("is small, and its licence lies beside it in the words that screens show", () => {
    const licence = readFileSync("public/sample/LICENCE.txt", "utf8").replace(/\s+/g, " ");
    expect(sample.size).toBeLessThan(250_000);
    expect(licence).toContain(SAMPLE_ATTRIBUTION);
  });
});

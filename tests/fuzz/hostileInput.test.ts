import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { FUZZED, runFuzz } from "./runFuzz.ts";

/** Together at least 500; `npm run test:fuzz` runs 10,000. */
const INPUTS = { logs: 200, facts: 200, csv: 150, forms: 120 };

it.each(Object.keys(FUZZED) as (keyof typeof FUZZED)[])(
  "hostile %s are refused at a named place with nothing written, or taken in whole",
  async (kind) => {
    const { refused, imported } = await runFuzz(kind, INPUTS[kind], 20_261_123);
    expect(refused).toBeGreaterThan(0);
    expect(imported).toBeGreaterThan(0);
  },
  120_000,
);

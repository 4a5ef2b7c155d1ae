import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { FUZZED, runFuzz } from "./runFuzz.ts";

const INPUTS = { logs: 4_500, facts: 4_000, csv: 2_000, forms: 1_700 };
/** Another run: `FUZZ_SEED=7 npm run test:fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

it.each(Object.keys(FUZZED) as (keyof typeof FUZZED)[])("%s", async (kind) => {
  const { refused, imported } = await runFuzz(kind, INPUTS[kind], SEED);
  expect(refused + imported).toBe(INPUTS[kind]);
});

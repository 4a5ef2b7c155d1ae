import { fuzzCsv } from "./fuzzCsv.ts";
import { fuzzFacts } from "./fuzzFacts.ts";
import { fuzzForms } from "./fuzzForms.ts";
import { fuzzLogs } from "./fuzzLogs.ts";
import type { FuzzCounts } from "./fuzzVerdicts.ts";

/** Whence hostile input comes. */
export const FUZZED = { logs: fuzzLogs, facts: fuzzFacts, csv: fuzzCsv, forms: fuzzForms };

/** Runs one kind of input and prints what came of it. A loss would have failed the run before. */
export async function runFuzz(kind: keyof typeof FUZZED, inputs: number, seed: number): Promise<FuzzCounts> {
  const counts = await FUZZED[kind](inputs, seed);
  process.stdout.write(
    `fuzz ${kind}: ${inputs} inputs from seed ${seed}, ${counts.refused} refused, ${counts.imported} taken in, 0 lost\n`,
  );
  return counts;
}

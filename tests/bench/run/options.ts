import { parseArgs } from "node:util";

/** What the bench was asked to do. */
export interface BenchOptions {
  /** Lengths of the logs to measure, ascending. */
  readonly sizes: readonly number[];
  readonly browser: "chromium" | "firefox";
  /** Where the figures go as JSON, and the table as Markdown; null: nowhere. */
  readonly json: string | null;
  readonly markdown: string | null;
  /** Ways in which logs are made: by an import in blocks, by forms one commit a block (up to 100,000 events). */
  readonly made: readonly ("import" | "forms")[];
  /** A folder that keeps the generated logs for the next run; null: a temporary one. */
  readonly keep: string | null;
  /** What to measure of the imported book; empty: everything. */
  readonly only: readonly string[];
  /** Fewer repetitions, for a look at whether it runs. */
  readonly isQuick: boolean;
}

export const USAGE = `npm run bench -- [--events 10000,100000,1000000] [--browser chromium|firefox]
  [--made import,forms] [--only rebuilding,exporting,opening,asking,typing,dragging,weighing,commanding,clicking] [--json file] [--markdown file] [--keep folder] [--quick]`;

const isBrowser = (name: string): name is BenchOptions["browser"] =>
  name === "chromium" || name === "firefox";
const isMade = (name: string): name is BenchOptions["made"][number] => name === "import" || name === "forms";

/** @throws Error, with what is wrong and the usage, for arguments that aren't known. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: "string", default: "10000" },
      browser: { type: "string", default: "chromium" },
      made: { type: "string", default: "import,forms" },
      only: { type: "string", default: "" },
      json: { type: "string" },
      markdown: { type: "string" },
      keep: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const sizes = values.events.split(",").map(Number);
  const made = values.made.split(",").filter(isMade);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 100) || made.length === 0) {
    throw new Error(`Sizes are whole numbers from 100.\n${USAGE}`);
  }
  if (!isBrowser(values.browser)) throw new Error(`No such browser: ${values.browser}\n${USAGE}`);
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    browser: values.browser,
    made,
    json: values.json ?? null,
    markdown: values.markdown ?? null,
    keep: values.keep ?? null,
    only: values.only.split(",").filter((what) => what !== ""),
    isQuick: values.quick,
  };
}

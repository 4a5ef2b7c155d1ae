import type { Page } from "@playwright/test";
import type { Passage } from "../page/workerMeasures.ts";
import { type Figure, median } from "../report/figure.ts";
import { tabProcessBytes } from "../run/tabProcess.ts";
import { textAsks } from "./asks.ts";
import type { Measuring } from "./measuring.ts";

const MB = 1024 * 1024;
/** However long the log: what is read, and the ids of the records that it refers to, but never the file. */
const GOAL_MB = 100;
/** Milliseconds between two looks at the tab's process. */
const LOOK_EVERY = 100;

const rateOf = ({ events, ms }: Passage): number => (events * 1000) / ms;

/** Exports the book; says how fast that went, and by how many bytes the tab's process grew at most. */
async function exportOnce(
  page: Page,
  bookId: string,
  profile: string,
): Promise<{ readonly passage: Passage; readonly grown: number | null }> {
  await page.evaluate((id) => window.bench.open(id), bookId);
  // A search waits until all names are read: what they take is not the export's.
  await page.evaluate((asks) => window.bench.measures.timeAsks(asks), textAsks(1));
  const before = tabProcessBytes(profile);
  let most = before ?? 0;
  const looking = setInterval(() => {
    most = Math.max(most, tabProcessBytes(profile) ?? 0);
  }, LOOK_EVERY);
  const passage = await page.evaluate(() => window.bench.exportLog());
  clearInterval(looking);
  return { passage, grown: before === null ? null : most - before };
}

/** The log with its personal records into a file, next to merely reading the log, in turns. */
export async function exportFigures({
  browser,
  bookId,
  log,
  options,
}: Measuring): Promise<readonly Figure[]> {
  const rounds = options.isQuick ? 1 : log.events > 200_000 ? 2 : 3;
  const reads: number[] = [];
  const exports: number[] = [];
  const growths: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await browser.benchPage();
    reads.push(rateOf(await page.evaluate((id) => window.bench.measures.readLog(id), bookId)));
    const { passage, grown } = await exportOnce(page, bookId, browser.profile);
    exports.push(rateOf(passage));
    if (grown !== null) growths.push(grown / MB);
  }
  const [value, reading] = [median(exports), median(reads)];
  const speed: Figure = {
    id: "export",
    name: "Export of the log into a file, names and all",
    ...{ value, unit: "events/s", reference: { name: "merely reading the log", value: reading } },
    goal: "≥ 25%",
    isReached: value >= 0.25 * reading,
  };
  if (growths.length === 0) return [speed];
  const most = Math.max(...growths);
  return [
    speed,
    {
      ...{ id: "export-memory", name: "Export: most that the tab's process grew", value: most, unit: "MB" },
      ...{ reference: null, goal: `≤ ${GOAL_MB} MB`, isReached: most <= GOAL_MB },
    },
  ];
}

import { type Figure, median } from "../report/figure.ts";
import type { Measuring } from "./measuring.ts";

/** All read models built anew, next to merely reading the log; each a few times, in turns. */
export async function rebuildFigure({ browser, bookId, log, options }: Measuring): Promise<Figure> {
  const rounds = options.isQuick ? 1 : log.events > 200_000 ? 2 : 3;
  const reads: number[] = [];
  const builds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await browser.benchPage();
    const read = await page.evaluate((id) => window.bench.measures.readLog(id), bookId);
    const built = await page.evaluate((id) => window.bench.measures.buildReadModels(id), bookId);
    reads.push((read.events * 1000) / read.ms);
    builds.push((built.events * 1000) / built.ms);
  }
  const [value, reading] = [median(builds), median(reads)];
  return {
    id: "rebuild",
    name: "Full rebuild of all read models",
    ...{ value, unit: "events/s" },
    reference: { name: "merely reading the log", value: reading },
    goal: "≥ 70%",
    isReached: value >= 0.7 * reading,
  };
}

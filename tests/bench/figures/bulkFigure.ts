import type { LogFile } from "../log/writeLogFile.ts";
import type { Figure } from "../report/figure.ts";
import type { BenchBrowser } from "../run/browser.ts";

/** The plain alternative is slow, and no slower at the start of a log than later: the start will do. */
const ROWS = 20_000;

/** Imports the log the way its series is made; says which book holds it, and how fast that went. */
export async function importFigure(
  browser: BenchBrowser,
  log: LogFile,
  made: "import" | "forms",
): Promise<{ readonly bookId: string; readonly figures: readonly Figure[] }> {
  const page = await browser.benchPage();
  await page.locator("#log").setInputFiles(log.path);
  if (made === "forms") {
    const { bookId } = await page.evaluate(() => window.bench.importAsForms());
    return { bookId, figures: [] };
  }
  const { bookId, events, ms } = await page.evaluate(() => window.bench.importLog());
  const rows = await page.evaluate((count) => window.bench.importRows(count), Math.min(ROWS, log.events));
  const rate = (events * 1000) / ms;
  const plain = (rows.events * 1000) / rows.ms;
  const figure: Figure = {
    id: "bulk",
    name: "Bulk append: import of a log, all checks",
    ...{ value: rate, unit: "events/s" },
    reference: { name: "a record per event", value: plain },
    goal: "≥ 2.5×",
    isReached: rate >= 2.5 * plain,
  };
  return { bookId, figures: [figure] };
}

import type { Passage } from "../page/workerMeasures.ts";
import { type Figure, median } from "../report/figure.ts";
import { type BenchBook, fillBook, freshBrowser } from "../run/benchBook.ts";
import type { BenchBrowser } from "../run/browser.ts";
import type { SeriesPlan } from "../run/measureSeries.ts";

/** The plain alternative is slow: of a long log its start will do, where it is at its best. */
const ROWS = 100_000;

const rateOf = ({ events, ms }: Passage): number => (events * 1000) / ms;

/**
 * Imports the log the way its series is made; says which book holds it, and how fast that went. The plain
 * alternative runs before and after it.
 */
export async function importFigure(
  plan: SeriesPlan,
  browser: BenchBrowser,
): Promise<{ readonly book: BenchBook; readonly figures: readonly Figure[] }> {
  const { log, made } = plan;
  if (made === "forms") return { book: (await fillBook(browser, log, made)).book, figures: [] };
  const rows = [await rowsRate(plan)];
  const rates = await moreImports(plan);
  const { book, passage } = await fillBook(browser, log, made);
  rates.push(rateOf(passage));
  rows.push(await rowsRate(plan));
  const [value, plain] = [median(rates), median(rows)];
  const figure: Figure = {
    id: "bulk",
    name: "Bulk append: import of a log, all checks",
    ...{ value, unit: "events/s" },
    reference: { name: "a record per event", value: plain },
    goal: "≥ 2.5×",
    isReached: value >= 2.5 * plain,
  };
  return { book, figures: [figure] };
}

/** A short log is imported more often, for one import says little. */
async function moreImports({ app, folder, log, options }: SeriesPlan): Promise<number[]> {
  const rates: number[] = [];
  for (let more = options.isQuick || log.events > 200_000 ? 0 : 2; more > 0; more--) {
    const browser = freshBrowser(app, folder, options);
    rates.push(rateOf((await fillBook(browser, log, "import")).passage));
    await browser.remove();
  }
  return rates;
}

/** In a profile of its own, so that the files of the two can't be in each other's way. */
async function rowsRate({ app, folder, log, options }: SeriesPlan): Promise<number> {
  const browser = freshBrowser(app, folder, options);
  const page = await browser.benchPage();
  await page.locator("#log").setInputFiles(log.path);
  const count = Math.min(options.isQuick ? ROWS / 10 : ROWS, log.events);
  const passage = await page.evaluate((events) => window.bench.importRows(events), count);
  await browser.remove();
  return rateOf(passage);
}

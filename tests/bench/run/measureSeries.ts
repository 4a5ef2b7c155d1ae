import { importFigure } from "../figures/bulkFigure.ts";
import { commandFigures } from "../figures/commandFigures.ts";
import { diskFigures } from "../figures/diskFigures.ts";
import { dragFigures } from "../figures/dragFigures.ts";
import { exportFigures } from "../figures/exportFigures.ts";
import { inputFigures } from "../figures/inputFigures.ts";
import type { Measuring } from "../figures/measuring.ts";
import { memoryFigures } from "../figures/memoryFigures.ts";
import { openFigures } from "../figures/openFigures.ts";
import { queryFigures } from "../figures/queryFigures.ts";
import { rebuildFigure } from "../figures/rebuildFigure.ts";
import { visibleFigure } from "../figures/visibleFigure.ts";
import type { LogFile } from "../log/writeLogFile.ts";
import type { Figure, Series } from "../report/figure.ts";
import { type BenchBook, fillBook, freshBrowser, openOnce } from "./benchBook.ts";
import type { BenchOptions } from "./options.ts";
import type { ServedApp } from "./servedApp.ts";

export interface SeriesPlan {
  readonly app: ServedApp;
  readonly folder: string;
  readonly log: LogFile;
  /** The log of 10,000 events that a larger one is compared with; null for no larger one. */
  readonly smallLog: LogFile | null;
  readonly made: Series["made"];
  readonly options: BenchOptions;
  readonly say: (what: string) => void;
}

/** What is measured of a book, in this order: what needs the log as it was imported comes before the commands. */
const MEASURES: readonly (readonly [string, (measuring: Measuring) => Promise<readonly Figure[]>])[] = [
  ["rebuilding", async (measuring) => [await rebuildFigure(measuring)]],
  ["exporting", exportFigures],
  ["opening", openFigures],
  ["asking", queryFigures],
  ["typing", inputFigures],
  ["dragging", dragFigures],
  ["weighing", memoryFigures],
  ["commanding", commandFigures],
  ["clicking", async (measuring) => [await visibleFigure(measuring)]],
];

/** Measures one log, made one way, in a browser with a profile of its own. */
export async function measureSeries(plan: SeriesPlan): Promise<Series & { readonly browserVersion: string }> {
  const { app, folder, log, made, options, say } = plan;
  const browser = freshBrowser(app, folder, options);
  let small: BenchBook | null = null;
  try {
    say("importing");
    const imported = await importFigure(plan, browser);
    const figures: Figure[] = [...imported.figures];
    figures.push(...(await diskFigures(imported.book)));
    small = await smallBook(plan);
    for (const [what, measure] of MEASURES) {
      if (options.only.length > 0 && !options.only.includes(what)) continue;
      say(what);
      const measured = await measure({ ...imported.book, options, small });
      for (const { name, value, unit } of measured) say(`${name}: ${value.toPrecision(4)} ${unit}`);
      figures.push(...measured);
    }
    return { events: log.events, made, figures, browserVersion: browser.version };
  } finally {
    await browser.remove();
    await small?.browser.remove();
  }
}

async function smallBook(plan: SeriesPlan): Promise<BenchBook | null> {
  const { app, folder, smallLog, made, options } = plan;
  if (smallLog === null) return null;
  const { book } = await fillBook(freshBrowser(app, folder, options), smallLog, made);
  await openOnce(book);
  return book;
}

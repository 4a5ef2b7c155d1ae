import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { importFigure } from "../figures/bulkFigure.ts";
import { commandFigures } from "../figures/commandFigures.ts";
import { queryFigures } from "../figures/queryFigures.ts";
import { rebuildFigure } from "../figures/rebuildFigure.ts";
import type { LogFile } from "../log/writeLogFile.ts";
import type { Figure, Series } from "../report/figure.ts";
import { BenchBrowser } from "./browser.ts";
import type { BenchOptions } from "./options.ts";
import type { ServedApp } from "./servedApp.ts";

/** Measures one log, made one way, in a browser with a profile of its own. */
export async function measureSeries(
  app: ServedApp,
  folder: string,
  log: LogFile,
  made: Series["made"],
  options: BenchOptions,
  say: (what: string) => void,
): Promise<Series & { readonly browserVersion: string }> {
  const profile = mkdtempSync(join(folder, "profile-"));
  const browser = new BenchBrowser(options.browser, profile, app);
  const figures: Figure[] = [];
  try {
    say("importing");
    const imported = await importFigure(browser, log, made);
    figures.push(...imported.figures);
    const measuring = { browser, log, options, bookId: imported.bookId };
    say("rebuilding");
    figures.push(await rebuildFigure(measuring));
    say("asking");
    figures.push(...(await queryFigures(measuring)));
    say("commanding");
    figures.push(...(await commandFigures(measuring)));
    return { events: log.events, made, figures, browserVersion: browser.version };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

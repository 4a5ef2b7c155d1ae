import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { LogFile } from "../log/writeLogFile.ts";
import type { Passage } from "../page/workerMeasures.ts";
import { BenchBrowser } from "./browser.ts";
import type { BenchOptions } from "./options.ts";
import type { ServedApp } from "./servedApp.ts";

/** One log in a book of its own, in a browser with a profile of its own. */
export interface BenchBook {
  readonly browser: BenchBrowser;
  readonly log: LogFile;
  readonly bookId: string;
}

/** A browser with an empty profile. */
export function freshBrowser(app: ServedApp, folder: string, options: BenchOptions): BenchBrowser {
  return new BenchBrowser(options.browser, mkdtempSync(join(folder, "profile-")), app);
}

/** Brings a log into an empty profile, the way its series is made; says how fast that went. */
export async function fillBook(
  browser: BenchBrowser,
  log: LogFile,
  made: "import" | "forms",
): Promise<{ readonly book: BenchBook; readonly passage: Passage }> {
  const page = await browser.benchPage();
  await page.locator("#log").setInputFiles(log.path);
  const passage =
    made === "forms"
      ? await page.evaluate(() => window.bench.importAsForms())
      : await page.evaluate(() => window.bench.importLog());
  return { book: { browser, log, bookId: passage.bookId }, passage };
}

/** Makes a book's read models and saves them, as the first opening does. */
export async function openOnce({ browser, bookId }: BenchBook): Promise<void> {
  const page = await browser.benchPage();
  await page.evaluate((id) => window.bench.measures.buildReadModels(id), bookId);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "../report/figure.ts";
import { freshBrowser } from "../run/benchBook.ts";
import type { BenchOptions } from "../run/options.ts";
import type { ServedApp, ServedFile } from "../run/servedApp.ts";

const GOAL_KIB = 200;

/** Scripts that a worker asked for, or that are the worker. */
function workerScripts(files: readonly ServedFile[]): ReadonlySet<string> {
  const found = new Set(files.filter(({ as }) => as.includes("worker")).map(({ path }) => path));
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { path, askedBy } of files) if (found.has(askedBy)) found.add(path);
  }
  return found;
}

/** KiB of these files, each compressed as a server would. */
function zippedKib(app: ServedApp, paths: Iterable<string>): number {
  let bytes = 0;
  for (const path of new Set(paths)) bytes += gzipSync(readFileSync(join(app.folder, path))).length;
  return bytes / 1024;
}

/**
 * JavaScript that a browser which has never been here loads until the list of orders stands. What the service
 * worker fetches ahead for the time without a network isn't part of it.
 */
export async function downloadFigures(
  app: ServedApp,
  folder: string,
  options: BenchOptions,
): Promise<readonly Figure[]> {
  const browser = freshBrowser(app, folder, options);
  const from = app.served.length;
  const page = await browser.emptyPage();
  await page.goto(app.url);
  await page.getByRole("button", { name: "Start empty" }).click();
  await page.getByRole("status", { name: "Orders found" }).waitFor();
  const asked = app.served.slice(from).filter(({ path }) => path.endsWith(".js") && !path.endsWith("/sw.js"));
  await browser.remove();
  // Modules are asked for as scripts, and by the worker as its own; a fetch for the cache as nothing in particular.
  const files = asked.filter(({ as }) => as === "script" || as.includes("worker"));
  const ofWorker = workerScripts(files);
  const ofPage = files.map(({ path }) => path).filter((path) => !ofWorker.has(path));
  const value = zippedKib(app, ofPage);
  return [
    {
      ...{ id: "download", name: "JavaScript of the page to the first screen, gzip", value, unit: "KiB" },
      reference: { name: "beside it, the worker", value: zippedKib(app, ofWorker) },
      ...{ goal: `≤ ${GOAL_KIB} KiB`, isReached: value <= GOAL_KIB },
    },
  ];
}

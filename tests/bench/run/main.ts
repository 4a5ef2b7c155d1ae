import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadFigures } from "../figures/downloadFigures.ts";
import { SMALL_BOOK } from "../figures/measuring.ts";
import { keptLog } from "../log/keptLog.ts";
import type { BenchReport, Series } from "../report/figure.ts";
import { growthOf } from "../report/growth.ts";
import { machineClass } from "../report/machine.ts";
import { sizesTable } from "../report/sizesTable.ts";
import { appTable, markdownTable, otherTables, runLine, seriesTable, textTable } from "../report/table.ts";
import { measureSeries } from "./measureSeries.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { type ServedApp, serveBuiltApp } from "./servedApp.ts";

/** Made by forms, a million commits would be an afternoon. */
const MOST_BY_FORMS = 100_000;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Builds, measures and prints. Resolves to the exit code: 0 if everything ran, whatever the figures are. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), "orderlog-bench-"));
  mkdirSync(folder, { recursive: true });
  say("building the app");
  const app = await serveBuiltApp(folder);
  try {
    const report = await measureAll(app, folder, options);
    for (const table of otherTables(report)) print(`\n${textTable(table)}\n`);
    print(runLine(report));
  } finally {
    await app.close();
    if (options.keep === null) rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measureAll(app: ServedApp, folder: string, options: BenchOptions): Promise<BenchReport> {
  const series: Series[] = [];
  let browser = "";
  const date = new Date().toISOString().slice(0, 10);
  say("loading the first screen");
  const ofApp = await downloadFigures(app, folder, options);
  const report = (): BenchReport => {
    return { date, browser, machine: machineClass(), app: ofApp, series, growth: growthOf(series) };
  };
  for (const events of options.sizes) {
    const log = keptLog(folder, events, say);
    for (const made of options.made) {
      if (made === "forms" && events > MOST_BY_FORMS) continue;
      const tell = (what: string) => say(`${events} events, ${made}: ${what}`);
      const smallLog = events > SMALL_BOOK ? keptLog(folder, SMALL_BOOK, say) : null;
      const measured = await measureSeries({ app, folder, log, smallLog, made, options, say: tell });
      const { browserVersion, ...one } = measured;
      browser = browserVersion;
      series.push(one);
      // After each series: what was measured isn't lost where a later one breaks off.
      write(report(), options);
      print(`\n${textTable(seriesTable(one))}\n`);
    }
  }
  return report();
}

function write(report: BenchReport, { json, markdown }: BenchOptions): void {
  if (json !== null) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  if (markdown !== null) writeFileSync(markdown, markdownOf(report));
}

/** The tables that the README shows: all sizes side by side. */
function markdownOf(report: BenchReport): string {
  const made = new Set(report.series.map((series) => series.made));
  const tables = [...[...made].map((one) => sizesTable(report, one)), appTable(report)];
  return `${[runLine(report), ...tables.map(markdownTable)].join("\n\n")}\n`;
}

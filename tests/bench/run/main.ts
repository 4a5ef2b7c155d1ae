import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LogFile, writeLogFile } from "../log/writeLogFile.ts";
import type { Series } from "../report/figure.ts";
import { markdownTable, textTable } from "../report/table.ts";
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
    const all = await measureAll(app, folder, options);
    if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
    if (options.markdown !== null)
      writeFileSync(options.markdown, `${all.map(markdownTable).join("\n\n")}\n`);
  } finally {
    await app.close();
    if (options.keep === null) rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measureAll(app: ServedApp, folder: string, options: BenchOptions): Promise<readonly Series[]> {
  const all: Series[] = [];
  for (const events of options.sizes) {
    const log = logOf(folder, events);
    for (const made of options.made) {
      if (made === "forms" && events > MOST_BY_FORMS) continue;
      const title = `${events} events, ${made}`;
      const series = await measureSeries(app, folder, log, made, options, (what) => say(`${title}: ${what}`));
      all.push(series);
      print(`\n${textTable(series)}\n`);
    }
  }
  return all;
}

/** The log of so many events; one that was kept is not made again. */
function logOf(folder: string, events: number): LogFile {
  const path = join(folder, `log-${events}.json`);
  const about = `${path}.about`;
  if (existsSync(about)) return JSON.parse(readFileSync(about, "utf8")) as LogFile;
  say(`making up ${events} events`);
  const log = writeLogFile(path, events);
  writeFileSync(about, JSON.stringify(log));
  return log;
}

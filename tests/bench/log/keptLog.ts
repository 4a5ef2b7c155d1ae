import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LogFile, writeLogFile } from "./writeLogFile.ts";

/** The log of so many events in a folder; one that is there already is not made again. */
export function keptLog(folder: string, events: number, say: (what: string) => void): LogFile {
  const path = join(folder, `log-${events}.json`);
  const about = `${path}.about`;
  if (existsSync(about)) return JSON.parse(readFileSync(about, "utf8")) as LogFile;
  say(`making up ${events} events`);
  const log = writeLogFile(path, events);
  writeFileSync(about, JSON.stringify(log));
  return log;
}

import type { LogFile } from "../log/writeLogFile.ts";
import type { BenchBrowser } from "../run/browser.ts";
import type { BenchOptions } from "../run/options.ts";

/** What every measurement of one log gets. */
export interface Measuring {
  readonly browser: BenchBrowser;
  readonly log: LogFile;
  readonly bookId: string;
  readonly options: BenchOptions;
}

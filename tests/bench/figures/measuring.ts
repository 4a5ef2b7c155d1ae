import type { BenchBook } from "../run/benchBook.ts";
import type { BenchOptions } from "../run/options.ts";

/** What every measurement of one log gets. */
export interface Measuring extends BenchBook {
  readonly options: BenchOptions;
  /** A book of 10,000 events in a browser of its own, measured in turns with the large one; null for no larger one. */
  readonly small: BenchBook | null;
}

/** Events of the book that larger ones are compared with. */
export const SMALL_BOOK = 10_000;

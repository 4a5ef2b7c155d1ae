import type { FactsImportReport } from "../facts/factsImportReport.ts";
import type { CsvSummary } from "./csvSummary.ts";
import type { LeftOutReason, LeftOutRow } from "./leftOut.ts";
import type { CsvProblem } from "./readRows.ts";

/** What came of an import of a CSV file, or would come of it. */
export interface CsvImportReport {
  readonly kind: FactsImportReport["kind"];
  /** What the file holds; null where it could not be read to its end. */
  readonly summary: CsvSummary | null;
  /**
   * Events recorded now, or by an earlier import; of those recorded now, how many without what they say of customers
   * who were forgotten. An order is one event, its cancellation another.
   */
  readonly events: Pick<FactsImportReport, "accepted" | "known" | "nameless">;
  readonly leftOut: LeftOutReport;
  /** Credit notes that take back exactly one order of the file. */
  readonly fittingNotes: number;
  /** Where the file can't be read any further; nothing was written. Set when "invalid". */
  readonly problem: CsvProblem | null;
}

/** The rows that became no part of an order. */
export interface LeftOutReport {
  readonly rows: number;
  readonly byReason: readonly { readonly reason: LeftOutReason; readonly rows: number }[];
  /** The first of them, by line. */
  readonly first: readonly LeftOutRow[];
  /** All of them with their cells, as CSV; null where there are none. */
  readonly file: Blob | null;
}

/** Rows that a screen lists; the file holds all of them. */
export const MOST_LISTED = 200;

import type { LogImportReport } from "../backend.ts";
import { formatCount } from "../format/number.ts";

/** How the import of an event log went, in words. `bookName` is that of the book that holds it now. */
export function logImportWords(report: LogImportReport, bookName: string | null): string {
  const events = formatCount(report.events, "event");
  const book = bookName === null ? "a new book" : `the book “${bookName}”`;
  switch (report.kind) {
    case "imported":
      return `Imported ${events} as ${book}, which is open now.`;
    case "continued":
      return `Continued ${book} with ${events} that it didn’t have.`;
    case "nothing-new":
      return `Nothing new: ${book} holds this log already, event for event. Nothing was written.`;
    case "invalid":
      return `Nothing was written: ${report.problem ?? "the file is not a valid event log"}`;
    case "cancelled":
      return report.bookId === null
        ? "Cancelled. Nothing was written."
        : `Cancelled. ${events} of the log are in ${book}; importing the file again goes on from there.`;
  }
}

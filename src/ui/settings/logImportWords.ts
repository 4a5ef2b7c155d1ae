import type { LogImportReport } from "../backend.ts";
import { settingsText } from "./settingsText.ts";

/** How the import of an event log went, in words. `bookName` is that of the book that holds it now. */
export function logImportWords(report: LogImportReport, bookName: string | null): string {
  const words = settingsText.importLog;
  const book = bookName === null ? words.aNewBook : words.theBook(bookName);
  switch (report.kind) {
    case "imported":
      return words.imported(report.events, book);
    case "continued":
      return words.continued(report.events, book);
    case "nothing-new":
      return words.nothingNew(book);
    case "invalid":
      return words.invalid(report.problem ?? words.notALog);
    case "cancelled":
      return report.bookId === null ? words.cancelled : words.cancelledAfter(report.events, book);
  }
}

import type { LogImportReport } from "../backend.ts";
import { importLogText } from "./importLogText.ts";

const words = importLogText;

/** How the import of an event log went, in words. `bookName` is that of the book that holds it now. */
export function logImportWords(report: LogImportReport, bookName: string | null): string {
  const { leftOut, broughtBack } = report;
  return [
    outcomeWords(report, bookName),
    ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
    ...(broughtBack === 0 ? [] : [words.broughtBack(broughtBack)]),
  ].join(" ");
}

function outcomeWords(report: LogImportReport, bookName: string | null): string {
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

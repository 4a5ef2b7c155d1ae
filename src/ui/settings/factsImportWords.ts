import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import { settingsText } from "./settingsText.ts";

/** How the import of order facts went, in words. The refused ones are listed beside it. */
export function factsImportWords(report: FactsImportReport): string {
  const words = settingsText.importFacts;
  const { accepted, known, refused, nameless } = report;
  const forgotten = nameless === 0 ? "" : ` ${words.nameless(nameless)}`;
  const tally = words.tally(accepted, known, refused.length);
  switch (report.kind) {
    case "imported":
      return words.imported(report.facts, tally) + forgotten;
    case "dry-run":
      return words.dryRunDone(report.facts, words.tallyOfDryRun(accepted, known, refused.length)) + forgotten;
    case "invalid":
      return report.problem === null ? words.none : words.noFact(report.problem.line, report.problem.reason);
    case "cancelled":
      if (report.lastLine === null) return words.cancelledBefore;
      return words.cancelledAfter(report.lastLine, tally) + forgotten;
  }
}

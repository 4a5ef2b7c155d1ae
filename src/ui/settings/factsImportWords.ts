import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import { formatCount, formatNumber } from "../format/number.ts";

/** How the import of order facts went, in words. The refused ones are listed beside it. */
export function factsImportWords(report: FactsImportReport): string {
  switch (report.kind) {
    case "imported":
      return `${formatCount(report.facts, "fact")} read: ${tally(report)}.`;
    case "dry-run":
      return `Dry run, nothing was written. Of ${formatCount(report.facts, "fact")}: ${tally(report, "would be ")}.`;
    case "invalid":
      return report.problem === null
        ? "The file holds no order facts. Nothing was written."
        : `Line ${formatNumber(report.problem.line)} is no fact: ${report.problem.reason} Nothing was written.`;
    case "cancelled":
      return report.lastLine === null
        ? "Cancelled. Nothing was written."
        : `Cancelled. The facts up to line ${formatNumber(report.lastLine)} stay: ${tally(report)}. Importing the file again goes on from there.`;
  }
}

function tally({ accepted, known, refused }: FactsImportReport, mood = ""): string {
  return [
    `${formatNumber(accepted)} ${mood}accepted`,
    `${formatNumber(known)} known already`,
    `${formatNumber(refused.length)} ${mood}refused`,
  ].join(", ");
}

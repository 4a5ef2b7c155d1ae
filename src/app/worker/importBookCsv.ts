import { type CsvConversion, convertCsv } from "../../orders/csv/convertCsv.ts";
import { type CsvImportReport, MOST_LISTED } from "../../orders/csv/csvImportReport.ts";
import type { CsvPlan } from "../../orders/csv/csvPlan.ts";
import type { CsvDialect } from "../../orders/csv/dialect.ts";
import { type CsvInspection, inspectCsv } from "../../orders/csv/inspectCsv.ts";
import { countByReason, type LeftOutRow } from "../../orders/csv/leftOut.ts";
import type { RefusedFact } from "../../orders/facts/factsImportReport.ts";
import { type BookFactsImport, importBookFacts } from "./importBookFacts.ts";
import type { WorkerJob } from "./jobs.ts";
import { leftOutFile } from "./leftOutFile.ts";
import { MeasuredFile } from "./measuredFile.ts";
import { progressOf } from "./progressOf.ts";

export interface BookCsvImport extends BookFactsImport {
  readonly plan: CsvPlan;
  /** Rows of the file as its inspection counted them, so that progress can say how far it has come. */
  readonly rows?: number;
}

const NOTHING: Omit<CsvImportReport, "kind"> = {
  summary: null,
  events: { accepted: 0, known: 0, nameless: 0 },
  leftOut: { rows: 0, byReason: [], first: [], file: null },
  fittingNotes: 0,
  problem: null,
};

/**
 * Imports a shop's own CSV into a book: the file becomes facts by the plan, and these go the way of all facts. So
 * a second import adds nothing, one that was broken off goes on, and a dry run writes nothing.
 */
export async function importBookCsv(request: BookCsvImport, job: WorkerJob): Promise<CsvImportReport> {
  const { file, plan, timeZone } = request;
  const reading = progressOf("reading", job.onProgress);
  const onProgress = (rows: number) => reading(rows, request.rows ?? null);
  const result = await convertCsv(file, plan, { timeZone, onProgress, signal: job.signal });
  if (result.kind === "cancelled") return { ...NOTHING, kind: "cancelled" };
  if (result.kind === "invalid") return { ...NOTHING, kind: "invalid", problem: result.problem };
  const { conversion } = result;
  const { kind, accepted, known, nameless, refused, problem } = await importBookFacts(
    { ...request, file: conversion.facts },
    job,
  );
  const leftOut = [
    ...conversion.leftOut,
    ...refused.flatMap((fact) => refusedRow(fact, conversion)),
  ].toSorted((one, other) => one.line - other.line);
  return {
    kind,
    summary: conversion.summary,
    events: { accepted, known, nameless },
    leftOut: {
      rows: leftOut.length,
      byReason: countByReason(leftOut),
      first: leftOut.slice(0, MOST_LISTED),
      file: await leftOutFile(file, plan, leftOut),
    },
    fittingNotes: conversion.fittingNotes,
    problem: problem === null ? null : { ...problem, line: lineOf(problem.line, conversion) },
  };
}

/** Finds out how a file is written. */
export const inspectCsvFile = (
  file: Blob,
  corrections: Partial<CsvDialect>,
  { onProgress, signal }: WorkerJob,
): Promise<CsvInspection> => {
  const reading = progressOf("reading", onProgress);
  const measured = new MeasuredFile(file);
  return inspectCsv(measured, {
    corrections,
    onProgress: (rows) => reading(rows, measured.estimate(rows), true),
    signal,
  });
};

/** The row's line in the file, for a line of its facts. */
const lineOf = (line: number, { factRows }: CsvConversion): number => factRows[line - 1]?.line ?? line;

/** What the book refused, told of the row that it comes from. */
function refusedRow({ line, reason }: RefusedFact, { factRows }: CsvConversion): LeftOutRow[] {
  const row = factRows[line - 1];
  return row === undefined ? [] : [{ ...row, reason: "refused", detail: reason }];
}

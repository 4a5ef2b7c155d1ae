import { EngineError } from "../../engine/engineError.ts";
import { FactImporter, type FactsTarget } from "./factImporter.ts";
import type { FactsImportReport } from "./factsImportReport.ts";
import { type NumberedFact, type ReadFactsOptions, readFacts } from "./readFacts.ts";
import { surveyFacts } from "./surveyFacts.ts";

const DEFAULT_BATCH = 200;

/** How far an import has come, in facts. `total` is null while the file is being checked. */
export interface FactsProgress {
  readonly phase: "checking" | "writing";
  readonly done: number;
  readonly total: number | null;
}

export interface ImportFactsOptions extends ReadFactsOptions {
  readonly file: Blob;
  /** Only names the report: a dry run is the same path on a target in memory. */
  readonly dryRun: boolean;
  readonly target: FactsTarget;
  /** Facts handled at a time. Default 200. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: FactsProgress) => void;
  /** Stops the import between two batches. */
  readonly signal?: AbortSignal;
}

async function* inBatches(options: ImportFactsOptions): AsyncGenerator<readonly NumberedFact[], void, void> {
  const size = options.batchSize ?? DEFAULT_BATCH;
  let batch: NumberedFact[] = [];
  for await (const part of readFacts(options.file, options)) {
    if (part.kind === "problem") {
      throw new EngineError("invalid-argument", "The file changed while it was imported. Import it again.");
    }
    for (const fact of part.facts) {
      batch.push(fact);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Imports a shop's history. All lines are checked first; one that is no fact stops the import before anything
 * is written. Then each fact goes as a command, with its own time, through the order's aggregate; a refused one
 * is listed and leaves the rest alone. Ids are derived from the lines, so that a second import of the file, or
 * of a longer one, records only what is new, and one that was broken off goes on where it was.
 *
 * Rejects with an `EngineError` on technical failure; what was recorded by then stays.
 */
export async function importFacts(options: ImportFactsOptions): Promise<FactsImportReport> {
  const { file, target, signal, onProgress } = options;
  const isAborted = () => signal?.aborted === true;
  const survey = await surveyFacts(file, {
    ...options,
    store: target.store,
    forgottenCustomers: target.forgottenCustomers,
    onProgress: (done) => onProgress?.({ phase: "checking", done, total: null }),
  });
  const importer = new FactImporter(target, survey);
  if (survey.problem !== null) return importer.report("invalid");
  if (isAborted()) return importer.report("cancelled");
  for await (const batch of inBatches(options)) {
    if (isAborted()) return importer.report("cancelled");
    await importer.take(batch);
    onProgress?.({ phase: "writing", done: importer.done, total: survey.facts });
  }
  return importer.report(options.dryRun ? "dry-run" : "imported");
}

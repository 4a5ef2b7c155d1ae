import { useMemo } from "react";
import type { CsvImportReport } from "../../orders/csv/csvImportReport.ts";
import type { CsvDialect } from "../../orders/csv/dialect.ts";
import type { LongJob } from "../backend.ts";
import { type Job, useJob } from "../settings/jobs.ts";
import { useImportGuard } from "../settings/useImportGuard.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useCurrentBook } from "../stores/useBooks.ts";
import { type CsvImportStore, useCsvImportStore } from "./csvImportStore.ts";
import { type DraftPlan, draftPlan } from "./importChoices.ts";

export interface CsvImport {
  readonly store: CsvImportStore;
  /** Null until a file was read to its end. */
  readonly draft: DraftPlan | null;
  readonly reading: Job<unknown>;
  readonly checking: Job<CsvImportReport>;
  readonly importing: Job<CsvImportReport>;
  /** What the file would come to as it is read now; null where nobody has looked. */
  readonly outcome: CsvImportReport | null;
  /** Why nothing may be read or written now. */
  readonly guard: string | undefined;
  readonly choose: (file: File) => Promise<void>;
  readonly correct: (correction: Partial<CsvDialect>) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly run: () => Promise<void>;
}

/** What was found out before the end of a file is of no use. Rejects where the job was cancelled. */
async function unlessCancelled<T>(result: Promise<T>, { signal }: LongJob): Promise<T> {
  const found = await result;
  signal.throwIfAborted();
  return found;
}

/** The import of a CSV, from its file to its report. */
export function useCsvImport(): CsvImport {
  const { backend } = useBackend();
  const book = useCurrentBook();
  const store = useCsvImportStore();
  const inspect = useJob("inspectCsv");
  const dryRun = useJob("checkCsv");
  const real = useJob("importCsv");
  const { file, inspection, choices, corrections, checked } = store;
  const draft = useMemo(
    () => (inspection === null || inspection.problem !== null ? null : draftPlan(inspection, choices)),
    [inspection, choices],
  );

  const read = async (next: File, corrected: Partial<CsvDialect>) => {
    const ended = await inspect.run((job) => unlessCancelled(backend.inspectCsv(next, corrected, job), job));
    if (ended) store.keep(ended.result, corrected);
  };
  const options = { rows: inspection?.rows ?? 0 };
  const isCurrent =
    checked !== null &&
    checked.bookId === book?.bookId &&
    JSON.stringify(checked.plan) === JSON.stringify(draft?.plan);

  return {
    store,
    draft,
    reading: inspect.job,
    checking: dryRun.job,
    importing: real.job,
    outcome: isCurrent && dryRun.job.state === "done" ? dryRun.job.result : null,
    guard: useImportGuard(inspect.isBusy),
    choose: (next) => {
      store.begin(next);
      dryRun.clear();
      real.clear();
      return read(next, {});
    },
    correct: async (correction) => {
      if (file !== null) await read(file, { ...corrections, ...correction });
    },
    check: async () => {
      if (file === null || draft === null || book === null) return;
      store.remember({ bookId: book.bookId, plan: draft.plan });
      real.clear();
      await dryRun.run((job) =>
        unlessCancelled(backend.importCsv(file, draft.plan, { ...options, dryRun: true }, job), job),
      );
    },
    run: async () => {
      if (file === null || draft === null) return;
      await real.run((job) => backend.importCsv(file, draft.plan, { ...options, dryRun: false }, job));
    },
  };
}

import { useCallback, useMemo } from "react";
import { createStore, type StoreApi, useStore } from "zustand";
import type { CsvImportReport } from "../../orders/csv/csvImportReport.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import type { Backend, Book, LogImportReport, LogVerification, LongJob, Progress } from "../backend.ts";
import { toast } from "../components/toastStore.ts";
import type { SavedFile } from "../saving/saveStream.ts";
import { savingText } from "../saving/savingText.ts";
import { useBackend } from "../stores/BackendProvider.tsx";

/** What each long job ends with. */
export interface JobResults {
  /** Null where no place for the file was chosen; then nothing has happened. */
  readonly exportLog: SavedFile | null;
  readonly exportOrders: SavedFile | null;
  readonly importLog: LogImportReport;
  readonly importFacts: FactsImportReport;
  readonly inspectCsv: CsvInspection;
  /** A dry run of the import. */
  readonly checkCsv: CsvImportReport;
  readonly importCsv: CsvImportReport;
  readonly verifyLog: LogVerification;
  readonly sampleBook: Book;
}

export type JobName = keyof JobResults;

interface RunningJob {
  readonly state: "running";
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

export type Job<Result> =
  | { readonly state: "idle" }
  | RunningJob
  | { readonly state: "done"; readonly result: Result }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly message: string };

type Jobs = { readonly [Name in JobName]: Job<JobResults[Name]> };

const IDLE: Jobs = {
  exportLog: { state: "idle" },
  exportOrders: { state: "idle" },
  importLog: { state: "idle" },
  importFacts: { state: "idle" },
  inspectCsv: { state: "idle" },
  checkCsv: { state: "idle" },
  importCsv: { state: "idle" },
  verifyLog: { state: "idle" },
  sampleBook: { state: "idle" },
};

/** One store for each backend: a job goes on, and its outcome stays, while other screens are looked at. */
const stores = new WeakMap<Backend, StoreApi<Jobs>>();

function jobsOf(backend: Backend): StoreApi<Jobs> {
  const store = stores.get(backend) ?? createStore<Jobs>(() => IDLE);
  stores.set(backend, store);
  return store;
}

export interface JobHandle<Result> {
  readonly job: Job<Result>;
  /** True while any job runs: one at a time. */
  readonly isBusy: boolean;
  /** Starts the job unless one runs. Resolves to what it ended with; null if it failed or was cancelled. */
  readonly run: (work: (job: LongJob) => Promise<Result>) => Promise<{ readonly result: Result } | null>;
  /** Forgets the outcome. */
  readonly clear: () => void;
}

/** One long job, from wherever the screen is. */
export function useJob<Name extends JobName>(name: Name): JobHandle<JobResults[Name]> {
  const { backend } = useBackend();
  const store = jobsOf(backend);
  const job = useStore(store, (jobs) => jobs[name]) as Job<JobResults[Name]>;
  const isBusy = useStore(store, isAnyRunning);
  return useMemo(
    () => ({
      job,
      isBusy,
      run: (work) => runJob(store, name, work),
      clear: () => store.setState({ [name]: { state: "idle" } }),
    }),
    [store, name, job, isBusy],
  );
}

export type NamedJob = RunningJob & { readonly name: JobName };

/** The job that runs, whichever it is; null while none does. */
export function useRunningJob(): NamedJob | null {
  const { backend } = useBackend();
  const store = jobsOf(backend);
  const name = useStore(store, runningName);
  const job = useStore(store, (jobs) => (name === undefined ? undefined : jobs[name]));
  return name !== undefined && job?.state === "running" ? { ...job, name } : null;
}

const runningName = (jobs: Jobs): JobName | undefined =>
  (Object.keys(jobs) as JobName[]).find((name) => jobs[name].state === "running");

const isAnyRunning = (jobs: Jobs): boolean => runningName(jobs) !== undefined;

async function runJob<Name extends JobName>(
  store: StoreApi<Jobs>,
  name: Name,
  work: (job: LongJob) => Promise<JobResults[Name]>,
): Promise<{ readonly result: JobResults[Name] } | null> {
  if (isAnyRunning(store.getState())) return null;
  const controller = new AbortController();
  const set = (job: Job<JobResults[Name]>) => store.setState({ [name]: job } as Partial<Jobs>);
  const running = (progress: Progress | null) =>
    set({ state: "running", progress, cancel: () => controller.abort() });
  running(null);
  if (WRITING.includes(name)) addEventListener("beforeunload", warnOfLeaving);
  try {
    const result = await work({ signal: controller.signal, onProgress: running });
    set(result === null ? { state: "idle" } : { state: "done", result });
    return { result };
  } catch (error) {
    if (controller.signal.aborted) set({ state: "cancelled" });
    else set({ state: "failed", message: error instanceof Error ? error.message : String(error) });
    return null;
  } finally {
    removeEventListener("beforeunload", warnOfLeaving);
  }
}

/** Jobs that write: whoever closes the page would break them off. */
const WRITING: readonly JobName[] = ["importLog", "importFacts", "importCsv", "sampleBook"];

/** Makes the browser ask before it closes the page. */
const warnOfLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

type Save = (job: LongJob) => Promise<SavedFile | null>;

export interface Saving {
  readonly isBusy: boolean;
  /** `save` is called at once: a browser asks for a place only soon after a click. `told` is said of a whole file. */
  readonly start: (save: Save, told: (saved: SavedFile) => string) => Promise<void>;
}

/** A job that ends in a file, from any screen: what came of it is a message, a failure is told above the screen. */
export function useSaving(name: "exportLog" | "exportOrders"): Saving {
  const { reportTrouble } = useBackend();
  const { isBusy, run } = useJob(name);
  const start = useCallback<Saving["start"]>(
    async (save, told) => {
      if (isBusy) return void toast(savingText.busy);
      const ended = await run(async (job) => {
        try {
          return await save(job);
        } catch (cause) {
          if (job.signal.aborted) toast(savingText.cancelled);
          else reportTrouble(cause);
          throw cause;
        }
      });
      if (ended?.result) toast(told(ended.result));
    },
    [isBusy, reportTrouble, run],
  );
  return { isBusy, start };
}

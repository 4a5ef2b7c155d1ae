import type { Backend, BackendNotice, Progress } from "../../ui/backend.ts";
import type { PageFile } from "./pageFile.ts";

/** Methods that cross to the worker as they are. */
type Plain =
  | "books"
  | "createBook"
  | "openBook"
  | "updateBook"
  | "removeBook"
  | "ask"
  | "seek"
  | "submit"
  | "forgetCustomer"
  | "status"
  | "rebuild"
  | "cancelRebuild"
  | "previewLog"
  | "dailyStatisticsCsv";

/** A long job is named by the page; its callbacks arrive as Comlink proxies. */
interface RemoteJob {
  readonly jobId: string;
  readonly onProgress: (progress: Progress) => void;
}

type Rest<F, Last> = F extends (...args: infer A) => infer R
  ? A extends [...infer Head, unknown]
    ? (...args: [...Head, ...(Last extends readonly unknown[] ? Last : [Last])]) => R
    : never
  : never;

/**
 * What the worker offers to its page: the Backend, with everything that can't be cloned or transferred
 * (abort signals, streams, listeners) made into ids and callbacks. workerBackend.ts turns it back.
 */
export interface EngineApi extends Pick<Backend, Plain> {
  /** `factsUrl` is the bundled sample's address: only the page knows where the app lies. */
  createSampleBook(
    factsUrl: string,
    jobId: string,
    onProgress: RemoteJob["onProgress"],
  ): ReturnType<Backend["createSampleBook"]>;
  importLog: Rest<Backend["importLog"], [jobId: string, onProgress: RemoteJob["onProgress"]]>;
  importFacts: Rest<Backend["importFacts"], [jobId: string, onProgress: RemoteJob["onProgress"]]>;
  inspectCsv: Rest<Backend["inspectCsv"], [jobId: string, onProgress: RemoteJob["onProgress"]]>;
  importCsv: Rest<Backend["importCsv"], [jobId: string, onProgress: RemoteJob["onProgress"]]>;
  verifyLog: Rest<Backend["verifyLog"], [jobId: string, onProgress: RemoteJob["onProgress"]]>;
  exportLog(
    options: Parameters<Backend["exportLog"]>[0],
    file: PageFile,
    jobId: string,
    onProgress: RemoteJob["onProgress"],
  ): Promise<number>;
  exportOrders(
    options: Parameters<Backend["exportOrders"]>[0],
    file: PageFile,
    jobId: string,
    onProgress: RemoteJob["onProgress"],
  ): Promise<number>;
  cancelJob(jobId: string): void;
  subscribe(listener: (notice: BackendNotice) => void): void;
}

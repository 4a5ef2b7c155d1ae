import * as Comlink from "comlink";
import { randomIds } from "../../lib/ids.ts";
import type { Backend, BackendNotice, LongJob, Progress } from "../../ui/backend.ts";
import { transferEngineErrors } from "../engineErrorTransfer.ts";
import type { EngineApi } from "../worker/engineApi.ts";
import type { PageFile } from "../worker/pageFile.ts";

const engineStopped = (cause: string): string =>
  `The engine stopped${cause ? ` (${cause})` : ""}. What was recorded is safe. Reload the page to go on.`;

type Listener = (notice: BackendNotice) => void;

/** Passes on what the engine has to say. Trouble that comes before anybody listens waits for the first who does. */
function hearFrom(worker: Worker, remote: EngineApi): Backend["subscribe"] {
  const listeners = new Set<Listener>();
  let early: BackendNotice[] = [];
  const tell: Listener = (notice) => {
    if (listeners.size === 0 && notice.kind === "trouble") early.push(notice);
    for (const listener of listeners) listener(notice);
  };
  remote.subscribe(Comlink.proxy(tell));
  // A worker that can't start answers no call at all, so this is the only word that comes from it.
  worker.addEventListener("error", ({ message }) =>
    tell({ kind: "trouble", code: "engine-stopped", message: engineStopped(message) }),
  );
  // A page that slept may have missed other tabs' news; asking for the status makes the engine look again.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) remote.status().catch(() => undefined);
  });
  return (listener) => {
    listeners.add(listener);
    for (const notice of early) listener(notice);
    early = [];
    return () => listeners.delete(listener);
  };
}

/** Lets the worker write into a sink and close it; it is aborted on failure. */
async function intoSink<T>(
  sink: WritableStream<Uint8Array>,
  start: (file: PageFile) => Promise<T>,
): Promise<T> {
  const writer = sink.getWriter();
  // What the sink fails with comes back from the worker as a copy, without its name.
  let failure: unknown = null;
  writer.closed.catch((cause: unknown) => (failure ??= cause));
  try {
    return await start(Comlink.proxy({ write: (chunk) => writer.write(chunk), close: () => writer.close() }));
  } catch (error) {
    const cause = failure ?? error;
    await writer.abort(cause).catch(() => undefined);
    throw cause;
  }
}

/** The Backend of the screens, over the engine in its worker. */
export function createWorkerBackend(worker: Worker): Backend {
  transferEngineErrors();
  // Every method is asynchronous already, so Comlink's own Remote type would only spread unions of promises.
  const remote = Comlink.wrap<EngineApi>(worker) as unknown as EngineApi;
  const subscribe = hearFrom(worker, remote);

  /** Names the job, passes its progress on, and turns its abort signal into a cancellation by name. */
  async function runJob<T>(
    job: LongJob,
    start: (jobId: string, onProgress: (progress: Progress) => void) => Promise<T>,
  ): Promise<T> {
    const jobId = randomIds.next();
    const cancel = () => remote.cancelJob(jobId);
    // Progress comes through a port of its own, so the last report may arrive after the result.
    let isRunning = true;
    const onProgress = Comlink.proxy((progress: Progress) => {
      if (isRunning) job.onProgress(progress);
    });
    job.signal.addEventListener("abort", cancel, { once: true });
    try {
      const running = start(jobId, onProgress);
      if (job.signal.aborted) cancel();
      return await running;
    } finally {
      isRunning = false;
      job.signal.removeEventListener("abort", cancel);
    }
  }

  const sampleUrl = new URL("sample/sample-shop.ndjson.gz", document.baseURI).href;

  return {
    books: () => remote.books(),
    createBook: (settings) => remote.createBook(settings),
    openBook: (bookId) => remote.openBook(bookId),
    updateBook: (bookId, settings) => remote.updateBook(bookId, settings),
    removeBook: (bookId) => remote.removeBook(bookId),
    ask: (questions, at) => remote.ask(questions, at),
    seek: (target) => remote.seek(target),
    submit: (commandId, submission, screen) => remote.submit(commandId, submission, screen),
    forgetCustomer: (commandId, customerId, screen) => remote.forgetCustomer(commandId, customerId, screen),
    status: () => remote.status(),
    rebuild: (projection) => remote.rebuild(projection),
    cancelRebuild: (projection) => remote.cancelRebuild(projection),
    dailyStatisticsCsv: (at) => remote.dailyStatisticsCsv(at),
    subscribe,
    createSampleBook: (job) =>
      runJob(job, (id, onProgress) => remote.createSampleBook(sampleUrl, id, onProgress)),
    previewLog: (file) => remote.previewLog(file),
    importLog: (file, options, job) =>
      runJob(job, (id, onProgress) => remote.importLog(file, options, id, onProgress)),
    importFacts: (file, options, job) =>
      runJob(job, (id, onProgress) => remote.importFacts(file, options, id, onProgress)),
    inspectCsv: (file, corrections, job) =>
      runJob(job, (id, onProgress) => remote.inspectCsv(file, corrections, id, onProgress)),
    importCsv: (file, plan, options, job) =>
      runJob(job, (id, onProgress) => remote.importCsv(file, plan, options, id, onProgress)),
    verifyLog: (kept, job) => runJob(job, (id, onProgress) => remote.verifyLog(kept, id, onProgress)),
    exportLog: (options, sink, job) =>
      runJob(job, (id, onProgress) =>
        intoSink(sink, (file) => remote.exportLog(options, file, id, onProgress)),
      ),
    exportOrders: (options, sink, job) =>
      runJob(job, (id, onProgress) =>
        intoSink(sink, (file) => remote.exportOrders(options, file, id, onProgress)),
      ),
  };
}

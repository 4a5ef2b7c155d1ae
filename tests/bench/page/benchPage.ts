import { wrap } from "comlink";
import { admitOwnScripts } from "../../../src/app/page/ownScripts.ts";
import { createWorkerBackend } from "../../../src/app/page/workerBackend.ts";
import type { CommandId, StreamId } from "../../../src/engine/events/identifiers.ts";
import { randomIds } from "../../../src/lib/ids.ts";
import type { TimeZone } from "../../../src/orders/calendar.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { chosenFile } from "../../../src/ui/saving/chosenFile.ts";
import { betweenCommands } from "./betweenCommands.ts";
import type { Passage, WorkerMeasures } from "./workerMeasures.ts";

admitOwnScripts();
const worker = new Worker(new URL("./benchWorker.ts", import.meta.url), { type: "module", name: "bench" });
const backend = createWorkerBackend(worker);
// Every method is asynchronous already, as in workerBackend.ts.
const { measures } = wrap<{ measures: WorkerMeasures }>(worker) as unknown as { measures: WorkerMeasures };

function chosenLog(): File {
  const file = document.querySelector<HTMLInputElement>("#log")?.files?.[0];
  if (file === undefined) throw new Error("No log was chosen");
  return file;
}

const job = () => ({ onProgress: () => {}, signal: new AbortController().signal });

/** What the bench asks of the page; everything goes through the app's own backend, page to worker. */
const bench = {
  backend,
  measures,

  /** Opens a book and waits until its read models have come to its head. */
  async open(bookId: string): Promise<void> {
    await backend.openBook(bookId);
    const { head } = await backend.status();
    await backend.ask([{ kind: "timeline", bars: 1, window: null, orderNumber: null }], head.position);
  },

  /** Imports the chosen file into a new book by blocks, as the app does. */
  async importLog(): Promise<Passage & { readonly bookId: string }> {
    const started = performance.now();
    const report = await backend.importLog(chosenLog(), { into: "new-book" }, job());
    const ms = performance.now() - started;
    if (report.bookId === null) throw new Error(`Not imported: ${report.kind} ${report.problem}`);
    return { bookId: report.bookId, events: report.events, ms };
  },

  /** Exports the open book into a file of the origin's own, by the way that a chosen file takes. */
  async exportLog(): Promise<Passage> {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle("export.json", { create: true });
    const started = performance.now();
    const { sink } = await chosenFile(handle);
    const events = await backend.exportLog({ at: "now", personal: true }, sink, job());
    const ms = performance.now() - started;
    await root.removeEntry("export.json");
    return { events, ms };
  },

  /** The same log as forms would have made it. */
  async importAsForms(): Promise<Passage & { readonly bookId: string }> {
    const zone = "Europe/Berlin" as TimeZone;
    const { bookId } = await backend.createBook({ name: "Bench, by forms", timeZone: zone });
    return { bookId, ...(await measures.importAsForms(bookId, chosenLog())) };
  },

  importRows: (events: number) => measures.importRows(chosenLog(), events),

  /** Adds a note to each order, one by one, as people do: milliseconds from the page's call to its answer. */
  async timeCommands(orders: readonly StreamId[]): Promise<readonly number[]> {
    const times: number[] = [];
    for (const orderId of orders) {
      await betweenCommands();
      const started = performance.now();
      const outcome = await backend.submit(
        randomIds.next() as CommandId,
        { type: "AddNote", orderId, note: "Measured" },
        "now",
      );
      times.push(performance.now() - started);
      if (outcome.kind !== "accepted") throw new Error(`Not accepted: ${outcome.kind}`);
    }
    return times;
  },
};

/** The page's side of the bench, for `page.evaluate`. */
export type BenchApi = Omit<typeof bench, "backend"> & { readonly backend: Backend };

declare global {
  interface Window {
    bench: BenchApi;
  }
}

window.bench = bench;

import { createWorkerBackend } from "../../../src/app/page/workerBackend.ts";
import type { CommandId, StreamId } from "../../../src/engine/events/identifiers.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { contend } from "./contend.ts";
import { answersAtHead, inspectBook, leftovers } from "./inspectBook.ts";
import { placePaidOrder, startWork, stopWork } from "./work.ts";

const worker = new Worker(new URL("./freezableWorker.ts", import.meta.url), {
  type: "module",
  name: "engine",
});
const backend = createWorkerBackend(worker);

/** The app's own worker without its screens, for tests that do more than a person could in the time. */
const driven = {
  backend,
  inspect: (bookId: string) => inspectBook(backend, bookId),
  leftovers: () => leftovers(backend),
  placePaidOrder: async (name: string) => (await placePaidOrder(backend, name)).streamId,
  answersAtHead: () => answersAtHead(backend),
  contend: (tab: number, orderId: StreamId, sharedCommand: CommandId) =>
    contend(backend, tab, orderId, sharedCommand),
  /** Stops the worker between two transactions; it goes on when its wake call is answered. */
  freeze: () => worker.postMessage("freeze"),
  startWork: (bookId: string, kind: Parameters<typeof startWork>[2], round: number) =>
    startWork(backend, bookId, kind, round),
  stopWork,
};

/** The page's side, for `page.evaluate`. */
export type DrivenApi = Omit<typeof driven, "backend"> & { readonly backend: Backend };

declare global {
  interface Window {
    driven: DrivenApi;
    /** Takes note outside of the browser of a command that was acknowledged. */
    acknowledged(commandId: string): Promise<void>;
  }
}

window.driven = driven;

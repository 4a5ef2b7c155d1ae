import Dexie from "dexie";
import { logDatabaseName, viewsDatabaseName } from "../../../src/app/worker/catalogDatabase.ts";
import type { EngineApi } from "../../../src/app/worker/engineApi.ts";
import type { ScreenPosition } from "../../../src/engine/commands/command.ts";
import { ORIGIN, type StreamId } from "../../../src/engine/events/identifiers.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { Question } from "../../../src/orders/queries/question.ts";
import { createDexieEventStore } from "../../../src/storage/dexie/dexieEventStore.ts";
import { openLogDatabase } from "../../../src/storage/dexie/logDatabase.ts";
import type { EngineStatus } from "../../../src/ui/backend.ts";
import { bareCommands } from "./bareCommands.ts";
import { importAsForms } from "./importAsForms.ts";
import { importRows } from "./importRows.ts";

/** Events and the milliseconds that they took. */
export interface Passage {
  readonly events: number;
  readonly ms: number;
}

/** One thing to ask, and where. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly at: ScreenPosition;
}

/** As many as a fold reads at a time. */
const READ = 4000;

/** What is measured inside the engine's worker: its own work, without the way to the page and back. */
export interface WorkerMeasures {
  /** Milliseconds of each ask of the open book, one after the other. */
  timeAsks(asks: readonly Asked[]): Promise<readonly number[]>;
  /** Reads the whole log of a book, as a fold would, and does nothing with it. */
  readLog(bookId: string): Promise<Passage>;
  /** Drops a book's saved read models, opens it, and waits until they are all built again, and saved. */
  buildReadModels(bookId: string): Promise<Passage>;
  /** Milliseconds of each bare transaction, one for each order, after commands on the open book. */
  bareCommands(bookId: string, orders: readonly StreamId[]): Promise<readonly number[]>;
  /** Imports the first events of a log file the plain way, one record per event. */
  importRows(file: Blob, events: number): Promise<Passage>;
  /** Fills an empty book as forms would have: one commit, one transaction. */
  importAsForms(bookId: string, file: Blob): Promise<Passage>;
}

export function createWorkerMeasures(engine: EngineApi): WorkerMeasures {
  return {
    async timeAsks(asks) {
      const times: number[] = [];
      for (const { questions, at } of asks) {
        const started = performance.now();
        await engine.ask(questions, at);
        times.push(performance.now() - started);
      }
      return times;
    },
    readLog,
    buildReadModels: (bookId) => buildReadModels(engine, bookId),
    bareCommands,
    importRows,
    importAsForms,
  };
}

async function readLog(bookId: string): Promise<Passage> {
  const database = await openLogDatabase(logDatabaseName(bookId));
  const store = createDexieEventStore({ database, clock: systemClock, channelName: "bench/none" });
  const started = performance.now();
  let after = ORIGIN;
  for (;;) {
    const events = await store.readAll(after, READ);
    const last = events.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const ms = performance.now() - started;
  store.close();
  return { events: after, ms };
}

async function buildReadModels(engine: EngineApi, bookId: string): Promise<Passage> {
  await Dexie.delete(viewsDatabaseName(bookId));
  const started = performance.now();
  await engine.openBook(bookId);
  const { head } = await engine.status();
  // Asked for a fixed position, the engine answers once all read models have come to it.
  await engine.ask([{ kind: "timeline", bars: 1, window: null, orderNumber: null }], head.position);
  const ms = performance.now() - started;
  await savedUpTo(engine, head.position);
  return { events: head.position, ms };
}

/** Resolves when every read model is on the disk up to a position. */
async function savedUpTo(engine: EngineApi, position: number): Promise<void> {
  const isSaved = ({ projections }: EngineStatus) =>
    projections.every(({ savedCheckpoint }) => savedCheckpoint >= position);
  while (!isSaved(await engine.status())) await new Promise((resolve) => setTimeout(resolve, 100));
}

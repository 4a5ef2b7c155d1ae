import type { HandleCommands } from "../../engine/commands/commandHandling.ts";
import { ORIGIN } from "../../engine/events/identifiers.ts";
import type { Clock } from "../../lib/clock.ts";
import type { TimeZone } from "../../orders/calendar.ts";
import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import { importFacts } from "../../orders/facts/importFacts.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { recordedBatch } from "../../orders/recordedBatch.ts";
import { createMemoryEventStore } from "../../storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../storage/memory/memorySnapshotStore.ts";
import type { Profile } from "./catalogDatabase.ts";
import type { CommandJournal } from "./commandJournal.ts";
import type { WorkerJob } from "./jobs.ts";
import { MeasuredFile } from "./measuredFile.ts";
import { progressOf } from "./progressOf.ts";
import { createWriteSide, type WriteSide } from "./writeSide.ts";

const BATCH = 2000;

/** Into what is imported. */
export interface ImportTarget {
  /** Zone of times that name none. */
  readonly timeZone: TimeZone;
  readonly writeSide: WriteSide;
  readonly journal: CommandJournal;
  readonly profile: Profile;
  readonly clock: Clock;
}

export interface BookFactsImport extends ImportTarget {
  readonly file: Blob;
  readonly dryRun: boolean;
}

/** Imports order facts into a book; a dry run goes the same way on a copy of the log in memory. */
export async function importBookFacts(request: BookFactsImport, job: WorkerJob): Promise<FactsImportReport> {
  const { dryRun, profile, clock, journal } = request;
  const file = new MeasuredFile(request.file);
  const side = dryRun ? await copyInMemory(request.writeSide, clock, job) : request.writeSide;
  const handle: HandleCommands<OrderTypes> = async (envelopes) => {
    const outcomes = await side.handleMany(envelopes);
    if (!dryRun) journal.count(outcomes);
    return outcomes;
  };
  await side.directory.refresh();
  const checking = progressOf("checking", job.onProgress);
  const writing = progressOf("writing", job.onProgress);
  return importFacts({
    file,
    dryRun,
    timeZone: request.timeZone,
    importedAt: clock.now(),
    target: {
      store: side.store,
      handle,
      upcasting: side.upcasting,
      directory: side.directory,
      forgottenCustomers: side.directory.forgotten(),
      actor: profile.actor,
      deviceId: profile.deviceId,
    },
    onProgress: ({ phase, done, total }) =>
      phase === "checking" ? checking(done, file.estimate(done), true) : writing(done, total),
    signal: job.signal,
  });
}

/** The whole log once more, in memory: what a dry run appends there is gone with it. */
async function copyInMemory(
  { store, directory }: WriteSide,
  clock: Clock,
  { onProgress, signal }: WorkerJob,
): Promise<WriteSide> {
  const copy = createMemoryEventStore({ clock });
  const { position } = await store.head();
  const report = progressOf("reading", onProgress);
  for (let after = ORIGIN; ; ) {
    signal.throwIfAborted();
    const events = await store.readAll(after, BATCH);
    const last = events.at(-1);
    if (!last) break;
    await copy.events.appendRecorded(recordedBatch(events));
    after = last.position;
    report(after, Math.max(after, position));
  }
  const side = await createWriteSide({
    ...copy,
    snapshots: createMemorySnapshotStore(),
    durability: "relaxed",
    promised: null,
  });
  return { ...side, directory };
}

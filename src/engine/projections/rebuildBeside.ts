import { type Clock, toMillis } from "../../lib/clock.ts";
import { EngineError } from "../engineError.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import { createReadAhead } from "../subscriptions/readAhead.ts";
import type { Upcasting } from "../upcasting/upcasting.ts";
import { emptyFold, type Fold, type FoldResult, foldEvents } from "./fold.ts";
import type { Projection } from "./projection.ts";
import { upcastEvents } from "./upcastEvents.ts";

/** What reading and folding the log takes. */
export interface FoldingSources {
  readonly store: EventStore;
  readonly upcasting: Upcasting;
  readonly clock: Clock;
  readonly batchSize: number;
  /** Lets others work between two batches. */
  yieldNow(): Promise<void>;
}

/** A rebuild under way: how far it is, and the wish to end it. */
export interface RebuildJob {
  cancelled: boolean;
  done: Position;
  ratePerSecond: number;
}

export interface RebuildSteps {
  /** Called after each batch. */
  onProgress(): void;
  /**
   * Takes the fold over if it has caught up with the live one and says whether it did. Called in the same turn
   * in which the fold got there, so that nothing can be appended or applied in between.
   */
  takeOver(fold: Fold): boolean;
}

/**
 * Folds the log from its start beside the live read model, a batch at a time, until `takeOver` takes it or an
 * event fails (PR4, PR5). Rejects if the log can't be read.
 */
export async function rebuildBeside(
  projection: Projection<unknown>,
  sources: FoldingSources,
  job: RebuildJob,
  { onProgress, takeOver }: RebuildSteps,
): Promise<"swapped" | "cancelled" | FoldResult> {
  const { store, clock, batchSize, yieldNow } = sources;
  const startedAt = toMillis(clock.now());
  let fold = emptyFold(projection);
  const read = createReadAhead(store, batchSize);
  while (!takeOver(fold)) {
    const recorded = await read(fold.checkpoint);
    if (job.cancelled) {
      return "cancelled";
    }
    if (recorded.length === 0) {
      throw new EngineError("corrupt-log", `The log ends at ${fold.checkpoint}, before its head`);
    }
    const { events, unreadable } = upcastEvents(sources.upcasting, recorded);
    const result = foldEvents(projection, fold, events);
    fold = result.fold;
    const failure = result.failure ?? unreadable;
    if (failure) {
      return { fold, failure };
    }
    job.done = fold.checkpoint;
    job.ratePerSecond = perSecond(fold.checkpoint, startedAt, clock);
    onProgress();
    await yieldNow();
    if (job.cancelled) {
      return "cancelled";
    }
  }
  return "swapped";
}

/** How many of something per second, `count` since `startedAt` in milliseconds. */
export const perSecond = (count: number, startedAt: number, clock: Clock): number =>
  (count * 1000) / Math.max(1, toMillis(clock.now()) - startedAt);

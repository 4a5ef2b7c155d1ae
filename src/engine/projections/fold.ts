import { GENESIS_HASH, type Hash, ORIGIN, type Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { ColumnLengths, ColumnSet } from "../timeTravel/columnSet.ts";
import { createColumnSet } from "../timeTravel/createColumnSet.ts";
import type { Projection } from "./projection.ts";

/** A read model with its columns after the events up to `checkpoint`. */
export interface Fold {
  readonly columns: ColumnSet;
  readonly readModel: unknown;
  readonly checkpoint: Position;
  /** Hash of the event at the checkpoint. */
  readonly hash: Hash;
}

/** An event that could not be folded, and why. */
export interface FoldFailure {
  readonly event: RecordedEvent;
  readonly message: string;
}

export interface FoldResult {
  readonly fold: Fold;
  readonly failure: FoldFailure | null;
}

/** A read model before the first event. */
export function emptyFold(projection: Projection<unknown>): Fold {
  const columns = createColumnSet();
  return { columns, readModel: projection.open(columns), checkpoint: ORIGIN, hash: GENESIS_HASH };
}

/** A projection and its fold so far. */
export interface Foldable {
  readonly projection: Projection<unknown>;
  readonly fold: Fold;
}

/**
 * Folds those of the consecutive, upcast `events` that come after the fold's checkpoint. If one fails, the
 * result is the fold just before it: what it may have half changed is cut off, the columns being append-only.
 */
export function foldEvents(
  projection: Projection<unknown>,
  fold: Fold,
  events: readonly RecordedEvent[],
): FoldResult {
  const batch = new BatchFold({ projection, fold });
  for (const event of events) batch.take(event);
  return batch.end();
}

/**
 * Folds the same events into several read models, each as `foldEvents` does. Event by event, not one read model
 * after the other: what all of them look up, such as the row of the event's stream, is then looked up once.
 */
export function foldTogether(
  foldables: readonly Foldable[],
  events: readonly RecordedEvent[],
): readonly FoldResult[] {
  const batches = foldables.map((foldable) => new BatchFold(foldable));
  for (const event of events) for (const batch of batches) batch.take(event);
  return batches.map((batch) => batch.end());
}

/** One read model on its way through a batch of events. */
class BatchFold {
  readonly #projection: Projection<unknown>;
  readonly #fold: Fold;
  readonly #before: ColumnLengths;
  /** Those that were taken in. */
  readonly #taken: RecordedEvent[] = [];
  #failure: FoldFailure | null = null;

  constructor({ projection, fold }: Foldable) {
    this.#projection = projection;
    this.#fold = fold;
    this.#before = fold.columns.lengths();
  }

  /** Takes the next event in, unless the fold has it or an event before it has failed. */
  take(event: RecordedEvent): void {
    if (this.#failure !== null || event.position <= this.#fold.checkpoint) return;
    try {
      if (this.#projection.eventTypes.has(event.type)) this.#projection.apply(this.#fold.readModel, event);
      this.#taken.push(event);
    } catch (error) {
      this.#failure = { event, message: messageOf(error) };
    }
  }

  end(): FoldResult {
    const last = this.#taken.at(-1);
    if (this.#failure !== null) return this.#again(this.#failure);
    const moved = last ? { ...this.#fold, checkpoint: last.position, hash: last.hash } : this.#fold;
    return { fold: moved, failure: null };
  }

  /** The fold of what was taken on the columns as they were before, as the read model is of no use any more. */
  #again(failure: FoldFailure): FoldResult {
    const projection = this.#projection;
    try {
      const columns = this.#fold.columns.cutTo(this.#before);
      const start = { ...this.#fold, columns, readModel: projection.open(columns) };
      const { fold, failure: earlier } = foldEvents(projection, start, this.#taken);
      return { fold, failure: earlier ?? failure };
    } catch {
      // Not even what was folded before can be opened: then nothing can be shown, but nothing wrong either.
      return { fold: emptyFold(projection), failure };
    }
  }
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

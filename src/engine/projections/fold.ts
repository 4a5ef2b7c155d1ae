import { GENESIS_HASH, type Hash, ORIGIN, type Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { ColumnSet } from "../timeTravel/columnSet.ts";
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

/**
 * Folds those of the consecutive, upcast `events` that come after the fold's checkpoint. If one fails, the
 * result is the fold just before it: what it may have half changed is cut off, the columns being append-only.
 */
export function foldEvents(
  projection: Projection<unknown>,
  fold: Fold,
  events: readonly RecordedEvent[],
): FoldResult {
  const [first] = events;
  const known = first === undefined ? 0 : Math.max(0, fold.checkpoint - first.position + 1);
  const fresh = known === 0 ? events : events.slice(known);
  const before = fold.columns.lengths();
  let folded = 0;
  try {
    for (const event of fresh) {
      if (projection.eventTypes.has(event.type)) projection.apply(fold.readModel, event);
      folded++;
    }
  } catch (error) {
    const event = fresh[folded] as RecordedEvent;
    const start = { ...fold, columns: fold.columns.cutTo(before) };
    return foldAgain(projection, start, fresh.slice(0, folded), { event, message: messageOf(error) });
  }
  const last = fresh.at(-1);
  const moved = last ? { ...fold, checkpoint: last.position, hash: last.hash } : fold;
  return { fold: moved, failure: null };
}

/** The fold of `events` on the columns of `start`, whose read model is of no use any more; and why. */
function foldAgain(
  projection: Projection<unknown>,
  start: Fold,
  events: readonly RecordedEvent[],
  failure: FoldFailure,
): FoldResult {
  try {
    const { fold, failure: earlier } = foldEvents(
      projection,
      { ...start, readModel: projection.open(start.columns) },
      events,
    );
    return { fold, failure: earlier ?? failure };
  } catch {
    // Not even what was folded before can be opened: then nothing can be shown, but nothing wrong either.
    return { fold: emptyFold(projection), failure };
  }
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

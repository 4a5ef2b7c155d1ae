import type { Instant } from "../../lib/clock.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import { ORIGIN, type Position } from "../events/identifiers.ts";
import { type RestoringColumns, restoringColumns } from "../timeTravel/restoringColumns.ts";
import { emptyFold, type Fold } from "./fold.ts";
import type { Projection } from "./projection.ts";
import type { ReadModelStore, SavedReadModel } from "./readModelStore.ts";
import { SavedCopy } from "./savedCopy.ts";

export interface RestoredFold {
  readonly fold: Fold;
  readonly copy: SavedCopy;
  /** When the event after the fold's checkpoint was recorded; null if there is none. */
  readonly nextRecordedAt: Instant | null;
}

export interface RestoreSources {
  readonly store: Pick<EventStore, "readAll">;
  readonly readModels: ReadModelStore;
  /** Told why a saved state could not be used. */
  onTrouble(error: unknown): void;
}

/**
 * The saved state of a projection, if it belongs to this history and is whole; else an empty one, whose saves
 * replace what is there. Rejects only if the log can't be read.
 */
export async function restoreFold(
  projection: Projection<unknown>,
  { store, readModels, onTrouble }: RestoreSources,
): Promise<RestoredFold> {
  const empty = async (generation: number): Promise<RestoredFold> => {
    const [first] = await store.readAll(ORIGIN, 1);
    const copy = new SavedCopy(readModels, projection, generation, ORIGIN);
    return { fold: emptyFold(projection), copy, nextRecordedAt: first?.recordedAt ?? null };
  };

  let restoring = restoringColumns();
  const begin = () => {
    restoring = restoringColumns();
    return restoring.take;
  };
  const saved = await readModels.load(projection.name, projection.schema, begin).catch(onTrouble);
  if (!saved) {
    return empty(1);
  }
  // The event at the checkpoint tells whether the state is of this history; beyond the head there is none.
  const [event, next] = await store.readAll(Math.max(0, saved.checkpoint - 1) as Position, 2);
  const belongs = event?.position === saved.checkpoint && event.hash === saved.hash;
  const fold = belongs ? openSaved(projection, saved, restoring, onTrouble) : undefined;
  if (!fold) {
    return empty(saved.generation + 1);
  }
  const copy = new SavedCopy(readModels, projection, saved.generation, saved.checkpoint);
  return { fold, copy, nextRecordedAt: next?.recordedAt ?? null };
}

function openSaved(
  projection: Projection<unknown>,
  saved: SavedReadModel,
  restoring: RestoringColumns,
  onTrouble: (error: unknown) => void,
): Fold | undefined {
  try {
    const columns = restoring.columns();
    const readModel = projection.open(columns);
    return { columns, readModel, checkpoint: saved.checkpoint, hash: saved.hash };
  } catch (error) {
    onTrouble(error);
    return undefined;
  }
}

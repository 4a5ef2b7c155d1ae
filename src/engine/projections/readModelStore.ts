import type { Hash, Position } from "../events/identifiers.ts";
import type { ColumnChunk } from "../timeTravel/columnSet.ts";

/** Which state of a projection is saved. */
export interface SavedReadModel {
  readonly generation: number;
  readonly checkpoint: Position;
  /** Hash of the event at the checkpoint: a saved state of another history is dropped. */
  readonly hash: Hash;
}

/** Takes in all chunks of one column, in the order of their places. Must not throw. */
export type TakeColumn = (chunks: readonly ColumnChunk[]) => void;

export interface ReadModelSave {
  readonly name: string;
  readonly schema: string;
  readonly generation: number;
  readonly checkpoint: Position;
  readonly hash: Hash;
  /**
   * Chunks that changed since `base`, each in the place of all of its column that begin within it; all chunks
   * where `base` is 0.
   */
  readonly chunks: readonly ColumnChunk[];
  /** The checkpoint at which the unchanged chunks were saved. */
  readonly base: Position;
}

/**
 * Saved states of projections. Everything in here can be deleted and made again.
 * Contract: tests/contracts/readModelStoreContract.ts.
 */
export interface ReadModelStore {
  /**
   * Undefined if there is none of this schema, or it is damaged. Its columns are given one by one, each as soon as it
   * is read, so that a large state is taken in while the rest of it is still on its way; they are worth nothing if the
   * outcome is undefined or a failure. Where a state has to be read anew, `begin` is asked for another taker.
   */
  load(name: string, schema: string, begin?: () => TakeColumn): Promise<SavedReadModel | undefined>;
  /**
   * Compare-and-set on the checkpoint, chunks and checkpoint in one transaction (PR2). Saved unless the
   * stored one has the same generation and is as far or further ("behind"), has a higher generation, or
   * ends before `base` ("superseded"). A higher generation than the stored one replaces it whole and
   * needs `base` 0.
   */
  save(save: ReadModelSave): Promise<"saved" | "behind" | "superseded">;
  clear(): Promise<void>;
  close(): void;
}

import type { Head } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import type { Projection } from "./projection.ts";
import type { ProjectionStatus } from "./projectionStatus.ts";

/**
 * Keeps projections up with the log: restores what was saved, catches up, then follows live; saves from time
 * to time; rebuilds beside the live read model. Made by `createProjectionHost`.
 */
export interface ProjectionHost {
  /**
   * Restores saved states, one projection after the other, and starts to catch up; resolves when restored, not when
   * caught up. Once only.
   */
  start(): Promise<void>;
  /**
   * Resolves when a projection is restored, before those that nobody waits for; there is nothing in its read model
   * until then. Rejects if the log can't be read.
   */
  restored(projection: Projection<unknown>): Promise<void>;
  /** The live read model, and the last position applied to it. */
  live<R>(projection: Projection<R>): { readonly readModel: R; readonly checkpoint: Position };
  /** Resolves when every projection has reached `position` or stopped before it. */
  reached(position: Position): Promise<void>;
  statuses(): readonly ProjectionStatus[];
  /** The log's head as far as it was told or seen. */
  head(): Head;
  /** Bytes that the live read models hold in memory, roughly. */
  bytes(): number;
  /** Folds the whole log into a fresh read model beside the live one, then swaps it in (PR4). */
  rebuild(name: string): Promise<"swapped" | "cancelled" | "failed">;
  cancelRebuild(name: string): void;
  /** Called after checkpoints moved or a status changed, at most once a batch. */
  subscribe(listener: () => void): () => void;
  /** Saves now what has changed (PR2). */
  save(): Promise<void>;
  /** Stops following; running rebuilds are cancelled. */
  close(): void;
}

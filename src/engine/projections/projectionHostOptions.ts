import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { Projection } from "./projection.ts";
import type { ReadModelStore } from "./readModelStore.ts";
import type { FoldingSources } from "./rebuildBeside.ts";

/** What a projection host works with. */
export interface ProjectionHostOptions extends Omit<FoldingSources, "batchSize"> {
  readonly readModels: ReadModelStore;
  readonly projections: readonly Projection<unknown>[];
  /** The most events that are folded without a pause. Default 4000. */
  readonly batchSize?: number;
  /** Waited for before a command's own events are folded, so that its answer goes first (CMD4). */
  readonly yieldToCommand?: () => Promise<void>;
  /** Waited for before any after the first is restored that nobody asks for: who opens an application waits for less. */
  readonly beforeUnasked?: () => Promise<void>;
  /** While catching up, saved every so many events. Default 5000. */
  readonly saveEvery?: number;
  /**
   * Called when all is caught up and something is unsaved; calls `save` when it suits. Without it, the rest
   * below `saveEvery` is saved by `save()` only.
   */
  readonly afterIdle?: (save: () => void) => void;
  /** An event of a newer application was met; every projection stops before it (UP2). */
  readonly onUnknownEvent?: (event: RecordedEvent) => void;
  /** Something went wrong that nobody waits for: a saved state unusable, a save or a rebuild failed. */
  readonly onTrouble?: (error: unknown) => void;
}

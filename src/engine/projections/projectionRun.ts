import { type Clock, type Instant, toMillis } from "../../lib/clock.ts";
import type { Head } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import { emptyFold, type Fold, type FoldFailure, type FoldResult } from "./fold.ts";
import type { Projection } from "./projection.ts";
import type { ProjectionStatus } from "./projectionStatus.ts";
import type { ReadModelStore } from "./readModelStore.ts";
import type { RestoredFold } from "./restoreFold.ts";
import { SavedCopy } from "./savedCopy.ts";

/** What a host knows beside the run itself when it is asked for a status. */
export interface StatusSurroundings {
  readonly head: Head;
  readonly clock: Clock;
  /** Why the log can't be read at the moment, or null. */
  readonly readFailure: string | null;
  readonly rebuild: ProjectionStatus["rebuild"];
}

/** One projection in a host: its live fold, its saved copy, and whether it had to stop. */
export class ProjectionRun {
  readonly projection: Projection<unknown>;
  #fold: Fold;
  #copy: SavedCopy;
  #failure: FoldFailure | null = null;
  #isRestored = false;
  #ratePerSecond: number | null = null;
  /** When the event after the checkpoint was recorded; null while there is none, or it wasn't read yet. */
  #nextRecordedAt: Instant | null = null;

  constructor(projection: Projection<unknown>, readModels: ReadModelStore) {
    this.projection = projection;
    this.#fold = emptyFold(projection);
    this.#copy = new SavedCopy(readModels, projection, 1, this.#fold.checkpoint);
  }

  get fold(): Fold {
    return this.#fold;
  }

  get checkpoint(): Position {
    return this.#fold.checkpoint;
  }

  get readModel(): unknown {
    return this.#fold.readModel;
  }

  get isStopped(): boolean {
    return this.#failure !== null;
  }

  /** Whether it has come up with what was saved. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** The generation that a rebuild of this one gets. */
  get nextGeneration(): number {
    return this.#copy.highestGeneration + 1;
  }

  /** Takes over a restored or rebuilt read model; `failure` if that one had to stop as well. */
  adopt({ fold, copy, nextRecordedAt }: RestoredFold, failure: FoldFailure | null = null): void {
    this.#fold = fold;
    this.#copy = copy;
    this.#failure = failure;
    this.#nextRecordedAt = nextRecordedAt;
    this.#isRestored = true;
  }

  /**
   * Goes on to what came of folding consecutive, upcast events; stops at one that failed (PR5), else at the
   * `unreadable` one if there is one. `next` is the event after them. Says how many were folded.
   */
  advance(
    { fold, failure }: FoldResult,
    next: RecordedEvent | null,
    unreadable: FoldFailure | null = null,
  ): number {
    const before = this.checkpoint;
    this.#fold = fold;
    this.#failure = failure ?? unreadable;
    if (this.#failure) {
      this.#nextRecordedAt = this.#failure.event.recordedAt;
    } else if (this.checkpoint > before) {
      this.#nextRecordedAt = next?.recordedAt ?? null;
    }
    return this.checkpoint - before;
  }

  /** Keeps how fast the last batch went. */
  measure(ratePerSecond: number): void {
    this.#ratePerSecond = ratePerSecond;
  }

  /** Takes notice of a head, for the age of the oldest event that is not applied yet. */
  notice(head: Head): void {
    if (head.position > this.checkpoint) this.#nextRecordedAt ??= head.recordedAt;
  }

  /** How many events a save would bring. */
  get unsaved(): number {
    return this.#copy.wants(this.#fold) ? this.checkpoint - this.#copy.checkpoint : 0;
  }

  get isSaving(): boolean {
    return this.#copy.saving;
  }

  /** Saves what is folded when it is this save's turn; says whether more is stored now. Rejects if it can't. */
  async save(): Promise<boolean> {
    const copy = this.#copy;
    const before = copy.checkpoint;
    // A rebuild may take this one's place while the save waits for its turn.
    await copy.save(() => (this.#copy === copy ? this.#fold : null));
    return copy.checkpoint > before;
  }

  /** Saves while nobody waits for it; calls back if more is stored now, or with what went wrong. */
  saveAside(onSaved: () => void, onTrouble: (error: unknown) => void): void {
    this.save().then((isSaved) => {
      if (isSaved) onSaved();
    }, onTrouble);
  }

  /** Bytes that the columns hold, roughly. */
  bytes(): number {
    return this.#fold.columns.size();
  }

  status({ head, clock, readFailure, rebuild }: StatusSurroundings): ProjectionStatus {
    const lag = this.#isRestored ? Math.max(0, head.position - this.checkpoint) : 0;
    const oldest = lag === 0 ? null : this.#nextRecordedAt;
    return {
      name: this.projection.name,
      schema: this.projection.schema,
      generation: this.#copy.generation,
      state: this.#state(lag),
      checkpoint: this.checkpoint,
      savedCheckpoint: this.#copy.checkpoint,
      lag,
      lagAgeMs: oldest ? Math.max(0, toMillis(clock.now()) - toMillis(oldest)) : 0,
      ratePerSecond: this.#ratePerSecond,
      failure: this.#shownFailure(readFailure),
      rebuild,
    };
  }

  #state(lag: number): ProjectionStatus["state"] {
    if (!this.#isRestored) return "restoring";
    if (this.isStopped) return "stopped";
    return lag === 0 ? "current" : "catching-up";
  }

  #shownFailure(readFailure: string | null): ProjectionStatus["failure"] {
    if (this.#failure) {
      const { event, message } = this.#failure;
      return { position: event.position, type: event.type, message };
    }
    return readFailure === null
      ? null
      : { position: (this.checkpoint + 1) as Position, type: "", message: readFailure };
  }
}

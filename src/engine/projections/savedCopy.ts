import { ORIGIN, type Position } from "../events/identifiers.ts";
import type { Fold } from "./fold.ts";
import type { Projection } from "./projection.ts";
import type { ReadModelStore } from "./readModelStore.ts";

/**
 * The saved copy of one generation of a read model, as far as this host knows it, and the way to bring it up
 * (PR2). Several hosts may do that to the same copy: folds are deterministic, so whoever saves further wins.
 * A copy that was replaced by a rebuild elsewhere is abandoned; the read model lives on in memory.
 */
export class SavedCopy {
  readonly generation: number;
  readonly #store: ReadModelStore;
  readonly #projection: Projection<unknown>;
  /** The checkpoint whose columns the next save builds on; 0: it writes everything. */
  #base: Position;
  #checkpoint: Position;
  #inFlight: Promise<void> = Promise.resolve();
  #pending = 0;
  #rewritten = false;
  #abandoned = false;
  #highestGeneration: number;

  constructor(store: ReadModelStore, projection: Projection<unknown>, generation: number, base: Position) {
    this.#store = store;
    this.#projection = projection;
    this.generation = generation;
    this.#base = base;
    this.#checkpoint = base;
    this.#highestGeneration = generation;
  }

  /** Up to where the read model is stored. */
  get checkpoint(): Position {
    return this.#checkpoint;
  }

  get saving(): boolean {
    return this.#pending > 0;
  }

  /** The highest generation that is known of; a rebuild goes beyond it. */
  get highestGeneration(): number {
    return this.#highestGeneration;
  }

  /** Whether the fold has something to save. */
  wants(fold: Fold): boolean {
    return !this.#abandoned && fold.checkpoint > this.#base;
  }

  /**
   * Saves the fold that `current` gives when it is this save's turn; nothing if that is null.
   * Rejects if the store fails; then the next save writes everything.
   */
  save(current: () => Fold | null): Promise<void> {
    this.#pending += 1;
    const turn = this.#inFlight
      .then(() => this.#saveOnce(current))
      .finally(() => {
        this.#pending -= 1;
      });
    this.#inFlight = turn.catch(() => undefined);
    return turn;
  }

  async #saveOnce(current: () => Fold | null): Promise<void> {
    const fold = current();
    if (!fold || !this.wants(fold)) {
      return;
    }
    try {
      if ((await this.#write(fold)) === "superseded") {
        await this.#resolveSuperseded(current);
      }
    } catch (error) {
      this.#base = ORIGIN;
      throw error;
    }
  }

  async #write({ columns, checkpoint, hash }: Fold): Promise<"saved" | "behind" | "superseded"> {
    const { name, schema } = this.#projection;
    const base = this.#base;
    const chunks = columns.chunks(base === ORIGIN ? "all" : "changed");
    // Marked before it is written, because folding goes on meanwhile; a failed write resets the base.
    columns.markSaved();
    const save = { name, schema, generation: this.generation, checkpoint, hash, chunks, base };
    const outcome = await this.#store.save(save);
    if (outcome !== "superseded") {
      // "behind" counts too: another host has stored the same columns at least as far.
      this.#base = checkpoint;
      this.#checkpoint = checkpoint;
    }
    return outcome;
  }

  async #resolveSuperseded(current: () => Fold | null): Promise<void> {
    const stored = await this.#store.load(this.#projection.name, this.#projection.schema);
    const isRebuilt = stored !== undefined && stored.generation > this.generation;
    if (isRebuilt || this.#rewritten) {
      this.#abandoned = true;
      this.#highestGeneration = Math.max(this.generation, stored?.generation ?? 0);
      return;
    }
    // What was saved is gone. It is written whole again, but once only: whoever deleted it may be a newer
    // version of the application, and the two must not go on like that.
    this.#rewritten = true;
    this.#base = ORIGIN;
    const fold = current();
    if (fold) await this.#write(fold);
  }
}

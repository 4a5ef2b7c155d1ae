import type { EventStore } from "../eventStore/eventStore.ts";
import type { ProjectionRun } from "./projectionRun.ts";
import type { ReadModelStore } from "./readModelStore.ts";
import { restoreFold } from "./restoreFold.ts";

export interface RestoresOptions {
  readonly store: Pick<EventStore, "readAll">;
  readonly readModels: ReadModelStore;
  /** A run has come up with what was saved. */
  onRestored(): void;
  onTrouble(error: unknown): void;
  /** Waited for between the first and the others. */
  readonly beforeUnasked?: (() => Promise<void>) | undefined;
}

/** The restoring of a host's read models, once each. */
export class Restores {
  readonly #runs: readonly ProjectionRun[];
  readonly #options: RestoresOptions;
  readonly #started = new Map<ProjectionRun, Promise<void>>();
  #isClosed = false;

  constructor(runs: readonly ProjectionRun[], options: RestoresOptions) {
    this.#runs = runs;
    this.#options = options;
  }

  get isDone(): boolean {
    return this.#runs.every(({ isRestored }) => isRestored);
  }

  /** One after the other, so that what is asked of the first ones is answered before the last ones are read. */
  async restoreAll(): Promise<void> {
    const [first, ...others] = this.#runs;
    if (first) await this.restore(first);
    if (others.length > 0) await this.#options.beforeUnasked?.();
    for (const run of others) if (!this.#isClosed) await this.restore(run);
  }

  /** Restores one, or waits for it. Rejects if the log can't be read; it is tried again then when asked for again. */
  restore(run: ProjectionRun): Promise<void> {
    const restoring = this.#started.get(run) ?? this.#restoreNow(run);
    this.#started.set(run, restoring);
    return restoring;
  }

  close(): void {
    this.#isClosed = true;
  }

  async #restoreNow(run: ProjectionRun): Promise<void> {
    try {
      const restored = await restoreFold(run.projection, this.#options);
      if (this.#isClosed) return;
      run.adopt(restored);
    } catch (error) {
      this.#started.delete(run);
      throw error;
    }
    this.#options.onRestored();
  }
}

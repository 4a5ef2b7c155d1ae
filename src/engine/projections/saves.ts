import type { ProjectionRun } from "./projectionRun.ts";

export interface SavesOptions {
  /** While catching up, a save is due after this many events, or after a share of the log if that is more. */
  readonly every: number;
  /** More is stored now. */
  onSaved(): void;
  onTrouble(error: unknown): void;
}

/** While catching up, a save is due when this share of what is folded isn't saved. */
const SAVED_SHARE = 0.5;

/** When a host's read models are written to the read model store. Nothing waits for that but `saveAll`. */
export class Saves {
  readonly #runs: readonly ProjectionRun[];
  readonly #options: SavesOptions;
  #isClosed = false;

  constructor(runs: readonly ProjectionRun[], options: SavesOptions) {
    this.#runs = runs;
    this.#options = options;
  }

  /** Saves all that is folded; rejects with the first failure once every save has ended. */
  async saveAll(): Promise<void> {
    const outcomes = await Promise.allSettled(this.#runs.map((run) => run.save()));
    if (outcomes.some((outcome) => outcome.status === "fulfilled" && outcome.value)) this.#options.onSaved();
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** Begins to save what is due, in the middle of a long fold. */
  saveDue(): void {
    this.#saveWhere((run) => this.#isDue(run));
  }

  /** Begins to save what isn't saved. */
  saveUnsaved(): void {
    this.#saveWhere((run) => run.unsaved > 0);
  }

  close(): void {
    this.#isClosed = true;
  }

  #saveWhere(isWanted: (run: ProjectionRun) => boolean): void {
    if (this.#isClosed) return;
    for (const run of this.#runs.filter(isWanted)) {
      run.saveAside(
        () => this.#options.onSaved(),
        (error) => this.#options.onTrouble(error),
      );
    }
  }

  /**
   * A save writes the last chunk of every column again, so it waits for a share of the log: a long fold then
   * saves a few dozen times, whatever its length, and a crash costs that share at most.
   */
  #isDue(run: ProjectionRun): boolean {
    const due = Math.max(this.#options.every, run.checkpoint * SAVED_SHARE);
    return run.unsaved >= due && !run.isSaving;
  }
}

import { ORIGIN, type Position } from "../events/identifiers.ts";
import type { Fold, FoldResult } from "./fold.ts";
import type { ProjectionRun } from "./projectionRun.ts";
import type { ProjectionStatus } from "./projectionStatus.ts";
import type { ReadModelStore } from "./readModelStore.ts";
import { type FoldingSources, type RebuildJob, rebuildBeside } from "./rebuildBeside.ts";
import type { RestoredFold } from "./restoreFold.ts";
import { SavedCopy } from "./savedCopy.ts";

export type RebuildOutcome = "swapped" | "cancelled" | "failed";

export interface RebuildsOptions {
  readonly sources: FoldingSources;
  readonly readModels: ReadModelStore;
  /** The position that a rebuilt read model needs to have to take the live one's place. */
  goal(): Position;
  /** A rebuilt read model has taken the live one's place. */
  onSwapped(): void;
  /** Progress was made, or a rebuild began or ended. */
  onChange(): void;
  onTrouble(error: unknown): void;
}

interface RunningRebuild {
  readonly job: RebuildJob;
  readonly outcome: Promise<RebuildOutcome>;
}

/** The rebuilds of a host, at most one for each projection (PR4). */
export class Rebuilds {
  readonly #options: RebuildsOptions;
  readonly #running = new Map<ProjectionRun, RunningRebuild>();

  constructor(options: RebuildsOptions) {
    this.#options = options;
  }

  /** Starts one, or joins the one that runs. */
  start(run: ProjectionRun): Promise<RebuildOutcome> {
    const running = this.#running.get(run);
    if (running) return running.outcome;
    const job: RebuildJob = { cancelled: false, done: ORIGIN, ratePerSecond: 0 };
    const outcome = this.#rebuild(run, job).finally(() => {
      this.#running.delete(run);
      this.#options.onChange();
    });
    this.#running.set(run, { job, outcome });
    this.#options.onChange();
    return outcome;
  }

  cancel(run: ProjectionRun): void {
    const running = this.#running.get(run);
    if (running) running.job.cancelled = true;
  }

  progress(run: ProjectionRun): ProjectionStatus["rebuild"] {
    const job = this.#running.get(run)?.job;
    return job ? { done: job.done, total: this.#options.goal(), ratePerSecond: job.ratePerSecond } : null;
  }

  async #rebuild(run: ProjectionRun, job: RebuildJob): Promise<RebuildOutcome> {
    try {
      const outcome = await rebuildBeside(run.projection, this.#options.sources, job, {
        onProgress: () => this.#options.onChange(),
        takeOver: (fold) => !job.cancelled && this.#swap(run, fold),
      });
      if (outcome === "swapped") run.saveAside(this.#options.onChange, this.#options.onTrouble);
      if (typeof outcome === "string") return outcome;
      this.#keepFailure(run, outcome);
    } catch (error) {
      this.#options.onTrouble(error);
    }
    return "failed";
  }

  #swap(run: ProjectionRun, fold: Fold): boolean {
    if (fold.checkpoint < Math.max(this.#options.goal(), run.checkpoint)) return false;
    run.adopt(this.#rebuilt(run, fold));
    this.#options.onSwapped();
    return true;
  }

  /** A stopped one may at least have come further; a live one that works stays as it is. */
  #keepFailure(run: ProjectionRun, { fold, failure }: FoldResult): void {
    if (run.isStopped && fold.checkpoint >= run.checkpoint) {
      run.adopt(this.#rebuilt(run, fold, failure?.event.recordedAt), failure);
    }
    const { name } = run.projection;
    const message = `Rebuilding ${name} failed at ${failure?.event.position}: ${failure?.message}`;
    this.#options.onTrouble(new Error(message));
  }

  #rebuilt(
    run: ProjectionRun,
    fold: Fold,
    nextRecordedAt: RestoredFold["nextRecordedAt"] = null,
  ): RestoredFold {
    const copy = new SavedCopy(this.#options.readModels, run.projection, run.nextGeneration, ORIGIN);
    return { fold, copy, nextRecordedAt };
  }
}

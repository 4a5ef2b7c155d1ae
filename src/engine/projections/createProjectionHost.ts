import { EngineError } from "../engineError.ts";
import type { Head, Unsubscribe } from "../eventStore/eventStore.ts";
import { GENESIS_HASH, ORIGIN, type Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import { createSubscription, type Subscription } from "../subscriptions/subscription.ts";
import { BatchRate } from "./batchRate.ts";
import { foldTogether, messageOf } from "./fold.ts";
import { PositionWaiters } from "./positionWaiters.ts";
import type { Projection } from "./projection.ts";
import type { ProjectionHost } from "./projectionHost.ts";
import type { ProjectionHostOptions } from "./projectionHostOptions.ts";
import { ProjectionRun } from "./projectionRun.ts";
import type { ProjectionStatus } from "./projectionStatus.ts";
import type { FoldingSources } from "./rebuildBeside.ts";
import { type RebuildOutcome, Rebuilds } from "./rebuilds.ts";
import { Restores } from "./restores.ts";
import { Saves } from "./saves.ts";
import { upcastEvents } from "./upcastEvents.ts";

/** Keeps projections up with the log (PR1–PR7). Nothing is read before `start`. */
export function createProjectionHost(options: ProjectionHostOptions): ProjectionHost {
  return new LogProjectionHost(options);
}

class LogProjectionHost implements ProjectionHost {
  readonly #options: ProjectionHostOptions;
  readonly #sources: FoldingSources;
  readonly #runs: readonly ProjectionRun[];
  readonly #rebuilds: Rebuilds;
  readonly #saves: Saves;
  readonly #restores: Restores;
  readonly #listeners = new Set<() => void>();
  readonly #waiters = new PositionWaiters();
  readonly #rate: BatchRate;
  #head: Head = { position: ORIGIN, hash: GENESIS_HASH, recordedAt: null };
  /** The last position that the runs were given; all that follow will be given to them. */
  #delivered: Position = ORIGIN;
  #subscription: Subscription | null = null;
  #unsubscribe: Unsubscribe = () => {};
  #readFailure: string | null = null;
  #starting: Promise<void> | null = null;
  /** All are restored, and follow the log. */
  #isFollowing = false;
  #isClosed = false;

  constructor(options: ProjectionHostOptions) {
    this.#options = options;
    this.#rate = new BatchRate(options.clock);
    this.#sources = { ...options, batchSize: options.batchSize ?? 4000 };
    this.#runs = options.projections.map((projection) => new ProjectionRun(projection, options.readModels));
    this.#saves = new Saves(this.#runs, {
      every: options.saveEvery ?? 5000,
      onSaved: () => this.#settle(),
      onTrouble: this.#trouble,
    });
    const { store, readModels, beforeUnasked } = options;
    const onTrouble = this.#trouble;
    const onRestored = () => this.#onRestored();
    this.#restores = new Restores(this.#runs, { store, readModels, onRestored, onTrouble, beforeUnasked });
    this.#rebuilds = new Rebuilds({
      ...{ sources: this.#sources, readModels, onTrouble },
      goal: () => Math.max(this.#head.position, this.#delivered) as Position,
      onSwapped: () => this.#follow(),
      onChange: () => this.#settle(),
    });
  }

  start(): Promise<void> {
    this.#starting ??= this.#restoreAll().catch((error: unknown) => {
      this.#starting = null;
      throw error;
    });
    return this.#starting;
  }

  restored = (projection: Projection<unknown>): Promise<void> =>
    this.#restores.restore(this.#run(projection.name));

  live<R>(projection: Projection<R>): { readonly readModel: R; readonly checkpoint: Position } {
    const { readModel, checkpoint } = this.#run(projection.name);
    return { readModel: readModel as R, checkpoint };
  }

  async reached(position: Position): Promise<void> {
    if (this.#isClosed || this.#hasReached(position)) return;
    const reached = this.#waiters.wait(position);
    this.#subscription?.wake();
    await reached;
  }

  statuses(): readonly ProjectionStatus[] {
    return this.#runs.map((run) =>
      run.status({
        head: this.#head,
        clock: this.#options.clock,
        readFailure: this.#readFailure,
        rebuild: this.#rebuilds.progress(run),
      }),
    );
  }

  head = (): Head => this.#head;

  bytes = (): number => this.#runs.reduce((sum, run) => sum + run.bytes(), 0);

  rebuild(name: string): Promise<RebuildOutcome> {
    const run = this.#run(name);
    if (run.isRestored) return this.#rebuilds.start(run);
    return this.#restores.restore(run).then(() => this.#rebuilds.start(run));
  }

  cancelRebuild(name: string): void {
    this.#rebuilds.cancel(this.#run(name));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  save = (): Promise<void> => this.#saves.saveAll();

  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#subscription?.close();
    this.#restores.close();
    this.#saves.close();
    for (const run of this.#runs) this.#rebuilds.cancel(run);
    this.#waiters.settle(() => true);
    this.#listeners.clear();
  }

  async #restoreAll(): Promise<void> {
    if (this.#isClosed) return;
    const { store } = this.#options;
    this.#unsubscribe();
    this.#unsubscribe = store.subscribe((head) => this.#onHead(head));
    this.#moveHead(await store.head());
    await this.#restores.restoreAll();
  }

  #onRestored(): void {
    this.#moveHead(this.#head);
    if (this.#restores.isDone) {
      this.#isFollowing = true;
      this.#follow();
    }
    this.#settle();
  }

  /** Follows the log from where the run that is furthest behind stands, unless all have stopped. */
  #follow(): void {
    const checkpoints = this.#runs.filter((run) => !run.isStopped).map((run) => run.checkpoint);
    if (checkpoints.length === 0 || this.#subscription || this.#isClosed) return;
    this.#delivered = Math.min(...checkpoints) as Position;
    this.#subscription = createSubscription({
      store: { ...this.#options.store, readAll: (after, limit) => this.#read(after, limit) },
      after: this.#delivered,
      batchSize: this.#sources.batchSize,
      onEvents: (events, next) => this.#onEvents(events, next),
      onError: (error) => this.#onFailedLook(error),
      onIdle: () => this.#onIdle(),
      yieldToCommand: async () => this.#options.yieldToCommand?.(),
    });
  }

  async #read(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    this.#rate.begin();
    const events = await this.#options.store.readAll(after, limit);
    if (this.#readFailure !== null) {
      this.#readFailure = null;
      this.#settle();
    }
    return events;
  }

  #onHead(head: Head): void {
    this.#moveHead(head);
    // Otherwise the batch that the head announces tells.
    if (!this.#subscription) this.#settle();
  }

  #moveHead({ position, hash, recordedAt }: Head): void {
    if (position > this.#head.position) this.#head = { position, hash, recordedAt };
    for (const run of this.#runs) run.notice(this.#head);
  }

  async #onEvents(recorded: readonly RecordedEvent[], next: RecordedEvent | null): Promise<void> {
    const { events, unreadable } = upcastEvents(this.#options.upcasting, recorded);
    const runs = this.#runs.filter((run) => !run.isStopped);
    for (const [place, result] of foldTogether(runs, events).entries()) {
      const applied = runs[place]?.advance(result, next, unreadable) ?? 0;
      if (applied > 0) runs[place]?.measure(this.#rate.of(applied));
    }
    this.#rate.end(next !== null);
    this.#delivered = recorded.at(-1)?.position ?? this.#delivered;
    for (const seen of [...recorded.slice(-1), next]) if (seen) this.#moveHead(seen);
    if (unreadable?.isUnknown) this.#guard(() => this.#options.onUnknownEvent?.(unreadable.event));
    this.#saves.saveDue();
    if (this.#runs.every((run) => run.isStopped)) {
      this.#subscription?.close();
      this.#subscription = null;
      this.#onIdle();
    }
    this.#settle();
    if (next) await this.#options.yieldNow();
  }

  #onFailedLook(error: unknown): void {
    this.#readFailure = messageOf(error);
    this.#trouble(error);
    this.#settle();
  }

  #onIdle(): void {
    // Whoever waits is let go after a failed look: what is shown carries its own position.
    if (this.#readFailure !== null) this.#waiters.settle(() => true);
    if (this.#runs.every((run) => run.unsaved === 0)) return;
    this.#guard(() => this.#options.afterIdle?.(() => this.#saves.saveUnsaved()));
  }

  #hasReached(position: Position): boolean {
    return this.#isFollowing && this.#runs.every((run) => run.isStopped || run.checkpoint >= position);
  }

  /** Checkpoints or statuses have changed: lets go who waited for that, and tells the listeners. */
  #settle(): void {
    this.#waiters.settle((position) => this.#hasReached(position));
    for (const listener of this.#listeners) this.#guard(listener);
  }

  #run(name: string): ProjectionRun {
    const run = this.#runs.find(({ projection }) => projection.name === name);
    if (!run) throw new EngineError("invalid-argument", `There is no projection ${name}`);
    return run;
  }

  /** Calls out; a failure there must not stop the folds. */
  #guard(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#trouble(error);
    }
  }

  readonly #trouble = (error: unknown): void => void this.#options.onTrouble?.(error);
}

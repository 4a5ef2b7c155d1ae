import { type Clock, toMillis } from "../../lib/clock.ts";
import { perSecond } from "./rebuildBeside.ts";

/** How fast a host goes through the batches that it reads and folds. */
export class BatchRate {
  readonly #clock: Clock;
  /** Since when the batch has been under way; null while nothing is read. */
  #startedAt: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A batch is read; one that is under way goes on. */
  begin(): void {
    this.#startedAt ??= this.#now();
  }

  /** Events a second, where the batch under way brought so many. */
  of(events: number): number {
    return perSecond(events, this.#startedAt ?? this.#now(), this.#clock);
  }

  /** The batch is done; where there are more, the next one is under way. */
  end(areMore: boolean): void {
    this.#startedAt = areMore ? this.#now() : null;
  }

  #now(): number {
    return toMillis(this.#clock.now());
  }
}

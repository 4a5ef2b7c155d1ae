import type { Position } from "../events/identifiers.ts";

/** Those who wait for a position to be reached. */
export class PositionWaiters {
  #waiting: { readonly position: Position; readonly resolve: () => void }[] = [];

  /** Resolves when `settle` is called with a condition that holds for `position`. */
  wait(position: Position): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ position, resolve });
    });
  }

  /** Lets those go whose position is reached. */
  settle(isReached: (position: Position) => boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const waiter of waiting) {
      if (isReached(waiter.position)) {
        waiter.resolve();
      } else {
        this.#waiting.push(waiter);
      }
    }
  }
}

import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import type { PlannedStep } from "./orderSteps.ts";

/** A step of one order at its moment. */
export interface DueStep {
  readonly millis: number;
  readonly orderId: StreamId;
  readonly kind: PlannedStep["kind"];
}

/** Steps by their moments: a binary heap, since a million of them come and go. */
export class StepQueue {
  readonly #heap: DueStep[] = [];

  get length(): number {
    return this.#heap.length;
  }

  /** Moment of the next step; infinity if there is none. */
  get nextMillis(): number {
    return this.#heap[0]?.millis ?? Number.POSITIVE_INFINITY;
  }

  push(step: DueStep): void {
    const heap = this.#heap;
    let place = heap.push(step) - 1;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (this.#millisAt(parent) <= step.millis) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  pop(): DueStep | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child = this.#millisAt(left + 1) < this.#millisAt(left) ? left + 1 : left;
      if (this.#millisAt(child) >= last.millis) return first;
      this.#swap(place, child);
      place = child;
    }
  }

  #millisAt(place: number): number {
    return this.#heap[place]?.millis ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) throw new RangeError("No such step");
    heap[a] = other;
    heap[b] = one;
  }
}

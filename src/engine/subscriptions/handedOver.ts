import type { Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";

/** Keeps the events that came with the news of their append, so that they needn't be read from the log again. */
export class HandedOver {
  readonly #most: number;
  #events: readonly RecordedEvent[] = [];

  /** @param most so many are kept until they are taken; where there are more, all are read. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there are any that nobody has taken. */
  get isAny(): boolean {
    return this.#events.length > 0;
  }

  /** Keeps these, and those before if these follow them. */
  add(events: readonly RecordedEvent[]): void {
    const [first] = events;
    if (first === undefined) return;
    const last = this.#events.at(-1);
    const all =
      last !== undefined && last.position + 1 === first.position ? [...this.#events, ...events] : events;
    this.#events = all.length > this.#most ? [] : all;
  }

  /** Lets go of all; those after a position if the very next one is among them. */
  take(after: Position): readonly RecordedEvent[] | undefined {
    const from = this.#events.findIndex(({ position }) => position === after + 1);
    const taken = from === -1 ? undefined : this.#events.slice(from);
    this.#events = [];
    return taken;
  }
}

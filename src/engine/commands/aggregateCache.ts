import type { Position, StreamId } from "../events/identifiers.ts";
import type { LoadedAggregate } from "../snapshots/loadAggregate.ts";
import type { AggregateTypes } from "./decider.ts";

/**
 * Aggregates that were touched lately, the longest untouched thrown out first. They are true while nobody
 * else appends, which the head tells: it must be where the last batch left it.
 */
export class AggregateCache<T extends AggregateTypes> {
  private readonly entries = new Map<StreamId, LoadedAggregate<T>>();
  private readonly capacity: number;
  private head: Position | null = null;

  /** @param capacity the most aggregates to keep. */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(streamId: StreamId): LoadedAggregate<T> | undefined {
    return this.entries.get(streamId);
  }

  /** Begins a batch on a log that ends at `head`: all are thrown out if somebody else has appended. */
  begin(head: Position): void {
    if (head !== this.head) this.clear();
    this.head = head;
  }

  /**
   * Keeps aggregates as an append left them that took the log from `before` to `after`; none are kept if
   * somebody else appended since the batch began.
   */
  keep(aggregates: ReadonlyMap<StreamId, LoadedAggregate<T>>, before: Position, after: Position): void {
    if (before !== this.head) {
      this.clear();
      return;
    }
    this.head = after;
    for (const [streamId, aggregate] of aggregates) {
      this.entries.delete(streamId);
      this.entries.set(streamId, aggregate);
    }
    for (const streamId of this.entries.keys()) {
      if (this.entries.size <= this.capacity) return;
      this.entries.delete(streamId);
    }
  }

  clear(): void {
    this.entries.clear();
    this.head = null;
  }
}

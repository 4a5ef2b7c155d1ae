import type { Position, StreamId, Version } from "../../engine/events/identifiers.ts";

/** The most streams whose versions are kept. */
const CAPACITY = 20_000;

/**
 * Versions of the streams that this connection wrote to last. True while nobody else appends, which the head tells:
 * it must be where the last append of this connection left it.
 */
export class StreamVersions {
  readonly #versions = new Map<StreamId, Version>();
  #head: Position | null = null;

  /** The version of a stream in a log with that head; undefined if it isn't known. */
  at(head: Position, streamId: StreamId): Version | undefined {
    return head === this.#head ? this.#versions.get(streamId) : undefined;
  }

  /** Whether the stream's version is known if nobody else has appended. */
  has(streamId: StreamId): boolean {
    return this.#versions.has(streamId);
  }

  /** Takes over what an append left that took the log from `before` to `after`. */
  keep(versions: Iterable<readonly [StreamId, Version]>, before: Position, after: Position): void {
    if (before !== this.#head) this.#versions.clear();
    this.#head = after;
    for (const [streamId, version] of versions) {
      this.#versions.delete(streamId);
      this.#versions.set(streamId, version);
    }
    for (const streamId of this.#versions.keys()) {
      if (this.#versions.size <= CAPACITY) return;
      this.#versions.delete(streamId);
    }
  }
}

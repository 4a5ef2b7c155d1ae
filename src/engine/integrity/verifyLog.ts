import { EngineError } from "../engineError.ts";
import type { EventStore, Head } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import { EMPTY_HEAD, headAfter, verifyChain } from "./hashChain.ts";

const BATCH = 1000;

export interface VerifyLogOptions {
  /** Events checked so far and the log's length when the check began. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the check; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Null where the store can't read its own events. */
async function readBatch(
  store: EventStore,
  after: Position,
  limit: number,
): Promise<readonly RecordedEvent[] | null> {
  try {
    return await store.readAll(after, limit);
  } catch (error) {
    if (error instanceof EngineError && error.code === "corrupt-log") return null;
    throw error;
  }
}

/**
 * Walks the log up to the head that it has now, in bounded memory, and recomputes every hash (ES8).
 * Resolves to the first position that doesn't fit or can't be read; null if all is well.
 */
export async function verifyLog(
  store: EventStore,
  { onProgress, signal }: VerifyLogOptions = {},
): Promise<Position | null> {
  const end = await store.head();
  let done: Head = EMPTY_HEAD;
  let limit = BATCH;
  while (done.position < end.position) {
    signal?.throwIfAborted();
    const events = await readBatch(store, done.position, Math.min(limit, end.position - done.position));
    const last = events?.at(-1);
    if (events === null && limit > 1) {
      // One event at a time from here, to name the very first that can't be read.
      limit = 1;
      continue;
    }
    if (events === null || last === undefined) return (done.position + 1) as Position;
    const fault = verifyChain(events, done);
    if (fault !== null) return fault.position;
    done = headAfter(last);
    onProgress?.(done.position, end.position);
  }
  return done.hash === end.hash ? null : end.position;
}

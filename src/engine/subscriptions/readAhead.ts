import type { EventStore } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";

/** Reads the batch after a position. Rejects if the store does. */
export type ReadBatch = (after: Position) => Promise<readonly RecordedEvent[]>;

/**
 * Reads batches of at most `limit` events that follow one another: after a full one, the next is read while
 * this one is taken, so that folding doesn't wait for the database. `step` is how many of a full batch are
 * taken, and so where the next begins.
 */
export function createReadAhead(
  store: Pick<EventStore, "readAll">,
  limit: number,
  step: number = limit,
): ReadBatch {
  let ahead: { readonly after: Position; readonly events: ReturnType<ReadBatch> } | null = null;
  const read = (after: Position): ReturnType<ReadBatch> => {
    const events = store.readAll(after, limit);
    // It may fail while nobody waits for it yet; whoever awaits it is told all the same.
    events.catch(() => undefined);
    return events;
  };
  return async (after) => {
    const reading = ahead?.after === after ? ahead.events : read(after);
    ahead = null;
    const events = await reading;
    const last = events.length === limit ? events[step - 1] : undefined;
    if (last !== undefined) ahead = { after: last.position, events: read(last.position) };
    return events;
  };
}

import { EngineError } from "../engineError.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import type { Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import { HandedOver } from "./handedOver.ts";
import { createReadAhead } from "./readAhead.ts";

/** The part of an event store that a subscription reads. */
export type SubscribedStore = Pick<EventStore, "readAll" | "subscribe">;

export interface SubscriptionOptions {
  readonly store: SubscribedStore;
  /** The last position that the subscriber has already. */
  readonly after: Position;
  /** The most events that are given at once. */
  readonly batchSize: number;
  /**
   * Takes the next events, in order, each once; the following ones wait until it resolves. `next` is the event
   * after them, null if they are the last ones yet. If it rejects, the same events come again at the next wake.
   */
  onEvents(events: readonly RecordedEvent[], next: RecordedEvent | null): Promise<void> | void;
  /** Reading or `onEvents` failed; tried again at the next wake. */
  onError?(error: unknown): void;
  /** Nothing is left to do until the next wake: all caught up, or failed. */
  onIdle?(): void;
  /** Waited for before events are given that this side has only just appended: the command goes first (CMD4). */
  yieldToCommand?(): Promise<void>;
}

/** Catches up with a log, then follows it live. */
export interface Subscription {
  /** Looks for new events now. Several wakes during one look make one more look. */
  wake(): void;
  /** Nothing is given any more once this returns. */
  close(): void;
}

/**
 * Starts at once: catches up from `after`, then follows each append, from this tab or another. No event is
 * left out or given twice; a gap in the positions read is the error "corrupt-log".
 */
export function createSubscription(options: SubscriptionOptions): Subscription {
  const { store, batchSize, onEvents, onError, onIdle } = options;
  let cursor: number = options.after;
  let head = 0;
  let running = false;
  let woken = false;
  let closed = false;

  const handed = new HandedOver(batchSize);
  // One more than a batch, to tell what the subscriber is still behind.
  const read = createReadAhead(store, batchSize + 1, batchSize);

  const next = async (): Promise<readonly RecordedEvent[]> =>
    handed.take(cursor as Position) ?? read(cursor as Position);

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const events = await next();
      const last = events.at(Math.min(events.length, batchSize) - 1);
      if (closed || last === undefined) {
        return;
      }
      checkFollows(events[0], cursor);
      await onEvents(events.slice(0, batchSize), events[batchSize] ?? null);
      cursor = last.position;
      if (closed || (events.length <= batchSize && cursor >= head && head > 0)) {
        return;
      }
    }
  };

  const lookOnce = async (): Promise<void> => {
    try {
      if (handed.isAny) await options.yieldToCommand?.();
      await catchUp();
    } catch (error) {
      if (!closed) onError?.(error);
    }
  };

  const look = async (): Promise<void> => {
    running = true;
    do {
      woken = false;
      await lookOnce();
    } while (woken && !closed);
    running = false;
    if (!closed) onIdle?.();
  };

  const wake = (): void => {
    if (closed) return;
    woken = true;
    if (!running) void look();
  };

  // Listening starts before the first read, so that an append in between is not missed.
  const unsubscribe = store.subscribe((newHead, appended) => {
    head = Math.max(head, newHead.position);
    handed.add(appended);
    wake();
  });
  wake();

  return {
    wake,
    close() {
      closed = true;
      unsubscribe();
    },
  };
}

function checkFollows(first: RecordedEvent | undefined, cursor: number): void {
  if (first && first.position !== cursor + 1) {
    throw new EngineError("corrupt-log", `The log goes from position ${cursor} to ${first.position}`);
  }
}

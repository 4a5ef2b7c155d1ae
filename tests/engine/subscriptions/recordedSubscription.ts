import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN, type Position } from "../../../src/engine/events/identifiers.ts";
import {
  createSubscription,
  type SubscriptionOptions,
} from "../../../src/engine/subscriptions/subscription.ts";

/** A subscription that writes down what it was given, and a promise for each time it becomes idle. */
export function recorded(store: EventStore, changes: Partial<SubscriptionOptions> = {}) {
  const batches: number[][] = [];
  const nexts: (number | null)[] = [];
  const errors: string[] = [];
  const idles: (() => void)[] = [];
  const subscription = createSubscription({
    store,
    after: ORIGIN,
    batchSize: 3,
    onEvents(events, next) {
      batches.push(events.map(({ position }) => position));
      nexts.push(next?.position ?? null);
    },
    onError: (error) => errors.push(error instanceof Error ? error.message : String(error)),
    onIdle: () => idles.shift()?.(),
    ...changes,
  });
  const idle = (): Promise<void> => new Promise((resolve) => idles.push(resolve));
  return { subscription, batches, nexts, errors, idle };
}

/** A store for a subscription, and how often it was read. */
export function countingReads(store: EventStore) {
  const counted = {
    reads: 0,
    store: {
      subscribe: store.subscribe.bind(store),
      readAll: (after: Position, limit: number) => {
        counted.reads += 1;
        return store.readAll(after, limit);
      },
    },
  };
  return counted;
}

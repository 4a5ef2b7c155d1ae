import type { Head, HeadListener, Unsubscribe } from "../engine/eventStore/eventStore.ts";
import type { Commit, RecordedEvent } from "../engine/events/recordedEvent.ts";

/** Those who want to hear of a log's new head. */
export interface HeadListeners {
  add(listener: HeadListener): Unsubscribe;
  /** Tells everyone, each in a task step of its own; a head that isn't further than the last is left out. */
  tell(head: Head, appended?: readonly RecordedEvent[]): void;
  clear(): void;
}

/** An empty list of listeners. A listener that throws harms neither the append nor other listeners. */
export function createHeadListeners(): HeadListeners {
  const listeners = new Set<{ readonly call: HeadListener }>();
  let told = 0;
  return {
    add(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    tell(head, appended = []) {
      if (head.position <= told) return;
      told = head.position;
      for (const entry of listeners) {
        queueMicrotask(() => {
          if (listeners.has(entry)) entry.call(head, appended);
        });
      }
    },
    clear: () => listeners.clear(),
  };
}

/** The events of an append, as its listeners are told of them. */
export const eventsOf = (commits: readonly Commit[]): readonly RecordedEvent[] =>
  commits.flatMap(({ events }) => events);

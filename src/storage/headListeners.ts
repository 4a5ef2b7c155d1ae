import type { Head, Unsubscribe } from "../engine/eventStore/eventStore.ts";

/** Those who want to hear of a log's new head. */
export interface HeadListeners {
  add(listener: (head: Head) => void): Unsubscribe;
  /** Tells everyone, each in a task step of its own; a head that isn't further than the last is left out. */
  tell(head: Head): void;
  clear(): void;
}

/** An empty list of listeners. A listener that throws harms neither the append nor other listeners. */
export function createHeadListeners(): HeadListeners {
  const listeners = new Set<{ readonly call: (head: Head) => void }>();
  let told = 0;
  return {
    add(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    tell(head) {
      if (head.position <= told) return;
      told = head.position;
      for (const entry of listeners) {
        queueMicrotask(() => {
          if (listeners.has(entry)) entry.call(head);
        });
      }
    },
    clear: () => listeners.clear(),
  };
}

import { EngineError } from "../engineError.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { Upcasting } from "../upcasting/upcasting.ts";
import { type FoldFailure, messageOf } from "./fold.ts";

/** An event that can't be brought to today's schema. */
export interface UnreadableEvent extends FoldFailure {
  /** It comes from a newer application (UP2). */
  readonly isUnknown: boolean;
}

export interface UpcastBatch {
  /** Events in today's schema, up to the first that can't be read. */
  readonly events: readonly RecordedEvent[];
  readonly unreadable: UnreadableEvent | null;
}

/** Brings events to today's schema, as far as they can be read. */
export function upcastEvents(upcasting: Upcasting, recorded: readonly RecordedEvent[]): UpcastBatch {
  const events: RecordedEvent[] = [];
  for (const event of recorded) {
    try {
      events.push(upcasting.upcast(event));
    } catch (error) {
      const isUnknown = error instanceof EngineError && error.code === "unknown-event";
      return { events, unreadable: { event, message: messageOf(error), isUnknown } };
    }
  }
  return { events, unreadable: null };
}

import type { Hash } from "../../src/engine/events/identifiers.ts";
import { GENESIS_HASH } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { linkEvent } from "../../src/engine/integrity/hashChain.ts";
import { eventLines } from "./steps.ts";

/** The events of an exported log. */
export const eventsOf = (log: string): RecordedEvent[] =>
  eventLines(log).map((line) => JSON.parse(line) as RecordedEvent);

/** A log with other events, each hash made anew as the application makes it: sound, whatever it holds. */
export function withEvents(log: string, events: readonly RecordedEvent[]): string {
  const whole = JSON.parse(log) as { digest: string; events: unknown[] };
  let previous: Hash = GENESIS_HASH;
  const linked = events.map((event) => {
    const { text, hash } = linkEvent(previous, event);
    previous = hash;
    return JSON.parse(text) as RecordedEvent;
  });
  return JSON.stringify({ ...whole, eventCount: linked.length, digest: previous, events: linked });
}

import { EngineError } from "../../engine/engineError.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { type BlockRow, blockEvents } from "./blockRow.ts";
import type { LogDatabase } from "./logDatabase.ts";

/** At most so many blocks are in memory at a time; fewer while it isn't known how full they are. */
const MAX_BLOCKS = 512;
const FIRST_BLOCKS = 16;

/** Up to `limit` events of these blocks with positions from `expected` on. */
function eventsFrom(rows: readonly BlockRow[], expected: number, limit: number): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const row of rows) {
    if (events.length >= limit) break;
    const position = expected + events.length;
    if (row.first > position) throw new EngineError("corrupt-log", `The event ${position} is missing`);
    const skip = position - row.first;
    events.push(...blockEvents(row, skip, skip + limit - events.length));
  }
  return events;
}

/**
 * Reads any part of the log in bounded memory (ES7). Remembers how full blocks were, so as to fetch about as
 * many as it needs. Throws "corrupt-log" where events are missing.
 */
export function createRangeReader({ blocks }: LogDatabase): EventStore["readAll"] {
  let eventsPerBlock: number | null = null;
  return async (after, limit) => {
    const events: RecordedEvent[] = [];
    while (events.length < limit) {
      const missing = limit - events.length;
      const most = eventsPerBlock === null ? FIRST_BLOCKS : MAX_BLOCKS;
      const wanted = Math.min(most, Math.ceil(missing / (eventsPerBlock ?? 1)) + 1);
      const from = after + events.length;
      const rows = await blocks.where(":id").above(from).limit(wanted).toArray();
      events.push(...eventsFrom(rows, from + 1, missing));
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined || rows.length < wanted) break;
      eventsPerBlock = (last.last - first.first + 1) / rows.length;
    }
    return events;
  };
}

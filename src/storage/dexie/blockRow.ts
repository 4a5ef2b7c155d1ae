import { EngineError } from "../../engine/engineError.ts";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, Hash, Position, StreamId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Instant } from "../../lib/clock.ts";
import { streamKeyStart, streamOfKey, unpackedId, versionOfKey } from "./blockKeys.ts";
import { type EventSurroundings, IDS_LENGTH, unpackEvent } from "./packedEvent.ts";

/** One or more whole, consecutive commits in one record; the first may go on with that of the block before. */
export interface BlockRow extends EventSurroundings {
  /** Primary key: the position of its last event, so that the first key ≥ P is the block that holds P. */
  readonly last: Position;
  readonly first: Position;
  /** Unique: a stream key for each event in their order, then one for each reservation, then for each erasure. */
  readonly keys: readonly string[];
  /** Unique, as ids are packed. Without the command of a commit that goes on from the block before. */
  readonly commands: readonly string[];
  /** For each reservation the place of an event of the stream that holds it, or the stream. */
  readonly holders: readonly (number | StreamId)[];
  /** Of the last event. */
  readonly recordedAt: Instant;
  /** Of the last event. */
  readonly hash: Hash;
  /** For each event what the rest of the block doesn't say, as JSON. */
  readonly events: readonly string[];
  /** For each event the characters of its id and hash. */
  readonly ids: string;
}

const unreadable = ({ first, last }: BlockRow): EngineError =>
  new EngineError("corrupt-log", `The events ${first} to ${last} can't be read`);

/** The event at a place of a block; undefined if it can't be read. */
function eventAt(row: BlockRow, place: number): RecordedEvent | undefined {
  const [text, key] = [row.events[place], row.keys[place]];
  const streamId = typeof key === "string" ? streamOfKey(key) : undefined;
  if (typeof text !== "string" || key === undefined || streamId === undefined) return undefined;
  return unpackEvent(text, {
    filed: { streamId, version: versionOfKey(key), position: (row.first + place) as Position },
    since: row.since,
    origin: row.origin,
    ids: row.ids,
    idsAt: place * IDS_LENGTH,
    commandAt(command) {
      const packed = row.commands[command];
      return packed === undefined ? undefined : (unpackedId(packed) as CommandId);
    },
  });
}

/** Whether a block holds as many events as it is filed under. */
const isWhole = ({ first, last, events, ids }: BlockRow): boolean =>
  Array.isArray(events) && events.length === last - first + 1 && ids?.length === events.length * IDS_LENGTH;

/**
 * The events of a block, oldest first; only those from the place `from` up to, not including, `to`.
 * @throws EngineError "corrupt-log" if they can't be read or aren't those that the block is filed under.
 */
export function blockEvents(row: BlockRow, from = 0, to = Number.POSITIVE_INFINITY): RecordedEvent[] {
  if (!isWhole(row)) throw unreadable(row);
  const events: RecordedEvent[] = [];
  for (let place = from; place < Math.min(to, row.events.length); place++) {
    const event = eventAt(row, place);
    if (event === undefined) throw unreadable(row);
    events.push(event);
  }
  return events;
}

/**
 * One stream's events of a block, oldest first; only they are parsed.
 * @throws EngineError "corrupt-log" if they can't be read.
 */
export function streamEvents(row: BlockRow, streamId: StreamId): readonly RecordedEvent[] {
  if (!isWhole(row)) throw unreadable(row);
  const start = streamKeyStart(streamId);
  return row.events.flatMap((_, place) => {
    if (!row.keys[place]?.startsWith(start)) return [];
    const event = eventAt(row, place);
    if (event === undefined) throw unreadable(row);
    return [event];
  });
}

/** The stream that holds a reserved key of this block. */
export function holderOfKey(row: BlockRow, indexed: string): StreamId | undefined {
  const holder = row.holders[row.keys.indexOf(indexed) - row.events.length];
  if (typeof holder !== "number") return holder;
  return streamOfKey(row.keys[holder] ?? "");
}

/** The head of a log that ends with this block. */
export const blockHead = ({ last, hash, recordedAt }: BlockRow): Head => ({
  position: last,
  hash,
  recordedAt,
});

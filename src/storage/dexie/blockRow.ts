import { EngineError } from "../../engine/engineError.ts";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, Hash, Position, StreamId } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { RecordedCommit } from "../../engine/integrity/recordCommits.ts";
import {
  erasureKey,
  packedId,
  reservationKey,
  streamKey,
  streamKeyStart,
  streamOfKey,
  unpackedId,
  versionOfKey,
} from "./blockKeys.ts";
import { type EventSurroundings, IDS_LENGTH, packEvent, unpackEvent } from "./packedEvent.ts";

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
  readonly hash: Hash;
  /** For each event what the rest of the block doesn't say, as JSON. */
  readonly events: readonly string[];
  /** For each event the characters of its id and hash. */
  readonly ids: string;
}

/*
 * Small enough that a command, which loads a handful of blocks that each hold one event of its stream, stays
 * fast; large enough that an import's cost, which is per record, is spread over many events.
 */
const MAX_EVENTS = 64;
const MAX_CHARACTERS = 64 * 1024;

function toBlock(commits: readonly RecordedCommit[]): BlockRow {
  const events = commits.flatMap((commit) => commit.events);
  const reservations = commits.flatMap((commit) => commit.reservations);
  const begun = commits.filter((commit) => !commit.continuesLast).map((commit) => commit.commandId);
  const keys = [
    ...events.map((event) => streamKey(event.streamId, event.version)),
    ...reservations.map(({ key }) => reservationKey(key)),
    ...commits.flatMap((commit) => commit.erases.map(erasureKey)),
  ];
  return {
    ...packEvents(events, begun),
    keys,
    commands: begun.map(packedId),
    holders: reservations.map(({ streamId }) => {
      const place = events.findIndex((event) => event.streamId === streamId);
      return place === -1 ? streamId : place;
    }),
  };
}

/** What a block holds of its events besides their keys. */
export function packEvents(
  events: readonly RecordedEvent[],
  begun: readonly CommandId[],
): Omit<BlockRow, "keys" | "commands" | "holders"> {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A block needs an event");
  const { actor, deviceId } = first.metadata;
  const around: EventSurroundings = { recordedAt: last.recordedAt, origin: [actor, deviceId] };
  const places = new Map(begun.map((commandId, place) => [commandId, place]));
  const packed = events.map((event) => packEvent(event, around, places.get(event.metadata.commandId)));
  return {
    ...around,
    last: last.position,
    first: first.position,
    hash: last.hash,
    events: packed.map(({ text }) => text),
    ids: packed.map(({ ids }) => ids).join(""),
  };
}

/** Packs commits into as few blocks as the limits allow. A commit is never split; a huge one is a block. */
export function toBlocks(commits: readonly RecordedCommit[]): readonly BlockRow[] {
  const packs: RecordedCommit[][] = [];
  let events = 0;
  let characters = 0;
  for (const commit of commits) {
    const size = commit.texts.reduce((sum, text) => sum + text.length + 1, 0);
    const pack = packs.at(-1);
    const fits = events + commit.events.length <= MAX_EVENTS && characters + size <= MAX_CHARACTERS;
    if (pack !== undefined && fits) {
      pack.push(commit);
      events += commit.events.length;
      characters += size;
    } else {
      packs.push([commit]);
      events = commit.events.length;
      characters = size;
    }
  }
  return packs.map(toBlock);
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
    recordedAt: row.recordedAt,
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

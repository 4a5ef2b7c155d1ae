import { EngineError } from "../../engine/engineError.ts";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, Hash, Position, StreamId, Version } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { RecordedCommit, Reservation } from "../../engine/integrity/recordCommits.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";

/** One or more whole, consecutive commits in one record; the first may go on with that of the block before. */
export interface BlockRow {
  /** Primary key: the position of its last event, so that the first key ≥ P is the block that holds P. */
  readonly last: Position;
  readonly first: Position;
  /** Unique: one stream key for each event, one reservation key for each reservation, one key for each erasure. */
  readonly keys: readonly string[];
  /** Unique. Without the command of a commit that goes on from the block before. */
  readonly commands: readonly CommandId[];
  readonly reservations: readonly Reservation[];
  /** Of the last event. */
  readonly recordedAt: Instant;
  /** Of the last event. */
  readonly hash: Hash;
  /** JSON array; each event in canonical JSON with its hash. */
  readonly events: string;
}

/*
 * Small enough that a command, which loads a handful of blocks that each hold one event of its stream, stays
 * fast; large enough that an import's cost, which is per record, is spread over many events.
 */
const MAX_EVENTS = 64;
const MAX_CHARACTERS = 64 * 1024;
const DIGITS = 12;

/** Key of one event of a stream, padded because `9` would come after `10`. */
export const streamKey = (streamId: StreamId, version: Version): string =>
  `s:${streamId}@${String(version).padStart(DIGITS, "0")}`;

/** The last key that an event of the stream could have. */
export const lastStreamKey = (streamId: StreamId): string => `s:${streamId}@${"9".repeat(DIGITS)}`;

/** The version that a stream key ends in. */
export const versionOfKey = (key: string): Version => Number(key.slice(-DIGITS)) as Version;

/** Each kind of key starts differently: none can be taken for another. */
export const reservationKey = (key: string): string => `r:${key}`;

/** What the key of every erasure starts with (ES10). */
export const ERASURE = "e:";

/** The key that keeps an erased subject's records out. */
export const erasureKey = (subject: SubjectId): string => ERASURE + subject;

/** The key that a reservation key stands for. */
export const reservedKey = (indexed: string): string => indexed.slice(2);

function toBlock(commits: readonly RecordedCommit[]): BlockRow {
  const events = commits.flatMap((commit) => commit.events);
  const reservations = commits.flatMap((commit) => commit.reservations);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A block needs an event");
  return {
    last: last.position,
    first: first.position,
    keys: [
      ...events.map((event) => streamKey(event.streamId, event.version)),
      ...reservations.map(({ key }) => reservationKey(key)),
      ...commits.flatMap((commit) => commit.erases.map(erasureKey)),
    ],
    commands: commits.filter((commit) => !commit.continuesLast).map((commit) => commit.commandId),
    reservations,
    recordedAt: last.recordedAt,
    hash: last.hash,
    events: `[${commits.flatMap((commit) => commit.texts).join(",")}]`,
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The events of a block, oldest first.
 * @throws EngineError "corrupt-log" if they can't be read or aren't those that the block is filed under.
 */
export function blockEvents(row: BlockRow): readonly RecordedEvent[] {
  const events = parse(row.events);
  const count = row.last - row.first + 1;
  if (Array.isArray(events) && events.length === count && events.at(-1)?.position === row.last) return events;
  throw new EngineError("corrupt-log", `The events ${row.first} to ${row.last} can't be read`);
}

/** What an event's text begins with, and what follows its metadata: members go by the alphabet. */
const EVENT_START = '{"data":';
const streamMember = (streamId: StreamId): string => `"streamId":${JSON.stringify(streamId)},"type":`;

/**
 * One stream's events of a block, oldest first. Only their own pieces of the text are parsed; where they can't
 * be told apart for sure, such as beside data that looks like an event, the whole block is.
 * @throws EngineError "corrupt-log" if they can't be read.
 */
export function streamEvents(row: BlockRow, streamId: StreamId): readonly RecordedEvent[] {
  const prefix = streamKey(streamId, 0 as Version).slice(0, -DIGITS);
  const expected = row.keys.filter((key) => key.startsWith(prefix)).length;
  const found: RecordedEvent[] = [];
  const member = streamMember(streamId);
  for (let at = row.events.indexOf(member); at !== -1; at = row.events.indexOf(member, at + 1)) {
    const start = row.events.lastIndexOf(EVENT_START, at);
    const piece = parse(row.events.slice(start, row.events.indexOf("}", at) + 1));
    if (isEventOf(piece, streamId)) found.push(piece);
  }
  if (found.length === expected && expected > 0) return found;
  return blockEvents(row).filter((event) => event.streamId === streamId);
}

const isEventOf = (value: unknown, streamId: StreamId): value is RecordedEvent =>
  typeof value === "object" &&
  value !== null &&
  "hash" in value &&
  "streamId" in value &&
  value.streamId === streamId;

/** The head of a log that ends with this block. */
export const blockHead = ({ last, hash, recordedAt }: BlockRow): Head => ({
  position: last,
  hash,
  recordedAt,
});

import type { StreamId, Version } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { PACKED_UUID_LENGTH, packUuid, unpackUuid } from "../../lib/packedHex.ts";

/*
 * Keys of the unique indexes. An index keeps a character in two bytes, and nothing of a UUID repeats: packed, a key
 * costs a quarter. Ids that are no UUIDs stand as they are. Each kind of key starts differently, so that none can
 * be taken for another.
 */
const PACKED = "u";
const PLAIN = ":";
const PLAIN_STREAM = "s:";
/** A plain version is padded, because `9` would come after `10`. */
const DIGITS = 12;
const HIGH = 0x10000;
/** Comes after every version, packed or plain. */
const LAST_VERSION = "\uffff\uffff";
/** Where the version begins in a packed stream key: two characters, the higher half first. */
const VERSION_AT = 1 + PACKED_UUID_LENGTH;

/** An id as an index keeps it. */
export function packedId(id: string): string {
  const packed = packUuid(id);
  return packed === null ? PLAIN + id : PACKED + packed;
}

/** The id that an index keeps. */
export const unpackedId = (key: string): string =>
  key.startsWith(PACKED) ? unpackUuid(key, 1) : key.slice(1);

/** Key of one event of a stream; keys of one stream sort like its versions. */
export function streamKey(streamId: StreamId, version: Version): string {
  const packed = packUuid(streamId);
  if (packed === null) return `${PLAIN_STREAM}${streamId}@${String(version).padStart(DIGITS, "0")}`;
  return PACKED + packed + String.fromCharCode(Math.floor(version / HIGH), version % HIGH);
}

/** What all keys of a stream, and no others, start with. */
export function streamKeyStart(streamId: StreamId): string {
  const packed = packUuid(streamId);
  return packed === null ? `${PLAIN_STREAM}${streamId}@` : PACKED + packed;
}

/** The last key that an event of the stream could have. */
export const lastStreamKey = (streamId: StreamId): string => streamKeyStart(streamId) + LAST_VERSION;

/** The version that a stream key ends in. */
export const versionOfKey = (key: string): Version =>
  (key.startsWith(PACKED)
    ? key.charCodeAt(VERSION_AT) * HIGH + key.charCodeAt(VERSION_AT + 1)
    : Number(key.slice(-DIGITS))) as Version;

/** The stream of a stream key; undefined for a key of another kind. */
export function streamOfKey(key: string): StreamId | undefined {
  if (key.startsWith(PACKED)) return unpackUuid(key, 1) as StreamId;
  return key.startsWith(PLAIN_STREAM) ? (key.slice(PLAIN_STREAM.length, -DIGITS - 1) as StreamId) : undefined;
}

/** Key of a reservation. */
export const reservationKey = (key: string): string => `r:${key}`;

/** The key that a reservation key stands for. */
export const reservedKey = (indexed: string): string => indexed.slice(2);

/** What the key of every erasure starts with (ES10). */
export const ERASURE = "e:";

/** The key that keeps an erased subject's records out. */
export const erasureKey = (subject: SubjectId): string => ERASURE + subject;

import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  EventId,
  Hash,
} from "../../engine/events/identifiers.ts";
import type { EventMetadata, RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Instant } from "../../lib/clock.ts";
import type { JsonObject } from "../../lib/json.ts";
import { PACKED_UUID_LENGTH, packHex, packUuid, unpackHex, unpackUuid } from "../../lib/packedHex.ts";

/** What a block knows of its events without looking at them. */
export interface EventSurroundings {
  /** When its first event was recorded. */
  readonly since: Instant;
  /** Who recorded its first event, on which device. */
  readonly origin: readonly [ActorId, DeviceId];
}

/** What of an event its block doesn't know. */
interface Remainder {
  /** Its data, type and schema version. */
  readonly d: JsonObject;
  readonly t: string;
  readonly s: number;
  /** When it was recorded; left out where that is when the block's first one was. */
  readonly r?: Instant;
  /** When it occurred; left out where that is when it was recorded. */
  readonly o?: Instant;
  /** The place of its command in the block, whose ids its metadata are; or the metadata, where they are others. */
  readonly m: number | EventMetadata;
  /** Its id and hash; left out where they are packed. */
  readonly i?: EventId;
  readonly h?: Hash;
}

/** An event in two parts: JSON, and the characters of its id and hash, which as text would take twice the room. */
export interface PackedEvent {
  readonly text: string;
  readonly ids: string;
}

const HASH_LENGTH = 16;
/** Characters that id and hash of an event take. */
export const IDS_LENGTH = PACKED_UUID_LENGTH + HASH_LENGTH;
const NO_IDS = "\0".repeat(IDS_LENGTH);

/**
 * Packs an event for a block; what it is filed under, stream, version and position, is left to the block, and so
 * is its command, which has the place `command` there; undefined: none.
 */
export function packEvent(
  event: RecordedEvent,
  around: EventSurroundings,
  command: number | undefined,
): PackedEvent {
  const { eventId, hash, recordedAt, occurredAt, metadata, data, type, schemaVersion } = event;
  const ids = packIds(eventId, hash);
  const remainder: Remainder = {
    d: data,
    t: type,
    s: schemaVersion,
    m: command !== undefined && isUsual(metadata, around) ? command : metadata,
    ...(recordedAt === around.since ? {} : { r: recordedAt }),
    ...(occurredAt === recordedAt ? {} : { o: occurredAt }),
    ...(ids === null ? { i: eventId, h: hash } : {}),
  };
  return { text: JSON.stringify(remainder), ids: ids ?? NO_IDS };
}

/** Null where one of them can't be packed. */
function packIds(eventId: EventId, hash: Hash): string | null {
  const [id, digits] = [packUuid(eventId), packHex(hash)];
  return id === null || digits?.length !== HASH_LENGTH ? null : id + digits;
}

/** A person's click is its own cause; imports and other tabs may have others. */
const isUsual = (
  { commandId, correlationId, causationId, actor, deviceId }: EventMetadata,
  { origin }: EventSurroundings,
): boolean =>
  (correlationId as string) === commandId &&
  (causationId as string) === commandId &&
  actor === origin[0] &&
  deviceId === origin[1];

/** Where an event stands in the log, and what its block knows of it besides. */
export interface PackedPlace extends EventSurroundings {
  readonly filed: Pick<RecordedEvent, "streamId" | "version" | "position">;
  /** The characters of the block's ids, and where those of the event begin. */
  readonly ids: string;
  readonly idsAt: number;
  /** The command at a place of the block. */
  commandAt(place: number): CommandId | undefined;
}

/** Event types are few: each is kept once, so that whoever looks something up by it finds it hashed already. */
const MOST_TYPES = 256;
const types = new Map<string, string>();

function kept(type: string): string {
  const known = types.get(type);
  if (known === undefined && types.size < MOST_TYPES) types.set(type, type);
  return known ?? type;
}

/** The event that was packed. Undefined if the text can't be that of an event. */
export function unpackEvent(text: string, place: PackedPlace): RecordedEvent | undefined {
  const remainder = parse(text);
  if (!isRemainder(remainder)) return undefined;
  const metadata = typeof remainder.m === "number" ? usualMetadata(remainder.m, place) : remainder.m;
  if (metadata === undefined) return undefined;
  const { filed, ids, idsAt } = place;
  const recordedAt = remainder.r ?? place.since;
  return {
    data: remainder.d,
    eventId: remainder.i ?? (unpackUuid(ids, idsAt) as EventId),
    hash: remainder.h ?? (unpackHex(ids, idsAt + PACKED_UUID_LENGTH, HASH_LENGTH) as Hash),
    metadata,
    occurredAt: remainder.o ?? recordedAt,
    position: filed.position,
    recordedAt,
    schemaVersion: remainder.s,
    streamId: filed.streamId,
    type: kept(remainder.t),
    version: filed.version,
  };
}

function usualMetadata(command: number, { origin, commandAt }: PackedPlace): EventMetadata | undefined {
  const commandId = commandAt(command);
  if (commandId === undefined) return undefined;
  const [actor, deviceId] = origin;
  const correlationId = commandId as string as CorrelationId;
  const causationId = commandId as string as CausationId;
  return { actor, causationId, commandId, correlationId, deviceId };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRemainder(value: unknown): value is Remainder {
  if (typeof value !== "object" || value === null) return false;
  const { d, t, s, m } = value as Partial<Remainder>;
  return (
    typeof d === "object" &&
    d !== null &&
    typeof t === "string" &&
    typeof s === "number" &&
    (typeof m === "number" || (typeof m === "object" && m !== null))
  );
}

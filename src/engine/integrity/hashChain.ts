import canonicalize from "canonicalize";
import { sha256Hex } from "../../lib/ids.ts";
import type { JsonValue } from "../../lib/json.ts";
import { EngineError } from "../engineError.ts";
import type { Head } from "../eventStore/eventStore.ts";
import { GENESIS_HASH, type Hash, ORIGIN, type Position } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";

/** An event that waits for its hash. */
export type UnhashedEvent = Omit<RecordedEvent, "hash">;

/** An event's hash, and its canonical JSON with the hash in it: the text that the log keeps. */
export interface ChainLink {
  readonly hash: Hash;
  readonly text: string;
}

/** The first place where a log doesn't fit, and why. */
export interface ChainFault {
  readonly position: Position;
  readonly reason: string;
}

/** The head of a log without events. */
export const EMPTY_HEAD: Head = { position: ORIGIN, hash: GENESIS_HASH, recordedAt: null };

/** Members of a recorded event; the canonical text below names each of them. */
const MEMBER_COUNT = 11;

/**
 * True where `JSON.stringify` writes a value as RFC 8785 does: plain JSON whose members lie in the order of the
 * alphabet already, as in everything that was read from a log. Then the platform's own, fast text will do.
 */
function isInOrder(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return value === null || typeof value === "boolean";
  if (Array.isArray(value)) return value.every(isInOrder);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  let before = "";
  for (const [name, inner] of Object.entries(value)) {
    if (name < before || !name.isWellFormed() || !isInOrder(inner)) return false;
    before = name;
  }
  return true;
}

/**
 * Canonical JSON (RFC 8785) of a value.
 * @throws Error where it isn't JSON, such as NaN or half a surrogate pair.
 */
export function canonical(value: JsonValue): string {
  if (isInOrder(value)) return JSON.stringify(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/**
 * The event's canonical JSON (RFC 8785) in two halves, between which its hash belongs: members go by the
 * alphabet, so the hash stands after `eventId`. One pass gives both the hashed and the kept text.
 */
function canonicalHalves(event: UnhashedEvent): readonly [string, string] {
  const {
    data,
    eventId,
    metadata,
    occurredAt,
    position,
    recordedAt,
    schemaVersion,
    streamId,
    type,
    version,
  } = event;
  const before = `{"data":${canonical(data)},"eventId":${canonical(eventId)},`;
  const after =
    `"metadata":${canonical({ ...metadata })},"occurredAt":${canonical(occurredAt)},` +
    `"position":${canonical(position)},"recordedAt":${canonical(recordedAt)},` +
    `"schemaVersion":${canonical(schemaVersion)},"streamId":${canonical(streamId)},` +
    `"type":${canonical(type)},"version":${canonical(version)}}`;
  return [before, after];
}

/**
 * Links an event to the one before it (ES8). A `hash` that the event already carries is not looked at.
 * @throws EngineError "invalid-argument" where the event isn't JSON, such as NaN or half a surrogate pair.
 */
export function linkEvent(previous: Hash, event: UnhashedEvent): ChainLink {
  try {
    const [before, after] = canonicalHalves(event);
    const hash = sha256Hex(previous + before + after) as Hash;
    return { hash, text: withHash(before, hash, after) };
  } catch (cause) {
    throw new EngineError("invalid-argument", `The event ${event.eventId} is not plain JSON`, { cause });
  }
}

const withHash = (before: string, hash: Hash, after: string): string => `${before}"hash":"${hash}",${after}`;

/** A recorded event as canonical JSON, its hash and all: what a log file has on its line. */
export function recordedText(event: RecordedEvent): string {
  const [before, after] = canonicalHalves(event);
  return withHash(before, event.hash, after);
}

/** SHA-256 over the previous event's hash, as 64 hex digits, and the event's canonical JSON (ES8). */
export const hashEvent = (previous: Hash, event: UnhashedEvent): Hash => linkEvent(previous, event).hash;

/** The head once `event` is the last one. */
export const headAfter = (event: RecordedEvent): Head => ({
  position: event.position,
  hash: event.hash,
  recordedAt: event.recordedAt,
});

/** Why `event`, which should have that hash after `head`, can't be the next one; null if it can. */
export function linkFault(head: Head, event: RecordedEvent, hash: Hash): string | null {
  const expected = head.position + 1;
  if (event.position !== expected) return `position ${expected} expected, found ${event.position}`;
  if (head.recordedAt !== null && event.recordedAt < head.recordedAt) {
    return `recorded at ${event.recordedAt}, before the event ahead of it (${head.recordedAt})`;
  }
  if (event.hash !== hash) return "its hash doesn't match its content and the event before it";
  if (Object.keys(event).length !== MEMBER_COUNT) return "it has members that an event doesn't have";
  return null;
}

/** What doesn't fit about `event` after `head`; null if nothing. Stored events are not trusted to be events. */
function faultAfter(head: Head, event: RecordedEvent): string | null {
  if (typeof event !== "object" || event === null) return "it is no event";
  try {
    return linkFault(head, event, hashEvent(head.hash, event));
  } catch (cause) {
    if (cause instanceof EngineError) return "it is no event: a part of it is missing, or no plain JSON";
    throw cause;
  }
}

/**
 * Checks that events follow `previous` without a gap, that recordedAt never decreases and that every hash
 * holds (ES3, ES8). Null if all fit, else the first place that doesn't.
 */
export function verifyChain(
  events: readonly RecordedEvent[],
  previous: Head = EMPTY_HEAD,
): ChainFault | null {
  let head = previous;
  for (const event of events) {
    const reason = faultAfter(head, event);
    if (reason !== null) return { position: (head.position + 1) as Position, reason };
    head = headAfter(event);
  }
  return null;
}

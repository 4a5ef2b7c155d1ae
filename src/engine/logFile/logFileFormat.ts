import * as z from "zod/mini";
import { type Instant, isInstant } from "../../lib/clock.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import { isWellFormedText } from "../../lib/textSoundness.ts";
import type { Hash, LogId } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { PersonalRecord } from "../personal/personalRecord.ts";

/*
 * An exported log is one JSON object, described by public/schema/event-log.schema.json, laid out so that it
 * can be written and read in bounded memory: the head of the object on the first line, then one event a line,
 * then one personal record a line.
 */

export const LOG_FILE_FORMAT = "orderlog/event-log";
export const LOG_FILE_VERSION = 1;

/** What ends the first line. */
export const EVENTS_OPEN = '"events":[';
/** The line between the events and the personal records. */
export const PERSONAL_OPEN = '],"personal":[';
/** The last line. */
export const FILE_END = "]}";

/** The settings of a book that travel with its log. */
export interface LogFileBook {
  readonly name: string;
  /** IANA zone in which the book's days are counted. */
  readonly timeZone: string;
}

/** Everything in an exported log but its events and personal records. */
export interface LogFileHeader {
  readonly format: typeof LOG_FILE_FORMAT;
  readonly formatVersion: typeof LOG_FILE_VERSION;
  readonly logId: LogId;
  readonly book: LogFileBook;
  readonly exportedAt: Instant;
  readonly eventCount: number;
  /** Hash of the last event; of an empty log, the hash that the first event follows. */
  readonly digest: Hash;
}

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wellFormed = z.refine<string>(isWellFormedText, "holds half of a character");
const id = z.string().check(z.minLength(1), z.maxLength(200), wellFormed);
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "not 64 lower-case hex digits"));
const instant = z.string().check(z.refine(isInstant, "not a time in UTC with milliseconds"));
const count = z.int().check(z.gte(0));
const fromOne = z.int().check(z.gte(1));
const plainObject = z.custom<object>(isPlainObject, "not an object");

const headerSchema = z.strictObject({
  format: z.literal(LOG_FILE_FORMAT),
  formatVersion: z.literal(LOG_FILE_VERSION),
  logId: id,
  book: z.strictObject({ name: z.string().check(z.maxLength(200), wellFormed), timeZone: id }),
  exportedAt: instant,
  eventCount: count,
  digest: hash,
});

const eventSchema = z.strictObject({
  eventId: id,
  streamId: id,
  version: fromOne,
  position: fromOne,
  type: id,
  schemaVersion: fromOne,
  occurredAt: instant,
  recordedAt: instant,
  metadata: z.strictObject({ commandId: id, correlationId: id, causationId: id, actor: id, deviceId: id }),
  data: plainObject,
  hash,
});

const personalSchema = z.strictObject({ id, subject: id, kind: id, data: plainObject });

/** A value that has the shape asked for, or what is wrong with it in a few words. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** Checks the shape only: the value itself is handed on, so that nothing of it is lost or reordered. */
function check<T>(schema: z.ZodMiniType, value: unknown): Checked<T> {
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, value: value as T }
    : { ok: false, reason: firstSchemaIssue(result.error) };
}

/** Reads a header. A file of another format or of a newer version is named as that. */
export function checkHeader(value: unknown): Checked<LogFileHeader> {
  const found = isPlainObject(value) ? value : {};
  if (found.format !== LOG_FILE_FORMAT) {
    return { ok: false, reason: "This is not an exported event log: its format isn't named as one." };
  }
  if (found.formatVersion !== LOG_FILE_VERSION) {
    const version = JSON.stringify(found.formatVersion) ?? "none";
    return {
      ok: false,
      reason: `The file has format version ${version}; this application reads version ${LOG_FILE_VERSION}.`,
    };
  }
  const checked = check<LogFileHeader>(headerSchema, value);
  if (checked.ok) return checked;
  return { ok: false, reason: `The header is not as the format asks: ${checked.reason}.` };
}

/** Checks an event's envelope; its data is any JSON object, which the application knows more of. */
export const checkEvent = (value: unknown): Checked<RecordedEvent> =>
  check<RecordedEvent>(eventSchema, value);

export const checkPersonal = (value: unknown): Checked<PersonalRecord> =>
  check<PersonalRecord>(personalSchema, value);

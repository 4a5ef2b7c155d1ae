import type { Brand } from "../../lib/brand.ts";

export type StreamId = Brand<string, "StreamId">;
export type EventId = Brand<string, "EventId">;
export type CommandId = Brand<string, "CommandId">;
export type CorrelationId = Brand<string, "CorrelationId">;
export type CausationId = Brand<string, "CausationId">;
export type ActorId = Brand<string, "ActorId">;
export type DeviceId = Brand<string, "DeviceId">;
/** Identity of a log; an exported and re-imported log keeps it. */
export type LogId = Brand<string, "LogId">;
/** SHA-256 as 64 lower-case hex digits. */
export type Hash = Brand<string, "Hash">;

/** Number of events in a stream: the first event has version 1, and 0 means that the stream has none. */
export type Version = Brand<number, "Version">;
/** Place in the whole log, from 1, without gaps; 0 is before the first event. */
export type Position = Brand<number, "Position">;

const whole = (value: number, what: string): number => {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what} must be a whole number from 0, got ${value}`);
  }
  return value;
};

/** @throws RangeError unless `value` is a whole number from 0. */
export const toVersion = (value: number): Version => whole(value, "A version") as Version;

/** @throws RangeError unless `value` is a whole number from 0. */
export const toPosition = (value: number): Position => whole(value, "A position") as Position;

export const NO_VERSION = 0 as Version;
/** Before the first event. */
export const ORIGIN = 0 as Position;
/** The hash that the first event of a log follows. */
export const GENESIS_HASH = "0".repeat(64) as Hash;

import type { Brand } from "./brand.ts";

/** A moment in UTC as ISO 8601 with milliseconds: `2026-03-14T09:12:00.000Z`. Sorts as text. */
export type Instant = Brand<string, "Instant">;

/** Where time comes from. Injected, so that tests and folds are deterministic. */
export interface Clock {
  now(): Instant;
}

/**
 * Reads any ISO 8601 date-time with a zone as an Instant.
 * @throws RangeError if the text isn't one.
 */
export function toInstant(text: string | number): Instant {
  return new Date(text).toISOString() as Instant;
}

const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** Every month has so many days. */
const SURE_DAY = "28";

/** Whether a text is an Instant, and one that there is: not 30 February. */
export function isInstant(text: string): text is Instant {
  if (!INSTANT.test(text)) return false;
  return text.slice(8, 10) <= SURE_DAY || new Date(text).toISOString() === text;
}

/** The moment that was last read: folds ask for the same event's, one after the other. */
let latest = "";
let latestMillis = Number.NaN;

/** Milliseconds since 1970-01-01T00:00Z. */
export function toMillis(instant: Instant): number {
  if (instant !== latest) {
    latest = instant;
    latestMillis = Date.parse(instant);
  }
  return latestMillis;
}

/** The machine's own clock. Only the composition root may use it. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock for tests: starts at `start` and moves by `stepMs` at each reading. */
export function steppingClock(start: string, stepMs = 1000): Clock {
  let millis = Date.parse(start) - stepMs;
  return {
    now: () => {
      millis += stepMs;
      return toInstant(millis);
    },
  };
}

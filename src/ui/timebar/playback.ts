/** Events a second at each speed; null: the whole log in seconds, in as many steps as the screen can draw. */
const EVENTS_PER_SECOND = {
  "1": 5,
  "10": 50,
  "100": 500,
  max: null,
} as const;

export type Speed = keyof typeof EVENTS_PER_SECOND;

/** From the slowest to the fastest. */
export const SPEED_NAMES = ["1", "10", "100", "max"] as const satisfies readonly Speed[];

/** How long the whole log takes at the highest speed, and how slow that may be for a short one. */
const SECONDS_AT_MAX = 8;
const SLOWEST_AT_MAX = 60;

/**
 * How far Play has come after some time: whole events, and the rest that counts towards the next one.
 * Idle time takes no time, for positions have no gaps.
 */
export function advance(
  from: number,
  rest: number,
  elapsedMs: number,
  head: number,
  speed: Speed,
): { readonly position: number; readonly rest: number } {
  const rate = EVENTS_PER_SECOND[speed] ?? Math.max(SLOWEST_AT_MAX, head / SECONDS_AT_MAX);
  const step = rest + (elapsedMs / 1000) * rate;
  const whole = Math.floor(step);
  return { position: Math.min(head, from + whole), rest: step - whole };
}

/** Events a second at each speed; null: the whole log in seconds, in as many steps as the screen can draw. */
export const SPEEDS = {
  "1": { label: "1×", eventsPerSecond: 5 },
  "10": { label: "10×", eventsPerSecond: 50 },
  "100": { label: "100×", eventsPerSecond: 500 },
  max: { label: "Max", eventsPerSecond: null },
} as const;

export type Speed = keyof typeof SPEEDS;

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
  const rate = SPEEDS[speed].eventsPerSecond ?? Math.max(SLOWEST_AT_MAX, head / SECONDS_AT_MAX);
  const step = rest + (elapsedMs / 1000) * rate;
  const whole = Math.floor(step);
  return { position: Math.min(head, from + whole), rest: step - whole };
}

/** Events a second at each speed; null: the whole log in a few seconds, as fast as it draws. */
export const SPEEDS = {
  "1": { label: "1×", eventsPerSecond: 5 },
  "10": { label: "10×", eventsPerSecond: 50 },
  "100": { label: "100×", eventsPerSecond: 500 },
  max: { label: "Max", eventsPerSecond: null },
} as const;

export type Speed = keyof typeof SPEEDS;

/** Frames for the whole log at the highest speed. */
const FRAMES_AT_MAX = 480;

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
  const rate = SPEEDS[speed].eventsPerSecond;
  const step = rate === null ? Math.max(1, head / FRAMES_AT_MAX) : rest + (elapsedMs / 1000) * rate;
  const whole = Math.floor(step);
  return { position: Math.min(head, from + whole), rest: rate === null ? 0 : step - whole };
}

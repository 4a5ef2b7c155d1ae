import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.millis;

/** A short time: `< 0.1 ms`, `1.2 ms`, `340 ms`, `2.5 s`, `4 min`, `3 h`. */
export function formatMillis(millis: number): string {
  if (millis > 0 && millis < 0.05) return words.hardly;
  if (millis < 1000) return words.ms(millis, millis < 10 ? 1 : 0);
  if (millis < 60_000) return words.seconds(millis / 1000);
  if (millis < 3_600_000) return words.minutes(millis / 60_000);
  return words.hours(millis / 3_600_000);
}

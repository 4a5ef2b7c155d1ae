import { formatNumber } from "../format/number.ts";

/** A short time: `1.2 ms`, `340 ms`, `2.5 s`, `4 min`, `3 h`. */
export function formatMillis(millis: number): string {
  if (millis < 10) return `${formatNumber(millis, 1)} ms`;
  if (millis < 1000) return `${formatNumber(millis)} ms`;
  if (millis < 60_000) return `${formatNumber(millis / 1000, 1)} s`;
  if (millis < 3_600_000) return `${formatNumber(millis / 60_000)} min`;
  return `${formatNumber(millis / 3_600_000)} h`;
}

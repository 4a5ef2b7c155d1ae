import { statisticsText } from "./statisticsText.ts";

const words = statisticsText.elapsed;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, in the one unit that fits: "70 min", "30 h", "4.6 d". */
export function elapsedLabel(millis: number): string {
  if (millis < MINUTE) return words.seconds(Math.round(millis / 1000));
  if (millis < 2 * HOUR) return words.minutes(Math.round(millis / MINUTE));
  if (millis < 3 * DAY) return words.hours(Math.round(millis / HOUR));
  const days = millis / DAY;
  return words.days(days, days < 10 ? 1 : 0);
}

/** A whole number of hours or days: "1 h", "12 h", "1 d", "14 d". */
export const wholeElapsed = (millis: number): string =>
  millis < DAY ? words.hours(millis / HOUR) : words.days(millis / DAY, 0);

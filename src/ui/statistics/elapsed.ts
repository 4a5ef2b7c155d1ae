const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, in the one unit that fits: "70 min", "30 h", "4.6 d". */
export function elapsedLabel(millis: number): string {
  if (millis < MINUTE) return `${Math.round(millis / 1000)} s`;
  if (millis < 2 * HOUR) return `${Math.round(millis / MINUTE)} min`;
  if (millis < 3 * DAY) return `${Math.round(millis / HOUR)} h`;
  const days = millis / DAY;
  return `${days < 10 ? days.toFixed(1) : Math.round(days)} d`;
}

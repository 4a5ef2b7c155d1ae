import { parseDateTime, toZoned } from "@internationalized/date";
import { type Instant, toInstant } from "../../lib/clock.ts";
import type { TimeZone } from "../calendar.ts";

const PARTS = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const MILLIS_PER_MINUTE = 60_000;

/** Minutes that local time is ahead of UTC: 0 for `Z`, 90 for `+01:30`. */
function offsetMinutes(zone: string): number {
  if (zone.toUpperCase() === "Z") return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/**
 * Reads a source's ISO 8601 time. Without a zone it is local time in `timeZone`, a date alone its midnight.
 * Null for anything else, such as 30 February.
 */
export function readFactTime(text: string, timeZone: TimeZone): Instant | null {
  const [, date, time = "00:00", zone] = PARTS.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  try {
    const local = parseDateTime(`${date}T${time}`);
    const millis =
      zone === undefined
        ? toZoned(local, timeZone).toDate().getTime()
        : local.toDate("UTC").getTime() - offsetMinutes(zone) * MILLIS_PER_MINUTE;
    const instant = toInstant(millis);
    return /^\d{4}-/.test(instant) ? instant : null;
  } catch {
    return null;
  }
}

import type { DayNumber } from "./calendar.ts";
import { MILLIS_PER_DAY } from "./calendar.ts";
import type { Bucket } from "./queries/statistics.ts";

/** First day of the bucket that holds `day`. Weeks begin on Monday. */
export function bucketStart(day: DayNumber, bucket: Bucket): DayNumber {
  if (bucket === "day") return day;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (bucket === "week") return (day - ((((day + 3) % 7) + 7) % 7)) as DayNumber;
  const date = new Date(day * MILLIS_PER_DAY);
  return (day - date.getUTCDate() + 1) as DayNumber;
}

/** First day of the next bucket. */
export function nextBucket(day: DayNumber, bucket: Bucket): DayNumber {
  const start = bucketStart(day, bucket);
  if (bucket === "day") return (start + 1) as DayNumber;
  if (bucket === "week") return (start + 7) as DayNumber;
  const date = new Date(start * MILLIS_PER_DAY);
  return (Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / MILLIS_PER_DAY) as DayNumber;
}

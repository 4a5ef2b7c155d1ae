import { type Instant, toMillis } from "../../lib/clock.ts";

const DAY_MS = 86_400_000;
const keyOf = (bookId: string): string => `orderlog.backupLater.${bookId}`;

/** Whether the reminder of a book's backup was put off less than a day ago. */
export function isSnoozed(bookId: string, now: Instant): boolean {
  try {
    const since = localStorage.getItem(keyOf(bookId));
    return since !== null && toMillis(now) - toMillis(since as Instant) < DAY_MS;
  } catch {
    return false;
  }
}

/** Puts the reminder of a book's backup off for a day, on this device. */
export function snooze(bookId: string, now: Instant): void {
  try {
    localStorage.setItem(keyOf(bookId), now);
  } catch {
    // Without storage it comes again after the next start.
  }
}

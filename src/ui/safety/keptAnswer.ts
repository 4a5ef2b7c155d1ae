import type { Instant } from "../../lib/clock.ts";

const STORED = "orderlog.keepDataAsked";

/** When the browser was last asked to keep the data on this device; null: never. */
export function askedToKeepAt(): Instant | null {
  try {
    return localStorage.getItem(STORED) as Instant | null;
  } catch {
    return null;
  }
}

export function rememberAsked(at: Instant): void {
  try {
    localStorage.setItem(STORED, at);
  } catch {
    // Without storage it is asked again after the next start.
  }
}

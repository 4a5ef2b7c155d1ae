import { type Instant, toMillis } from "../../lib/clock.ts";
import type { Book, StorageReport } from "../backend.ts";

/** How a book's copy stands. */
export interface BackupState {
  /** Events that are on this device only. */
  readonly since: number;
  /** When the last copy was made; null: never. */
  readonly at: Instant | null;
  /** It is time to say so aloud. */
  readonly isDue: boolean;
}

/** A week of sales is what nobody wants to type again, and so are so many events. */
const GROWS_OLD_MS = 7 * 86_400_000;
const MANY_EVENTS = 500;

/** How a book's copy stands with its log ending at `head`. A sample has nothing to lose. */
export function backupStateOf(book: Book, head: number, now: Instant): BackupState {
  const { lastBackup, kind, createdAt } = book;
  const since = kind === "sample" ? 0 : Math.max(0, head - (lastBackup?.position ?? 0));
  const age = toMillis(now) - toMillis(lastBackup?.at ?? createdAt);
  return {
    since,
    at: lastBackup?.at ?? null,
    isDue: since > 0 && (age > GROWS_OLD_MS || since >= MANY_EVENTS),
  };
}

const NEAR_SHARE = 0.8;

/** Whether so much is used that writing may soon fail. */
export function isRoomShort(report: StorageReport | null): boolean {
  if (report === null || report.usage === null || !report.quota) return false;
  return report.usage >= NEAR_SHARE * report.quota;
}

import type { Instant } from "../../lib/clock.ts";
import type { Book, EngineStatus } from "../backend.ts";
import { dayOf, formatAge } from "../format/dates.ts";
import { backupStateOf } from "../safety/safety.ts";
import { frameText } from "./frameText.ts";

export interface Health {
  /** Null for a sample: there is nothing to lose. */
  readonly backup: string | null;
  readonly views: string;
  /** A view stopped, or there is something to lose and no copy of it. */
  readonly needsCare: boolean;
  readonly isStopped: boolean;
}

const words = frameText.health;

/** How safe the book is and how far its views are, in words. */
export function healthOf(book: Book, status: EngineStatus | null, now: Instant): Health {
  const head = status?.head.position ?? 0;
  const stopped = (status?.projections ?? []).filter((one) => one.state === "stopped").length;
  const behind = Math.max(0, ...(status?.projections ?? []).map((one) => one.lag));
  return {
    backup: backupWords(book, head, now),
    views: viewWords(stopped, behind),
    needsCare: stopped > 0 || hasNoCopy(book, head) || backupStateOf(book, head, now).isDue,
    isStopped: stopped > 0,
  };
}

function backupWords({ lastBackup, kind, timeZone }: Book, head: number, now: Instant): string | null {
  if (kind === "sample") return null;
  if (lastBackup === null) return head === 0 ? words.nothingToBackUp : words.noBackup;
  const isToday = dayOf(lastBackup.at, timeZone) === dayOf(now, timeZone);
  return isToday ? words.backupToday : words.backup(formatAge(lastBackup.at, now));
}

const hasNoCopy = ({ lastBackup, kind }: Book, head: number): boolean =>
  kind === "own" && head > 0 && lastBackup === null;

function viewWords(stopped: number, behind: number): string {
  if (stopped > 0) return words.stopped(stopped);
  return behind > 0 ? words.behind(behind) : words.current;
}

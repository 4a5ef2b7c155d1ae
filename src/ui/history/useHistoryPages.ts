import { useCallback, useMemo, useState } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { EventPageAnswer } from "../../orders/queries/timeline.ts";
import { dayOf } from "../format/dates.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";

export type HistoryEntry = EventPageAnswer["entries"][number];

export interface HistoryDay {
  /** `2026-10-14` in the book's zone. */
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
  /** False where earlier events of the day were not asked for yet. */
  readonly isWhole: boolean;
}

const PAGE = 30;
/** One answer never grows beyond this: older events are reached with the time bar. */
const MOST = 1000;

export interface HistoryPages {
  readonly days: readonly HistoryDay[];
  readonly hasEarlier: boolean;
  readonly showEarlier: () => void;
}

/** The newest events up to the position, by day; more of them on demand. */
export function useHistoryPages(position: Position): HistoryPages {
  const [limit, setLimit] = useState(PAGE);
  const timeZone = useTimeZone();
  const question = useMemo(() => ({ kind: "eventPage", before: null, limit }) as const, [limit]);
  const entries = useAnswer(question)?.entries;
  const oldest = entries?.at(-1)?.event.position ?? position;
  const days = useMemo(() => byDay(entries ?? [], timeZone, oldest <= 1), [entries, timeZone, oldest]);
  const showEarlier = useCallback(() => setLimit((before) => Math.min(MOST, before + 4 * PAGE)), []);
  return { days, hasEarlier: oldest > 1 && limit < MOST, showEarlier };
}

function byDay(
  entries: readonly HistoryEntry[],
  timeZone: string,
  reachesStart: boolean,
): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.event.occurredAt, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map((day, index) => ({ ...day, isWhole: reachesStart || index < days.length - 1 }));
}

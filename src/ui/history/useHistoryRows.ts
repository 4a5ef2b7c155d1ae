import { useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { EventPageAnswer, EventPageQuestion } from "../../orders/queries/timeline.ts";
import type { VirtualPart } from "../components/useVirtualRows.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { HISTORY_PAGE_SIZE } from "./historySearch.ts";

export type HistoryEntry = EventPageAnswer["entries"][number];

/** One page of the log, newest first: which positions it holds follows from its number alone. */
export interface HistoryPage {
  /** The newest position on it. */
  readonly newest: number;
  readonly count: number;
}

/** The page `number`, from 1, of a log that is shown up to a position; the last one where there is no such page. */
export function historyPage(position: Position, number: number): HistoryPage {
  const last = Math.max(1, Math.ceil(position / HISTORY_PAGE_SIZE));
  const newest = position - (Math.min(number, last) - 1) * HISTORY_PAGE_SIZE;
  return { newest, count: Math.min(HISTORY_PAGE_SIZE, newest) };
}

/** Events are asked for in steps of this many rows, so that a small scroll asks for nothing new. */
const STEP = 30;

/** The question for the rows that are drawn; null where there are none. The row kept for its focus isn't near. */
function questionFor({ newest }: HistoryPage, parts: readonly VirtualPart[], kept: number) {
  const near = parts.flatMap((part) => (part.kind === "row" && part.index !== kept ? [part.index] : []));
  const first = near[0];
  if (first === undefined) return null;
  const from = Math.floor(first / STEP) * STEP;
  const rows = (near.at(-1) ?? first) - from + 1;
  return eventsFrom(newest - from, Math.ceil(rows / STEP) * STEP);
}

const eventsFrom = (before: number, limit: number): EventPageQuestion => ({
  kind: "eventPage",
  before: before as Position,
  limit,
});

/** The events of the rows that are drawn, by position; `kept` is the place of the one with the focus, or -1. */
export function useHistoryRows(
  page: HistoryPage,
  parts: readonly VirtualPart[],
  kept: number,
): ReadonlyMap<number, HistoryEntry> {
  const near = useAnswer(questionFor(page, parts, kept));
  const one = useAnswer(kept < 0 ? null : eventsFrom(page.newest - kept, 1));
  return useMemo(() => {
    const entries = [...(one?.entries ?? []), ...(near?.entries ?? [])];
    return new Map(entries.map((entry) => [entry.event.position, entry]));
  }, [near, one]);
}

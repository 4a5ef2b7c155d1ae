import { useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { EventPageQuestion, FilteredEventsQuestion, LogEntry } from "../../orders/queries/timeline.ts";
import type { VirtualPart } from "../components/useVirtualRows.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import type { HistoryPage } from "./historyPage.ts";
import type { EventFilter } from "./historySearch.ts";

/** A row of the list: which event, and its record once it was answered. */
export interface HistoryRow {
  /** Null where only the answer will tell. */
  readonly position: number | null;
  readonly entry: LogEntry | null;
}

/** Events are asked for in steps of this many rows, so that a small scroll asks for nothing new. */
const STEP = 30;

interface Rows {
  /** Places in the whole list, from 0. */
  readonly from: number;
  readonly limit: number;
}

/** The rows that are drawn, in whole steps; null where there are none. The row kept for its focus isn't near. */
function rowsNear({ offset }: HistoryPage, parts: readonly VirtualPart[], kept: number): Rows | null {
  const near = parts.flatMap((part) => (part.kind === "row" && part.index !== kept ? [part.index] : []));
  const first = near[0];
  if (first === undefined) return null;
  const from = Math.floor(first / STEP) * STEP;
  const rows = (near.at(-1) ?? first) - from + 1;
  return { from: offset + from, limit: Math.ceil(rows / STEP) * STEP };
}

/** Without a filter a place in the list is a place in the log: what is read is a run of it. */
const logQuestion = (total: number, { from, limit }: Rows): EventPageQuestion => ({
  kind: "eventPage",
  before: (total - from) as Position,
  limit,
});

const filterQuestion = (filter: EventFilter, { from, limit }: Rows): FilteredEventsQuestion => ({
  kind: "filteredEvents",
  ...filter,
  offset: from,
  limit,
});

/**
 * The rows of a page by their place on it, the first being 0, as far as they are drawn; `kept` is the place of the
 * one with the focus, or -1.
 */
export function useHistoryRows(
  page: HistoryPage,
  filter: EventFilter | null,
  parts: readonly VirtualPart[],
  kept: number,
): (place: number) => HistoryRow {
  const { offset, total } = page;
  const rows = rowsNear(page, parts, kept);
  const one = kept < 0 ? null : { from: offset + kept, limit: 1 };
  const near = useAnswer(rows && filter === null ? logQuestion(total, rows) : null);
  const focused = useAnswer(one && filter === null ? logQuestion(total, one) : null);
  const matching = useAnswer(rows && filter !== null ? filterQuestion(filter, rows) : null);
  return useMemo(() => {
    if (filter !== null) {
      return (place) => {
        const entry = matching?.entries[offset + place - matching.offset] ?? null;
        return { position: entry?.event.position ?? null, entry };
      };
    }
    const entries = [...(focused?.entries ?? []), ...(near?.entries ?? [])];
    const byPosition = new Map(entries.map((entry) => [entry.event.position, entry]));
    return (place) => {
      const position = (total - offset - place) as Position;
      return { position, entry: byPosition.get(position) ?? null };
    };
  }, [filter, matching, near, focused, offset, total]);
}

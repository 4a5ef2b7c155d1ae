import { useRef, useState } from "react";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import { dayOf } from "../format/dates.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { HistoryEntryRow } from "./HistoryEntryRow.tsx";
import styles from "./history.module.css";
import type { HistoryPage } from "./historyPage.ts";
import type { EventFilter } from "./historySearch.ts";
import { historyText } from "./historyText.ts";
import { type HistoryRow, useHistoryRows } from "./useHistoryRows.ts";
import { useOpenedEvent } from "./useOpenedEvent.ts";

const words = historyText.columns;

interface HistoryTableProps {
  readonly page: HistoryPage;
  readonly filter: EventFilter | null;
  /** The position that the screen shows. */
  readonly position: number;
}

/** A page of the log as a table, newest first; of its rows those near the screen are drawn. */
export function HistoryTable({ page, filter, position }: HistoryTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [openRows, setOpenRows] = useState<ReadonlySet<number>>(new Set());
  const { focused, setFocused } = useOpenedEvent(body);
  const kept = filter === null ? placeOf(focused, page) : -1;
  const { parts, measure } = useVirtualRows({ count: page.count, body, pinned: kept });
  const rowAt = useHistoryRows(page, filter, parts, kept);
  const isFirstOfDay = useFirstOfDay(rowAt);
  const toggle = (event: number) => {
    const next = new Set(openRows);
    if (!next.delete(event)) next.add(event);
    setOpenRows(next);
  };
  return (
    <table className={styles.table} aria-label={historyText.table} aria-rowcount={page.total + 1}>
      <thead className={text.hidden}>
        <tr aria-rowindex={1}>
          <th scope="col">{words.event}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.more}</th>
        </tr>
      </thead>
      <tbody ref={body} onFocus={({ target }) => setFocused(eventOf(target))}>
        {parts.map((part) => {
          if (part.kind === "gap") return <Gap key={`after ${part.after}`} height={part.height} />;
          const row = rowAt(part.index);
          return (
            <HistoryEntryRow
              key={row.position ?? `place ${part.index}`}
              {...row}
              index={part.index}
              rowIndex={page.offset + part.index + 2}
              measure={measure}
              isFirstOfDay={isFirstOfDay(part.index)}
              isShown={row.position === position}
              isOpen={row.position !== null && openRows.has(row.position)}
              onToggle={toggle}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Where on the page an event of the log stands; -1 where it isn't on it. */
function placeOf(event: number | null, { total, offset, count }: HistoryPage): number {
  const place = event === null ? -1 : total - offset - event;
  return place >= 0 && place < count ? place : -1;
}

function eventOf(target: Element): number | null {
  const position = target.closest<HTMLElement>("[data-event]")?.dataset.event;
  return position === undefined ? null : Number(position);
}

/** Whether the event at a place is the newest of its day, as far as the one above it is known. */
function useFirstOfDay(rowAt: (place: number) => HistoryRow): (place: number) => boolean {
  const timeZone = useTimeZone();
  const day = (place: number) => {
    const { entry } = rowAt(place);
    return entry && dayOf(entry.event.occurredAt, timeZone);
  };
  return (place) => day(place - 1) !== day(place);
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is nothing to focus
    <tr aria-hidden="true" className={styles.gap}>
      <td style={{ blockSize: height }} />
    </tr>
  );
}

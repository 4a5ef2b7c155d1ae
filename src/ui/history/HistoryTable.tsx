import { useRef, useState } from "react";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import { dayOf } from "../format/dates.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { HistoryEntryRow } from "./HistoryEntryRow.tsx";
import styles from "./history.module.css";
import { historyText } from "./historyText.ts";
import { type HistoryEntry, type HistoryPage, useHistoryRows } from "./useHistoryRows.ts";
import { useOpenedEvent } from "./useOpenedEvent.ts";

const words = historyText.columns;

interface HistoryTableProps {
  readonly page: HistoryPage;
  /** The position that the screen shows. */
  readonly position: number;
}

/** A page of the log as a table, newest first; of its rows those near the screen are drawn. */
export function HistoryTable({ page, position }: HistoryTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [openRows, setOpenRows] = useState<ReadonlySet<number>>(new Set());
  const { focused, setFocused } = useOpenedEvent(body);
  const kept = focused === null || focused > page.newest ? -1 : page.newest - focused;
  const { parts, measure } = useVirtualRows({ count: page.count, body, pinned: kept });
  const entries = useHistoryRows(page, parts, kept);
  const isFirstOfDay = useFirstOfDay(entries);
  const toggle = (event: number) => {
    const next = new Set(openRows);
    if (!next.delete(event)) next.add(event);
    setOpenRows(next);
  };
  return (
    <table className={styles.table} aria-label={historyText.table} aria-rowcount={position + 1}>
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
          const event = page.newest - part.index;
          return (
            <HistoryEntryRow
              key={event}
              position={event}
              entry={entries.get(event) ?? null}
              index={part.index}
              rowIndex={position - event + 2}
              measure={measure}
              isFirstOfDay={isFirstOfDay(event)}
              isShown={event === position}
              isOpen={openRows.has(event)}
              onToggle={toggle}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function eventOf(target: Element): number | null {
  const position = target.closest<HTMLElement>("[data-event]")?.dataset.event;
  return position === undefined ? null : Number(position);
}

/** Whether an event is the newest of its day, as far as the one above it is known. */
function useFirstOfDay(entries: ReadonlyMap<number, HistoryEntry>): (event: number) => boolean {
  const timeZone = useTimeZone();
  const day = (event: number) => {
    const entry = entries.get(event);
    return entry && dayOf(entry.event.occurredAt, timeZone);
  };
  return (event) => day(event + 1) !== day(event);
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

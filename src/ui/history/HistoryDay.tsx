import { formatDay } from "../format/dates.ts";
import { formatCount } from "../format/number.ts";
import { HistoryEntryRow } from "./HistoryEntryRow.tsx";
import styles from "./history.module.css";
import type { HistoryDay as Day } from "./useHistoryPages.ts";

/** The events of one day, newest first. */
export function HistoryDay({ day, shownPosition }: { readonly day: Day; readonly shownPosition: number }) {
  return (
    <section className={styles.day} aria-label={formatDay(day.day, "full")}>
      <h2>
        {formatDay(day.day, "full")} {day.isWhole && <span>{formatCount(day.entries.length, "event")}</span>}
      </h2>
      <ol>
        {day.entries.map((entry) => (
          <HistoryEntryRow
            key={entry.event.position}
            entry={entry}
            isShown={entry.event.position === shownPosition}
          />
        ))}
      </ol>
    </section>
  );
}

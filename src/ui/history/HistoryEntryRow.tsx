import { Link } from "@tanstack/react-router";
import { ChevronRight, History } from "lucide-react";
import { memo, useId, useState } from "react";
import { classes } from "../components/classes.ts";
import { formatTimeWithSeconds } from "../format/dates.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { EventGlyph } from "./EventGlyph.tsx";
import styles from "./history.module.css";
import type { HistoryEntry } from "./useHistoryPages.ts";

interface Props {
  readonly entry: HistoryEntry;
  readonly isShown: boolean;
}

/** What is recorded never changes, so the same event is the same row. */
const isSame = (one: Props, other: Props): boolean =>
  one.isShown === other.isShown && one.entry.event.hash === other.entry.event.hash;

/** One event of the log: when, what, to which order; its record on demand, and the whole shop at it. */
export const HistoryEntryRow = memo(({ entry, isShown }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const payload = useId();
  const timeZone = useTimeZone();
  const { event, orderNumber } = entry;
  const position = formatNumber(event.position);
  return (
    <li className={classes(styles.entry, isShown && styles.shown)}>
      <span className={styles.position}>{position}</span>
      <EventGlyph type={event.type} />
      <span className={styles.what}>
        <b>{eventLabel(event.type)}</b>
        {orderNumber !== null && (
          <Link to="/orders/$number" params={{ number: orderNumber }} className={text.link ?? ""}>
            {orderNumber}
          </Link>
        )}
      </span>
      <time dateTime={event.occurredAt}>{formatTimeWithSeconds(event.occurredAt, timeZone)}</time>
      <span className={styles.actions}>
        <button type="button" aria-expanded={isOpen} aria-controls={payload} onClick={() => setOpen(!isOpen)}>
          <ChevronRight aria-hidden="true" className={isOpen ? styles.turned : undefined} />
          JSON<span className={text.hidden}> of event {position}</span>
        </button>
        <Link to="." search={(search) => ({ ...search, at: event.position })} resetScroll={false}>
          <History aria-hidden="true" />
          <span className={styles.long}>See everything at this event</span>
          <span className={text.hidden}>, event {position}</span>
        </Link>
      </span>
      {isOpen && (
        <pre id={payload} className={styles.json}>
          {JSON.stringify(event, null, 2)}
        </pre>
      )}
    </li>
  );
}, isSame);

import { Link } from "@tanstack/react-router";
import { ChevronRight, History } from "lucide-react";
import { memo, type ReactNode, useId } from "react";
import type { LogEntry } from "../../orders/queries/timeline.ts";
import { classes } from "../components/classes.ts";
import { dayOf, formatDay, formatTimeWithSeconds } from "../format/dates.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { EventGlyph } from "../order/EventGlyph.tsx";
import { eventFacts } from "../order/eventFacts.ts";
import { JsonText } from "../order/JsonText.tsx";
import { useTimeZone } from "../stores/useBooks.ts";
import text from "../styles/text.module.css";
import { EventDetails } from "./EventDetails.tsx";
import styles from "./history.module.css";
import { historyText } from "./historyText.ts";

interface Props {
  readonly position: number | null;
  /** Null until it was answered: the row keeps its room. */
  readonly entry: LogEntry | null;
  /** Its place on the page, from 0, and in the whole list, the head being 1. */
  readonly index: number;
  readonly rowIndex: number;
  readonly measure: (row: Element | null) => void;
  /** True for the newest event of its day. */
  readonly isFirstOfDay: boolean;
  readonly isShown: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (position: number) => void;
}

/** What is recorded never changes, so the same event is the same row. */
const isSame = (one: Props, other: Props): boolean =>
  one.position === other.position &&
  one.isShown === other.isShown &&
  one.isOpen === other.isOpen &&
  one.isFirstOfDay === other.isFirstOfDay &&
  one.rowIndex === other.rowIndex &&
  one.index === other.index &&
  one.entry?.event.hash === other.entry?.event.hash &&
  one.entry?.orderNumber === other.entry?.orderNumber &&
  one.entry?.currency === other.entry?.currency;

/** One event of the log: when, what, to which order; its record on demand, and the whole shop at it. */
export const HistoryEntryRow = memo((props: Props) => {
  const { position, entry, index, rowIndex, measure, isFirstOfDay, isShown } = props;
  const looks = classes(styles.entry, isShown && styles.shown, isFirstOfDay && styles.newDay);
  return (
    <tr
      ref={measure}
      className={looks}
      data-index={index}
      data-event={position ?? undefined}
      aria-rowindex={rowIndex}
    >
      <td className={styles.position}>{position !== null && formatNumber(position)}</td>
      {entry && <Recorded {...props} entry={entry} />}
    </tr>
  );
}, isSame);

function Recorded({
  entry,
  isOpen,
  onToggle,
}: Pick<Props, "isOpen" | "onToggle"> & { readonly entry: LogEntry }): ReactNode {
  const payload = useId();
  const timeZone = useTimeZone();
  const { event, orderNumber, currency } = entry;
  const { position } = event;
  return (
    <>
      <td className={styles.what}>
        <EventGlyph type={event.type} />
        <b>{eventLabel(event.type)}</b>
        {orderNumber !== null && (
          <Link to="/orders/$number" params={{ number: orderNumber }} className={text.link ?? ""}>
            {orderNumber}
          </Link>
        )}
        <span className={styles.fact}>{eventFacts(event, currency ?? "").join(", ")}</span>
      </td>
      <td className={styles.when}>
        <time dateTime={event.occurredAt}>
          <span className={styles.date}>{formatDay(dayOf(event.occurredAt, timeZone), "full")}</span>{" "}
          {formatTimeWithSeconds(event.occurredAt, timeZone)}
        </time>
      </td>
      <td className={styles.actions}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={payload}
          onClick={() => onToggle(position)}
        >
          <ChevronRight aria-hidden="true" className={isOpen ? styles.turned : undefined} />
          {historyText.json}
          <span className={text.hidden}>{historyText.ofEvent(position)}</span>
        </button>
        <Link
          to="."
          search={(search) => ({ ...search, at: event.position, page: undefined })}
          resetScroll={false}
        >
          <History aria-hidden="true" />
          <span className={styles.long}>{historyText.seeAt}</span>
          <span className={text.hidden}>{historyText.atEvent(position)}</span>
        </Link>
      </td>
      {isOpen && (
        <td className={styles.json} id={payload}>
          <EventDetails event={event} />
          <JsonText label={historyText.jsonOf(position)} value={event} isTall />
        </td>
      )}
    </>
  );
}

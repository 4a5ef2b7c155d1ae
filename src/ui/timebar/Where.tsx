import type { TimelineEvent } from "../../orders/queries/timeline.ts";
import { formatTime } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { EventNumberField } from "./EventNumberField.tsx";
import { FollowTools } from "./FollowTools.tsx";
import styles from "./timeBar.module.css";
import type { TimeBarState } from "./useTimeBar.ts";

/** The position as a number, and what happened at it. */
export function Where({ bar }: { readonly bar: TimeBarState }) {
  if (bar.isEmpty) return <div className={styles.where}>No events yet</div>;
  return (
    <div className={styles.where}>
      <div>
        Event <EventNumberField bar={bar} />
        {bar.isPast && ` of ${formatNumber(bar.head)}`}
      </div>
      <Happened event={bar.timeline.answer?.at ?? null} isPast={bar.isPast} />
      {bar.isPast && <FollowTools bar={bar} />}
    </div>
  );
}

function Happened({ event, isPast }: { readonly event: TimelineEvent | null; readonly isPast: boolean }) {
  const timeZone = useTimeZone();
  if (event === null) return <div className={styles.happened}>Nothing has happened yet</div>;
  const what = `${EVENT_LABELS[event.type]}${isPast ? "," : ""} ${event.orderNumber}`;
  return (
    <div className={styles.happened}>
      {isPast ? what : `${what}, ${formatTime(event.occurredAt, timeZone)}`}
    </div>
  );
}

import type { TimelineEvent } from "../../orders/queries/timeline.ts";
import { formatTime } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { EventNumberField } from "./EventNumberField.tsx";
import { FollowTools } from "./FollowTools.tsx";
import styles from "./timeBar.module.css";
import { timebarText } from "./timebarText.ts";
import type { TimeBarState } from "./useTimeBar.ts";

/** The position as a number, and what happened at it. */
export function Where({ bar }: { readonly bar: TimeBarState }) {
  if (bar.isEmpty) return <div className={styles.where}>{timebarText.noEvents}</div>;
  return (
    <div className={styles.where}>
      <div>
        {timebarText.event} <EventNumberField bar={bar} />
        {bar.isPast && timebarText.ofHead(bar.head)}
      </div>
      <Happened event={bar.timeline.answer?.at} isPast={bar.isPast} />
      {bar.isPast && <FollowTools bar={bar} />}
    </div>
  );
}

interface HappenedProps {
  /** Null: nothing has happened; undefined: it isn't known yet. */
  readonly event: TimelineEvent | null | undefined;
  readonly isPast: boolean;
}

function Happened({ event, isPast }: HappenedProps) {
  const timeZone = useTimeZone();
  if (event === undefined) return <div className={styles.happened}>{timebarText.notKnownYet}</div>;
  if (event === null) return <div className={styles.happened}>{timebarText.nothingYet}</div>;
  const what = EVENT_LABELS[event.type];
  return (
    <div className={styles.happened}>
      {isPast
        ? timebarText.happenedThen(what, event.orderNumber)
        : timebarText.happenedNow(what, event.orderNumber, formatTime(event.occurredAt, timeZone))}
    </div>
  );
}

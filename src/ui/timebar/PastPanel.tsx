import { Clock, History } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { formatFullMoment } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { EventNumberField } from "./EventNumberField.tsx";
import type { TimeBarPartProps } from "./NowRow.tsx";
import { Fan, Overview } from "./Overview.tsx";
import { StepKeys } from "./StepKeys.tsx";
import { TimeTools } from "./TimeTools.tsx";
import styles from "./timeBar.module.css";
import type { TimeBarState } from "./useTimeBar.ts";
import { WindowLanes } from "./WindowLanes.tsx";

/** The time bar in the past: the position in words, overview and window, and the way back. */
export function PastPanel({ bar, onKeyDown, onJump }: TimeBarPartProps) {
  return (
    <div className={styles.then}>
      <Words bar={bar} onJump={onJump} />
      <div className={styles.scope}>
        <span className={styles.caption}>Whole log</span>
        <div className={styles.cell}>
          <Overview bar={bar} onKeyDown={onKeyDown} />
          <Fan bar={bar} />
        </div>
        <WindowLanes bar={bar} onKeyDown={onKeyDown} />
      </div>
      <TimeTools bar={bar} onJump={onJump} />
    </div>
  );
}

function Words({ bar, onJump }: { readonly bar: TimeBarState; readonly onJump: () => void }) {
  const { occurredAt, computing } = useShown();
  const timeZone = useTimeZone();
  const event = bar.timeline.answer?.at ?? null;
  return (
    <div className={styles.words}>
      <p className={styles.tense}>
        {computing ? <Clock aria-hidden="true" /> : <History aria-hidden="true" />}
        {computing ? "Computing…" : "Past"}
      </p>
      <p className={styles.date}>
        {occurredAt === null ? "Before the first event" : formatFullMoment(occurredAt, timeZone)}
      </p>
      <p className={styles.event}>
        Event <EventNumberField bar={bar} /> of {formatNumber(bar.head)}
        <br />
        {event ? `${EVENT_LABELS[event.type]}, ${event.orderNumber}` : "Nothing has happened yet"}
      </p>
      <Button variant="primary" className={styles.backSmall} onPress={() => bar.seek("now")}>
        Back to now
      </Button>
      <div className={styles.keys}>
        <StepKeys bar={bar} />
        <Button variant="quiet" small className={styles.jumpSmall} onPress={onJump}>
          Jump…
        </Button>
      </div>
    </div>
  );
}

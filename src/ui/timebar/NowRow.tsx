import { History } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { formatTime } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { EventNumberField } from "./EventNumberField.tsx";
import { Overview } from "./Overview.tsx";
import { StepKeys } from "./StepKeys.tsx";
import styles from "./timeBar.module.css";
import type { TimeBarState } from "./useTimeBar.ts";

export interface TimeBarPartProps {
  readonly bar: TimeBarState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onJump: () => void;
}

/** The time bar at now: one row, grey history, only the present in ink. */
export function NowRow({ bar, onKeyDown, onJump }: TimeBarPartProps) {
  return (
    <div className={styles.now}>
      <span className={styles.tense}>
        <span className={styles.dot} />
        Now
      </span>
      <StepKeys bar={bar} />
      <Overview bar={bar} onKeyDown={onKeyDown} />
      <Where bar={bar} />
      <Button className={styles.jump} isDisabled={bar.isEmpty} onPress={onJump} aria-label="Jump…">
        Jump… <kbd>G</kbd>
      </Button>
      <Button
        className={styles.open}
        isDisabled={bar.isEmpty}
        icon={<History aria-hidden="true" />}
        aria-label="Open the time bar"
        onPress={() => bar.seek(bar.head as Position)}
      />
    </div>
  );
}

function Where({ bar }: { readonly bar: TimeBarState }) {
  const timeZone = useTimeZone();
  const event = bar.timeline.answer?.at ?? null;
  if (bar.isEmpty) return <div className={styles.where}>No events yet</div>;
  return (
    <div className={styles.where}>
      <div>
        Event <EventNumberField bar={bar} />
      </div>
      {event && (
        <div className={styles.second}>
          {EVENT_LABELS[event.type]} {event.orderNumber}, {formatTime(event.occurredAt, timeZone)}
        </div>
      )}
    </div>
  );
}

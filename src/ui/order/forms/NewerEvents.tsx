import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import { eventLabel } from "../../format/eventWords.ts";
import { useMoment } from "../../stores/useMoment.ts";
import { eventFacts } from "../eventFacts.ts";
import styles from "./forms.module.css";
import { formsText } from "./formsText.ts";

interface NewerEventsProps {
  readonly events: readonly RecordedEvent[];
  /** The order's, where it is known. */
  readonly currency?: string;
}

/** Events that came in between, each with what it says, its time and its place in the log. */
export function NewerEvents({ events, currency = "" }: NewerEventsProps) {
  const moment = useMoment();
  return (
    <ul className={styles.newer}>
      {events.map((event) => (
        <li key={event.eventId}>
          {formsText.newer(
            [eventLabel(event.type), ...eventFacts(event, currency), moment(event.recordedAt)],
            event.position,
          )}
        </li>
      ))}
    </ul>
  );
}

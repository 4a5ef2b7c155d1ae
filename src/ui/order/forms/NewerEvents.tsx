import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import { eventLabel } from "../../format/eventWords.ts";
import { useMoment } from "../../stores/useMoment.ts";
import styles from "./forms.module.css";
import { formsText } from "./formsText.ts";

/** Events that came in between, each with its time and place in the log. */
export function NewerEvents({ events }: { readonly events: readonly RecordedEvent[] }) {
  const moment = useMoment();
  return (
    <ul className={styles.newer}>
      {events.map((event) => (
        <li key={event.eventId}>
          {formsText.newer(eventLabel(event.type), moment(event.recordedAt), event.position)}
        </li>
      ))}
    </ul>
  );
}

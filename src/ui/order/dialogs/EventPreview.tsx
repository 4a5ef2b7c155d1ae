import { useId } from "react";
import type { OrderEventType } from "../../../orders/order/events.ts";
import text from "../../styles/text.module.css";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

/** An event that a form would append. */
export interface ComingEvent {
  readonly type: OrderEventType;
  readonly words: string;
}

interface EventPreviewProps {
  /** The order's version now. */
  readonly version: number;
  readonly events: readonly ComingEvent[];
  readonly remark: string;
}

/** Says in advance what a form will write to the log. */
export function EventPreview({ version, events, remark }: EventPreviewProps) {
  const id = useId();
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{dialogsText.writes}</h3>
      <ol>
        {events.map((event, index) => (
          <li key={event.type}>
            <span>{dialogsText.version(version + index + 1)}</span>
            <span className={text.mono}>{event.type}</span>
            <span>{event.words}</span>
          </li>
        ))}
      </ol>
      <p>{remark}</p>
    </section>
  );
}

import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./OrderScreen.module.css";

/** The notes on an order, newest first, each with the event that it came with. */
export function OrderNotes({ detail }: { readonly detail: OrderDetail }) {
  const moment = useMoment();
  const noted = detail.trail.filter((entry) => entry.note !== null);
  if (noted.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="order-notes">
      <h2 id="order-notes">Notes</h2>
      <ul>
        {noted.map(({ event, note }) => (
          <li key={event.eventId}>
            <p>{note === "forgotten" || note === null ? "Forgotten note" : note.text}</p>
            <small>
              {moment(event.occurredAt)} · {eventLabel(event.type)}, event {formatNumber(event.position)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

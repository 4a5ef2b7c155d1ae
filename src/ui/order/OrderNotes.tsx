import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";

/** The notes on an order, newest first, each with the event that it came with. */
export function OrderNotes({ detail }: { readonly detail: OrderDetail }) {
  const moment = useMoment();
  const noted = detail.trail.filter((entry) => entry.note !== null);
  if (noted.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="order-notes">
      <h2 id="order-notes">{orderText.notes}</h2>
      <ul>
        {noted.map(({ event, note }) => (
          <li key={event.eventId}>
            <p>{note === "forgotten" || note === null ? orderText.forgottenNote : note.text}</p>
            <small>
              {orderText.notedWith(moment(event.occurredAt), eventLabel(event.type), event.position)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

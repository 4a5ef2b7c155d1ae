import { Copy } from "lucide-react";
import { useState } from "react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { SegmentedControl } from "../components/SegmentedControl.tsx";
import { CopyAsTestButton } from "../underTheHood/CopyAsTestButton.tsx";
import { commandOfEvent } from "./commandOfEvent.ts";
import { copyText } from "./copyText.ts";
import { JsonText } from "./JsonText.tsx";
import { orderText } from "./orderText.ts";
import styles from "./Trail.module.css";
import { TrailItem } from "./TrailItem.tsx";

const words = orderText.trail;

const FORMS = [
  { value: "events", label: words.events },
  { value: "json", label: words.json },
] as const;
type Form = (typeof FORMS)[number]["value"];

/** The order's own events as the log holds them, newest first. */
export function Trail({ detail }: { readonly detail: OrderDetail }) {
  const [form, setForm] = useState<Form>("events");
  const { trail, version } = detail;
  const events = trail.map((entry) => entry.event);
  return (
    <>
      <div className={styles.head}>
        <h2 id="order-trail">{words.title}</h2>
        <SegmentedControl label={words.show} value={form} onChange={setForm} options={FORMS} />
      </div>
      <p className={styles.lead}>{words.lead(trail.length, version)}</p>
      {form === "events" ? (
        <ol className={styles.trail} reversed>
          {trail.map((entry) => (
            <TrailItem
              key={entry.event.eventId}
              entry={entry}
              command={commandOfEvent(entry.event, events)}
              detail={detail}
            />
          ))}
        </ol>
      ) : (
        <TrailJson detail={detail} />
      )}
    </>
  );
}

/** All events at once, oldest first as in an export. */
function TrailJson({ detail }: { readonly detail: OrderDetail }) {
  const events = detail.trail.map((entry) => entry.event).reverse();
  return (
    <>
      <JsonText label={words.allEvents(detail.order.number)} value={events} isTall />
      <div className={styles.go}>
        <button type="button" onClick={() => copyText(JSON.stringify(events, null, 2), words.allCopied)}>
          <Copy aria-hidden="true" />
          {words.copyJson}
        </button>
        <CopyAsTestButton orderNumber={detail.order.number} />
      </div>
    </>
  );
}

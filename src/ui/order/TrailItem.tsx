import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronRight, Copy, History } from "lucide-react";
import { useId, useState } from "react";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { TrailEntry } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import { copyText } from "./copyText.ts";
import { EventGlyph } from "./EventGlyph.tsx";
import { eventFacts } from "./eventFacts.ts";
import { JsonText } from "./JsonText.tsx";
import styles from "./Trail.module.css";

interface TrailItemProps {
  readonly entry: TrailEntry;
  /** The order's. */
  readonly currency: string;
}

/** One event: what happened, when, its place in the log, and all of it on demand. */
export function TrailItem({ entry, currency }: TrailItemProps) {
  const { event, note } = entry;
  const moment = useMoment();
  return (
    <li className={styles.entry}>
      <EventGlyph type={event.type} />
      <p className={styles.what}>
        <span>{eventLabel(event.type)}</span>
        <time dateTime={event.occurredAt}>{moment(event.occurredAt)}</time>
      </p>
      {eventFacts(event, currency).map((fact) => (
        <p key={fact} className={styles.fact}>
          {fact}
        </p>
      ))}
      {note !== null && (
        <p className={styles.fact}>{note === "forgotten" ? "Forgotten note" : `“${note.text}”`}</p>
      )}
      <Origin event={event} />
      <Payload event={event} />
    </li>
  );
}

/** Longer than this between happening and recording is worth a word: it came in with an import. */
const LATE_MS = 60_000;

function Origin({ event }: { readonly event: RecordedEvent }) {
  const moment = useMoment();
  const { commandId, causationId, actor } = event.metadata;
  const isLate = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > LATE_MS;
  const also = [
    ...((causationId as string) === commandId ? [] : [`Caused by ${shortId(causationId)}`]),
    ...(isLate ? [`recorded ${moment(event.recordedAt).replace(/^Today/, "today")}`] : []),
  ];
  return (
    <>
      <p className={styles.meta} title={`Command ${commandId}, actor ${actor}`}>
        Event {formatNumber(event.position)} · v{event.version} · command {shortId(commandId)} · by{" "}
        {shortId(actor)}
      </p>
      {also.length > 0 && (
        <p className={styles.meta} title={`Causation ${causationId}, recorded ${event.recordedAt}`}>
          {also.join(" · ")}
        </p>
      )}
    </>
  );
}

/** The start and the end of an id, enough to recognise it. */
const shortId = (id: string): string => (id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id);

function Payload({ event }: { readonly event: RecordedEvent }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      {isOpen && <JsonText id={id} label={`Event ${formatNumber(event.position)} as JSON`} value={event} />}
      <div className={styles.go}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden="true" />
          Payload
        </button>
        {isOpen && (
          <button
            type="button"
            onClick={() => copyText(JSON.stringify(event, null, 2), `Event ${event.position} copied.`)}
          >
            <Copy aria-hidden="true" />
            Copy JSON
          </button>
        )}
        <Link to="." search={(search) => ({ ...search, at: event.position })} resetScroll={false}>
          <History aria-hidden="true" />
          See everything at {formatNumber(event.position)}
        </Link>
      </div>
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronRight, Copy, History } from "lucide-react";
import { useId, useState } from "react";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { OrderCommandType } from "../../orders/order/commands.ts";
import type { TrailEntry } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { useMoment } from "../stores/useMoment.ts";
import { copyText } from "./copyText.ts";
import { EventGlyph } from "./EventGlyph.tsx";
import { eventFacts } from "./eventFacts.ts";
import { JsonText } from "./JsonText.tsx";
import { orderText } from "./orderText.ts";
import styles from "./Trail.module.css";

const words = orderText.trail;

interface TrailItemProps {
  readonly entry: TrailEntry;
  /** The command that caused it, as far as the event tells. */
  readonly command: OrderCommandType | null;
  /** The order's. */
  readonly currency: string;
}

/** One event: what happened, when, its place in the log, and all of it on demand. */
export function TrailItem({ entry, command, currency }: TrailItemProps) {
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
        <p className={styles.fact}>
          {note === "forgotten" ? orderText.forgottenNote : words.note(note.text)}
        </p>
      )}
      <Origin event={event} command={command} />
      <Payload event={event} />
    </li>
  );
}

/** Longer than this between happening and recording is worth a word: it came in with an import. */
const LATE_MS = 60_000;

interface OriginProps {
  readonly event: RecordedEvent;
  readonly command: OrderCommandType | null;
}

/** Where the event stands and what led to it; the ids in full are part of the payload. */
function Origin({ event, command }: OriginProps) {
  const moment = useMoment();
  const { commandId, causationId, actor } = event.metadata;
  const isLate = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > LATE_MS;
  return (
    <>
      <p className={styles.meta} title={words.ids(commandId, causationId, actor)}>
        {words.origin(event.position, event.version, shortId(actor))}
        {command !== null && ` · ${command}`}
      </p>
      {isLate && (
        <p className={styles.meta}>
          {words.recorded}{" "}
          <time dateTime={event.recordedAt}>{orderText.inSentence(moment(event.recordedAt))}</time>
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
      {isOpen && <JsonText id={id} label={words.eventAsJson(event.position)} value={event} />}
      <div className={styles.go}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden="true" />
          {words.payload}
        </button>
        {isOpen && (
          <button
            type="button"
            onClick={() => copyText(JSON.stringify(event, null, 2), words.eventCopied(event.position))}
          >
            <Copy aria-hidden="true" />
            {words.copyJson}
          </button>
        )}
        <Link to="." search={(search) => ({ ...search, at: event.position })} resetScroll={false}>
          <History aria-hidden="true" />
          {words.seeAt(event.position)}
        </Link>
      </div>
    </>
  );
}

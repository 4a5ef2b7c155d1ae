import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronRight, History } from "lucide-react";
import { useId, useState } from "react";
import type { OrderDetail, TrailEntry } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { useIsPast } from "../stores/useAnswer.ts";
import { useMoment } from "../stores/useMoment.ts";
import type { CommandOfEvent } from "./commandOfEvent.ts";
import { EventDetails } from "./EventDetails.tsx";
import { EventEffect } from "./EventEffect.tsx";
import { EventGlyph } from "./EventGlyph.tsx";
import { eventFacts } from "./eventFacts.ts";
import { orderText } from "./orderText.ts";
import styles from "./Trail.module.css";
import { undoingOf } from "./undoing.ts";

const words = orderText.trail;

interface TrailItemProps {
  readonly entry: TrailEntry;
  /** The command that caused it, as far as the event tells. */
  readonly command: CommandOfEvent;
  readonly detail: OrderDetail;
}

/** One event: what happened and what it changed, when, its place in the log, and all of it on demand. */
export function TrailItem({ entry, command, detail }: TrailItemProps) {
  const { event, note } = entry;
  const { currency } = detail.order;
  const moment = useMoment();
  return (
    <li className={styles.entry}>
      <EventGlyph type={event.type} className={styles.glyph} />
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
      <EventEffect effect={entry.effect} currency={currency} />
      <Origin event={event} command={command} />
      <More entry={entry} command={command} detail={detail} />
    </li>
  );
}

/** Longer than this between happening and recording is worth a word: it came in with an import. */
const LATE_MS = 60_000;

/** Where the event stands and what led to it; the ids in full are part of its details. */
function Origin({ event, command }: Pick<TrailItemProps, "command"> & Pick<TrailEntry, "event">) {
  const moment = useMoment();
  const isLate = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > LATE_MS;
  return (
    <>
      <p className={styles.meta}>
        {words.origin(event.position, event.version, shortId(event.metadata.actor))}
        {command.type !== null && ` · ${command.type}`}
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

function More({ entry, command, detail }: TrailItemProps) {
  const [isOpen, setOpen] = useState(false);
  const isPast = useIsPast();
  const id = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const { position } = entry.event;
  return (
    <>
      <div className={styles.go}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden="true" />
          {words.details}
        </button>
        <Link to="." search={(search) => ({ ...search, at: position })} resetScroll={false}>
          <History aria-hidden="true" />
          {words.seeAt(position)}
        </Link>
      </div>
      {isOpen && (
        <EventDetails
          id={id}
          entry={entry}
          command={command}
          undoing={isPast ? null : undoingOf(entry, detail)}
        />
      )}
    </>
  );
}

import { Copy } from "lucide-react";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { TrailEntry } from "../../orders/queries/orderDetail.ts";
import { useMoment } from "../stores/useMoment.ts";
import type { CommandOfEvent } from "./commandOfEvent.ts";
import { copyText } from "./copyText.ts";
import { JsonText } from "./JsonText.tsx";
import { orderText } from "./orderText.ts";
import styles from "./Trail.module.css";
import { UndoEvent } from "./UndoEvent.tsx";
import type { Undoing } from "./undoing.ts";

const words = orderText.cause;

interface EventDetailsProps {
  readonly id: string;
  readonly entry: TrailEntry;
  readonly command: CommandOfEvent;
  /** Null in the past, where nothing can be taken back. */
  readonly undoing: Undoing | null;
}

/** All there is to know of an event: what led to it, what takes it back, and the record itself. */
export function EventDetails({ id, entry: { event }, command, undoing }: EventDetailsProps) {
  return (
    <div id={id} className={styles.details}>
      <Cause event={event} command={command} />
      {undoing !== null && (
        <div className={styles.undo}>
          <b>{words.undo}</b>
          <UndoEvent undoing={undoing} />
        </div>
      )}
      <JsonText label={orderText.trail.eventAsJson(event.position)} value={event} />
      <div className={styles.go}>
        <button
          type="button"
          onClick={() =>
            copyText(JSON.stringify(event, null, 2), orderText.trail.eventCopied(event.position))
          }
        >
          <Copy aria-hidden="true" />
          {orderText.trail.copyJson}
        </button>
      </div>
    </div>
  );
}

/** The command that an event came from, who gave it, and what it belongs to. */
function Cause({ event, command }: Pick<EventDetailsProps, "command"> & { readonly event: RecordedEvent }) {
  const moment = useMoment();
  const { commandId, correlationId, causationId, actor, deviceId } = event.metadata;
  const isOwnCause = (causationId as string) === (commandId as string);
  const rows: readonly (readonly [string, string])[] = [
    ...(command.type === null ? [] : [[words.command, command.type] as const]),
    [words.commandId, commandId],
    [words.causedBy, isOwnCause ? words.itself : causationId],
    [words.correlation, correlationId],
    [words.actor, actor],
    [words.device, deviceId],
    [words.recorded, moment(event.recordedAt)],
    [words.hash, event.hash],
  ];
  return (
    <>
      <dl className={styles.cause} aria-label={words.name}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {command.together.length > 0 && (
        <p className={styles.meta}>
          {words.together(command.together.map((version) => orderText.trail.version(version)).join(", "))}
        </p>
      )}
    </>
  );
}

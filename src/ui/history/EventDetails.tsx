import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { FactList } from "../components/FactList.tsx";
import { formatFullMoment } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./history.module.css";
import { historyText } from "./historyText.ts";

const words = historyText.details;

/** When an event was recorded, by whom, what caused it, and its seal; its data stand in the record below. */
export function EventDetails({ event }: { readonly event: RecordedEvent }) {
  const timeZone = useTimeZone();
  const { recordedAt, version, schemaVersion, metadata, hash } = event;
  const isOwnCause = metadata.causationId === (metadata.commandId as string);
  const facts = [
    [words.recorded, formatFullMoment(recordedAt, timeZone)],
    [words.version, formatNumber(version)],
    [words.schema, formatNumber(schemaVersion)],
    [words.command, metadata.commandId],
    [words.causedBy, isOwnCause ? words.itself : metadata.causationId],
    [words.actor, metadata.actor],
    [words.hash, hash],
  ] as const;
  return <FactList facts={facts} className={styles.details} />;
}

import type { TimelineEvent } from "../../orders/queries/timeline.ts";
import { formatSpokenMoment } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { formatNumber } from "../format/number.ts";

/** A position as the slider says it: "Event 812,440, order paid, 1042, 14 March 09:12". */
export function eventSentence(
  position: number,
  event: TimelineEvent | null,
  timeZone: string,
  isPast: boolean,
): string {
  if (position === 0) return isPast ? "Before the first event" : "No events yet";
  const number = `Event ${formatNumber(position)}`;
  const tail = isPast ? "" : ". Now";
  if (event === null || event.position !== position) return `${number}${tail}`;
  const moment = formatSpokenMoment(event.occurredAt, timeZone);
  return `${number}, ${EVENT_LABELS[event.type].toLowerCase()}, ${event.orderNumber}, ${moment}${tail}`;
}

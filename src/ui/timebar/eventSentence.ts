import type { TimelineEvent } from "../../orders/queries/timeline.ts";
import { formatSpokenMoment } from "../format/dates.ts";
import { EVENT_LABELS } from "../format/eventWords.ts";
import { timebarText } from "./timebarText.ts";

const words = timebarText.sentence;

/** A position as the slider says it: "Event 812,440, order paid, 1042, 14 March 09:12". */
export function eventSentence(
  position: number,
  event: TimelineEvent | null,
  timeZone: string,
  isPast: boolean,
): string {
  if (position === 0) return isPast ? timebarText.beforeFirst : timebarText.noEvents;
  const number = words.event(position);
  const tail = isPast ? "" : words.now;
  if (event === null || event.position !== position) return `${number}${tail}`;
  const moment = formatSpokenMoment(event.occurredAt, timeZone);
  return `${number}${words.happened(EVENT_LABELS[event.type], event.orderNumber, moment)}${tail}`;
}

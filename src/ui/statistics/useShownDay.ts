import type { Position } from "../../engine/events/identifiers.ts";
import type { LocalDate } from "../../orders/calendar.ts";
import { dayOf } from "../format/dates.ts";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { usePresent } from "../stores/useMoment.ts";

export interface ShownDay {
  /** Today at now; in the past the day of the event that is shown. */
  readonly day: LocalDate;
  readonly isPast: boolean;
  readonly position: Position;
}

/** The day from which "last 30 days" is counted back, in the book's zone. */
export function useShownDay(): ShownDay {
  const timeZone = useTimeZone();
  const present = usePresent();
  const { isPast, occurredAt, position } = useShown();
  const moment = isPast && occurredAt !== null ? occurredAt : present;
  return { day: dayOf(moment, timeZone) as LocalDate, isPast, position };
}

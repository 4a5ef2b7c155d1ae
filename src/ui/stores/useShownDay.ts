import type { LocalDate } from "../../orders/calendar.ts";
import { dayOf } from "../format/dates.ts";
import { useIsPast, useShown } from "./useAnswer.ts";
import { useTimeZone } from "./useBooks.ts";
import { usePresent } from "./useMoment.ts";

/** The day on the screen in the book's zone: today, or in the past the day of the event that is shown. */
export function useShownDay(): LocalDate {
  const timeZone = useTimeZone();
  const { isPast, occurredAt } = useShown();
  const present = usePresent();
  return dayOf(isPast && occurredAt !== null ? occurredAt : present, timeZone);
}

/** Today in the book's zone; null in the past, where the position alone says which day it is. */
export function useToday(): LocalDate | null {
  const timeZone = useTimeZone();
  const isPast = useIsPast();
  const present = usePresent();
  return isPast ? null : dayOf(present, timeZone);
}

import type { LocalDate } from "../../orders/calendar.ts";
import { dayOf } from "../format/dates.ts";
import { useShown } from "./useAnswer.ts";
import { useTimeZone } from "./useBooks.ts";
import { usePresent } from "./useMoment.ts";

/** The day on the screen in the book's zone: today, or in the past the day of the event that is shown. */
export function useShownDay(): LocalDate {
  const timeZone = useTimeZone();
  const { isPast, occurredAt } = useShown();
  const present = usePresent();
  return dayOf(isPast && occurredAt !== null ? occurredAt : present, timeZone);
}

import { useCallback, useEffect, useState } from "react";
import type { Instant } from "../../lib/clock.ts";
import { formatMoment } from "../format/dates.ts";
import { useBackend } from "./BackendProvider.tsx";
import { useIsPast } from "./useAnswer.ts";
import { useTimeZone } from "./useBooks.ts";

const MINUTE = 60_000;

/** The present, moving once a minute. */
export function usePresent(): Instant {
  const { clock } = useBackend();
  const [present, setPresent] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setPresent(clock.now()), MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return present;
}

/** Writes an instant in the book's zone: "Today 14:42" at now, always "14 Oct 14:42" in the past. */
export function useMoment(): (instant: Instant) => string {
  const timeZone = useTimeZone();
  const isPast = useIsPast();
  const now = usePresent();
  return useCallback((instant) => formatMoment(instant, timeZone, { now, isPast }), [timeZone, now, isPast]);
}

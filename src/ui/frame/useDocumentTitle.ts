import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { formatMoment } from "../format/dates.ts";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { screenTitle } from "./navigation.ts";

/** Names the screen in the browser's tab; in the past the moment comes first. */
export function useDocumentTitle(): void {
  const screen = useLocation({ select: (location) => screenTitle(location.pathname) });
  const { isPast, occurredAt } = useShown();
  const timeZone = useTimeZone();
  const moment =
    occurredAt === null ? "before the first event" : formatMoment(occurredAt, timeZone, { now: null });
  const prefix = isPast ? `Past, ${moment} · ` : "";
  useEffect(() => {
    document.title = `${prefix}${screen} · Orderlog`;
  }, [prefix, screen]);
}

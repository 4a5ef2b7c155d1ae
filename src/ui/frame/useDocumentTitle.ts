import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useShown } from "../stores/useAnswer.ts";
import { useMoment } from "../stores/useMoment.ts";
import { screenTitle } from "./navigation.ts";

/** Names the screen in the browser's tab; in the past the moment comes first. */
export function useDocumentTitle(): void {
  const screen = useLocation({ select: (location) => screenTitle(location.pathname) });
  const { isPast, occurredAt } = useShown();
  const moment = useMoment();
  const when = occurredAt === null ? "before the first event" : moment(occurredAt);
  const prefix = isPast ? `Past, ${when} · ` : "";
  useEffect(() => {
    document.title = `${prefix}${screen} · Orderlog`;
  }, [prefix, screen]);
}

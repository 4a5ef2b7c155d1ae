import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useShown } from "../stores/useAnswer.ts";
import { useMoment } from "../stores/useMoment.ts";
import { frameText } from "./frameText.ts";
import { screenTitle } from "./navigation.ts";

/** Names the screen in the browser's tab; in the past the moment comes first. */
export function useDocumentTitle(): void {
  const screen = useLocation({ select: (location) => screenTitle(location.pathname) });
  const { isPast, occurredAt } = useShown();
  const moment = useMoment();
  const when = occurredAt === null ? frameText.past.beforeFirst : moment(occurredAt);
  const title = frameText.title(screen, isPast ? when : null);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef, useState } from "react";
import { keepInTab, readFromTab } from "../tabMemory.ts";

const KEY = "orderlog.opened-event";

/** The event whose row had the focus last, and the browser history's entry it stood on. */
interface OpenedEvent {
  readonly event: number;
  readonly entry: string;
}

const isOpened = (kept: unknown): kept is OpenedEvent =>
  typeof kept === "object" && kept !== null && "event" in kept && "entry" in kept;

/**
 * The event whose row has the focus; null while none has. When Back leads to the list again, the row that had it
 * gets it back.
 */
export function useOpenedEvent(body: RefObject<HTMLElement | null>) {
  const entry = useRouterState({ select: (state) => state.location.state.__TSR_key ?? "" });
  const [opened] = useState(() => readFromTab(KEY, isOpened));
  const [focused, setFocused] = useState(opened?.entry === entry ? opened.event : null);
  const isDone = useRef(focused === null);
  // Its row is there at once, but empty until the first answer.
  useEffect(() => {
    if (isDone.current) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-event="${focused}"] a`);
    if (!row) return;
    isDone.current = true;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });
  return {
    focused,
    setFocused(event: number | null) {
      isDone.current = true;
      setFocused(event);
      if (event !== null) keepInTab(KEY, { event, entry } satisfies OpenedEvent);
    },
  };
}

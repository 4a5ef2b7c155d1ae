import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

const KEY = "orderlog.opened-order";

interface Opened {
  /** The browser history's entry of the list from which an order was opened. */
  readonly entry: string;
  readonly number: string;
}

/**
 * Gives the focus back to the row from which an order was opened, when Back leads to that list again.
 * @returns tells which order is being opened.
 */
export function useReturnFocus(
  list: RefObject<HTMLElement | null>,
  isReady: boolean,
): (number: string) => void {
  const entry = useRouterState({ select: (state) => state.location.state.__TSR_key ?? "" });
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    const opened = readOpened();
    if (opened === null || opened.entry !== entry) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-order="${CSS.escape(opened.number)}"]`);
    link?.focus({ preventScroll: true });
  }, [isReady, entry, list]);
  return (number) => {
    const opened: Opened = { entry, number };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(opened));
    } catch {
      // Without session storage the focus starts at the top, which is what a browser does anyway.
    }
  };
}

function readOpened(): Opened | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Opened | null;
  } catch {
    return null;
  }
}

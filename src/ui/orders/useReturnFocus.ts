import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { keepOpened, type OpenedOrder, readOpened } from "./openedOrder.ts";
import type { OrderListSearch } from "./orderListSearch.ts";

export interface ReturnFocus {
  /** The order that gets the focus back; null: none. */
  readonly opened: string | null;
  /** Tells which order is being opened. */
  readonly remember: (number: string) => void;
}

/**
 * Gives the focus back to the row from which an order was opened, when Back or the order's own link leads to
 * that list again.
 */
export function useReturnFocus(list: RefObject<HTMLElement | null>, search: OrderListSearch): ReturnFocus {
  const entry = useRouterState({ select: (state) => state.location.state.__TSR_key ?? "" });
  const isDone = useRef(false);
  const [opened] = useState(() => openedFrom(entry));
  useEffect(() => {
    if (isDone.current || opened === null) return;
    isDone.current = true;
    if (opened.isReturning) keepOpened({ ...opened, entry, isReturning: false });
    const row = list.current?.querySelector<HTMLElement>(`[data-order="${CSS.escape(opened.number)}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    // The router restores the scroll where it knows it; the row is in sight in any case.
    const frame = requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [entry, list, opened]);
  const remember = useCallback(
    (number: string) => keepOpened({ number, entry, search, isReturning: false }),
    [entry, search],
  );
  return { opened: opened?.number ?? null, remember };
}

/** The order that was opened from this entry of the browser's history, or whose own way back led here. */
function openedFrom(entry: string): OpenedOrder | null {
  const opened = readOpened();
  return opened !== null && (opened.entry === entry || opened.isReturning) ? opened : null;
}

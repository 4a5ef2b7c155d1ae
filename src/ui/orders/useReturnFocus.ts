import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { keepOpened, readOpened } from "./openedOrder.ts";
import type { OrderListSearch } from "./orderListSearch.ts";

/**
 * Gives the focus back to the row from which an order was opened, when Back or the order's own link leads to
 * that list again.
 * @returns tells which order is being opened.
 */
export function useReturnFocus(
  list: RefObject<HTMLElement | null>,
  search: OrderListSearch,
): (number: string) => void {
  const entry = useRouterState({ select: (state) => state.location.state.__TSR_key ?? "" });
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const opened = readOpened();
    if (opened === null || (opened.entry !== entry && !opened.isReturning)) return;
    if (opened.isReturning) keepOpened({ ...opened, entry, isReturning: false });
    const row = list.current?.querySelector<HTMLElement>(`[data-order="${CSS.escape(opened.number)}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    // The router restores the scroll where it knows it; the row is in sight in any case.
    const frame = requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [entry, list]);
  return (number) => keepOpened({ number, entry, search, isReturning: false });
}

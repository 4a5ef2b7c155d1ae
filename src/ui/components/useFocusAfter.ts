import { useEffect, useRef } from "react";

/**
 * After a form closed: where the button that opened it is gone, because the order doesn't allow that any more,
 * the focus goes to `place()` instead of nowhere.
 */
export function useFocusAfter(isOpen: boolean, place: () => HTMLElement | null | undefined): void {
  const wasOpen = useRef(false);
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    // The dialog gives the focus back one frame after it is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (isFocusLost()) latest.current()?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
}

/** True where nothing has the focus, as after a link or button that is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

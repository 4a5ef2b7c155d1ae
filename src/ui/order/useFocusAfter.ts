import { type RefObject, useEffect, useRef } from "react";

/**
 * After a form closed: where the button that opened it is gone, because the order doesn't allow that any more,
 * the focus goes to `place` instead of nowhere. `place` needs a `tabIndex`.
 */
export function useFocusAfter(isOpen: boolean, place: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    // The dialog gives the focus back one frame after it is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) place.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, place]);
}

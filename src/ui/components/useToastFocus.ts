import { type RefObject, useCallback, useEffect, useRef } from "react";

const DIALOG = "[role=dialog], [role=alertdialog]";

/**
 * F6 moves the focus to the newest toast, and from a toast back to where it came from. A toast that goes while it
 * has the focus gives it back.
 * @returns gives the focus back.
 */
export function useToastFocus(region: RefObject<HTMLElement | null>, count: number): () => void {
  const origin = useRef<HTMLElement | null>(null);
  const leave = useCallback(() => {
    const back = origin.current;
    origin.current = null;
    (back?.isConnected ? back : document.getElementById("main"))?.focus();
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const last = lastButton(region.current);
      if (!isPlainF6(event) || last === null || document.querySelector(DIALOG) !== null) return;
      event.preventDefault();
      const now = document.activeElement;
      if (region.current?.contains(now)) return leave();
      origin.current = now instanceof HTMLElement ? now : null;
      last.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [region, leave]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever a toast has come or gone
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (origin.current !== null && isLost) leave();
  }, [count, leave]);
  return leave;
}

const isPlainF6 = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === "F6" && !ctrlKey && !altKey && !metaKey;

const lastButton = (region: HTMLElement | null): HTMLElement | null =>
  [...(region?.querySelectorAll("button") ?? [])].at(-1) ?? null;

import { useEffect, useRef } from "react";
import { areSingleKeysOn } from "./singleKeys.ts";

const TYPED_INTO =
  "input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;

/** Whether a dialog has the screen to itself. */
export const isDialogOpen = (): boolean =>
  document.querySelector("[role=dialog], [role=alertdialog]") !== null;

function isPlainPress(event: KeyboardEvent, key: string): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  return !isModified && !event.defaultPrevented && event.key.toLowerCase() === key.toLowerCase();
}

/**
 * Runs on a single key from anywhere on the screen, unless somebody is typing, a dialog is open, or
 * single-key shortcuts were switched off (WCAG 2.1.4). Escape works even then.
 */
export function useShortcut(key: string, run: () => void, isActive = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlainPress(event, key) || isTyping(event.target) || isDialogOpen()) return;
      if (key !== "Escape" && !areSingleKeysOn()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [key, isActive]);
}

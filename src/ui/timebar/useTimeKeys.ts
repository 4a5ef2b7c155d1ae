import { type KeyboardEvent, useCallback } from "react";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import type { SeekTarget } from "../../orders/queries/timeline.ts";
import type { EventMatch } from "./useFollowed.ts";

export interface TimeKeysHost {
  readonly position: number;
  readonly head: number;
  /** The events that Shift and an arrow look for; null: those of the type of the event at the position. */
  readonly followed: EventMatch | null;
  readonly seek: (to: ScreenPosition) => void;
  /** Finds a position in the log and goes there. */
  readonly find: (target: SeekTarget) => void;
  readonly togglePlay: () => void;
  readonly zoomIn: (() => void) | null;
  readonly zoomOut: (() => void) | null;
}

type Direction = "next" | "previous";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "previous",
  ArrowDown: "previous",
  ArrowRight: "next",
  ArrowUp: "next",
};

/** The position next to another, within the log. */
export function neighbour(position: number, head: number, direction: Direction): Position {
  const wanted = direction === "next" ? position + 1 : position - 1;
  return Math.min(head, Math.max(0, wanted)) as Position;
}

/** What Shift and an arrow look for: what is followed, else events of the same type. */
function matchingTarget(host: TimeKeysHost, direction: Direction): SeekTarget | null {
  const from = host.position as Position;
  // The engine knows the type at the position; what the screen shows may lag behind the hand.
  return from === 0 ? null : { to: "event", from, direction, match: host.followed ?? "same-type" };
}

function arrow(host: TimeKeysHost, direction: Direction, isShift: boolean): void {
  if (!isShift) {
    host.seek(neighbour(host.position, host.head, direction));
    return;
  }
  const target = matchingTarget(host, direction);
  if (target) host.find(target);
}

/** What each key does while the focus is on the time bar's sliders. */
const KEYS: Readonly<Record<string, (host: TimeKeysHost) => void>> = {
  Home: (host) => host.seek(0 as Position),
  End: (host) => host.seek("now"),
  // As on every slider, PageUp means more: later.
  PageUp: (host) => host.find({ to: "day", from: host.position as Position, direction: "next" }),
  PageDown: (host) => host.find({ to: "day", from: host.position as Position, direction: "previous" }),
  " ": (host) => host.togglePlay(),
  "+": (host) => host.zoomIn?.(),
  "=": (host) => host.zoomIn?.(),
  "-": (host) => host.zoomOut?.(),
  Escape: (host) => host.seek("now"),
};

/** Runs a key on the time bar; false if it has no meaning there. */
function runTimeKey(host: TimeKeysHost, key: string, isShift: boolean): boolean {
  const direction = ARROWS[key];
  if (direction) {
    arrow(host, direction, isShift);
    return true;
  }
  const run = KEYS[key];
  run?.(host);
  return run !== undefined;
}

/** Handles keys on the time bar's sliders instead of the browser. */
export function useTimeKeys(host: TimeKeysHost): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (runTimeKey(host, event.key, event.shiftKey)) event.preventDefault();
    },
    [host],
  );
}

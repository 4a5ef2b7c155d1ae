import { useCallback, useEffect, useRef, useState } from "react";
import { ORIGIN, type Position } from "../../engine/events/identifiers.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import type { ViewStore } from "../stores/viewStore.ts";
import { advance, type Speed } from "./playback.ts";

export interface Playback {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
}

/** A frame that comes later than this, such as after the tab was hidden, counts as this long. */
const LONGEST_FRAME_MS = 250;

/**
 * Plays the log forward. A frame waits until the last view has settled. At the end it arrives at now; from there
 * it starts over at the beginning. It stops when the page is hidden or left.
 */
export function usePlay(): Playback {
  const { view } = useBackend();
  const seek = useSeek();
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>("1");
  const chosen = useRef(speed);
  chosen.current = speed;

  useEffect(() => {
    if (!isPlaying) return;
    const stop = () => setPlaying(false);
    const stopHidden = () => {
      if (document.hidden) stop();
    };
    document.addEventListener("visibilitychange", stopHidden);
    const cancel = playing(view, () => chosen.current, seek, stop);
    return () => {
      document.removeEventListener("visibilitychange", stopHidden);
      cancel();
    };
  }, [isPlaying, view, seek]);

  const toggle = useCallback(() => {
    const { target, shown } = view.getState();
    const isAtEnd = target === "now" || (shown !== null && target >= shown.head);
    if (!isPlaying && isAtEnd) seek(ORIGIN);
    setPlaying(!isPlaying);
  }, [isPlaying, view, seek]);

  return { isPlaying, toggle, speed, setSpeed };
}

/** Runs frame by frame until it arrives at now, somebody goes there, or the returned function is called. */
function playing(
  view: ViewStore,
  speed: () => Speed,
  seek: (to: "now" | Position) => void,
  onEnd: () => void,
): () => void {
  let last = performance.now();
  let rest = 0;
  let frame = 0;
  const tick = (time: number) => {
    const { target, shown } = view.getState();
    if (target === "now") {
      onEnd();
      return;
    }
    frame = requestAnimationFrame(tick);
    if (shown === null || shown.asked !== target) return;
    const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, time - last));
    last = time;
    const next = advance(target, rest, elapsed, shown.head, speed());
    rest = next.rest;
    if (next.position >= shown.head) seek("now");
    else if (next.position !== target) seek(next.position as Position);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}

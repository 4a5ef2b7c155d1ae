import type { Position } from "../../engine/events/identifiers.ts";

/** The part of the log that the lanes show, one tick an event; both ends included. */
export interface ZoomWindow {
  readonly from: Position;
  readonly to: Position;
}

/** How many events the window can hold, from near to far. */
export const ZOOM_STEPS = [50, 100, 200, 400, 1000, 2000] as const;
export const FIRST_ZOOM = 3;

/** Where the position stands in a fresh window: more of what led here than of what follows. */
const FORE = 0.62;

/** The window around a position, cut to the log. Null for an empty log. */
export function windowAround(position: number, head: number, size: number): ZoomWindow | null {
  if (head < 1) return null;
  const width = Math.min(size, head);
  const wanted = Math.round(position - FORE * width);
  const from = Math.min(Math.max(1, wanted), head - width + 1);
  return { from: from as Position, to: (from + width - 1) as Position };
}

/** Keeps a window as long as the position lies in it, so that a drag in it doesn't move it. */
export function keepOrMove(
  current: ZoomWindow | null,
  position: number,
  head: number,
  size: number,
): ZoomWindow | null {
  if (current === null) return windowAround(position, head, size);
  const width = current.to - current.from + 1;
  const isInside = Math.max(1, position) >= current.from && position <= current.to;
  return isInside && width === Math.min(size, head) ? current : windowAround(position, head, size);
}

/** Place of a position in a window, 0–1, as a native range input places its thumb. */
export function windowShare({ from, to }: ZoomWindow, position: number): number {
  return to === from ? 1 : Math.min(1, Math.max(0, (position - from) / (to - from)));
}

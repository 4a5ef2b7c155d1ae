import { useCallback, useMemo, useState } from "react";
import type { TimelineAnswer, TimelineQuestion } from "../../orders/queries/timeline.ts";
import { type ShownView, useAnswer } from "../stores/useAnswer.ts";
import { FIRST_ZOOM, keepOrMove, ZOOM_STEPS, type ZoomWindow } from "./zoomWindow.ts";

/** As many bars as the overview has room for. */
const BARS = { wide: 160, narrow: 80 } as const;

export interface Timeline {
  readonly answer: TimelineAnswer | undefined;
  /** What the lanes show; null at now and for an empty log. */
  readonly window: ZoomWindow | null;
  readonly zoomIn: (() => void) | null;
  readonly zoomOut: (() => void) | null;
  /** The order whose events are marked. */
  readonly orderNumber: string | null;
}

function useBars(): number {
  const [bars] = useState(() => (globalThis.innerWidth < 720 ? BARS.narrow : BARS.wide));
  return bars;
}

/** The number in an order's address; null on other screens. */
export const orderNumberOf = (pathname: string): string | null => {
  const number = /^\/orders\/([^/]+)$/.exec(pathname)?.[1];
  return number === undefined ? null : decodeURIComponent(number);
};

/** What is on the screen, as far as the time bar draws it. */
type OnScreen = Pick<ShownView, "head" | "isPast" | "isReady"> & { readonly position: number };

/**
 * What the time bar draws, around a position of the log, with the events of one order marked. It is asked for once
 * the first page is there: that needs less of a long book's read models, and is waited for.
 */
export function useTimeline(
  { position, head, isPast, isReady }: OnScreen,
  orderNumber: string | null,
): Timeline {
  const bars = useBars();
  const [zoom, setZoom] = useState<number>(FIRST_ZOOM);
  const [kept, setKept] = useState<ZoomWindow | null>(null);
  const size = ZOOM_STEPS[zoom] ?? ZOOM_STEPS[FIRST_ZOOM];
  const window = isPast ? keepOrMove(kept, position, head, size) : null;
  if (window?.from !== kept?.from || window?.to !== kept?.to) setKept(window);
  const { from, to } = window ?? {};
  const question = useMemo((): TimelineQuestion => {
    const shownWindow = from === undefined || to === undefined ? null : { from, to };
    return { kind: "timeline", bars, window: shownWindow, orderNumber };
  }, [bars, from, to, orderNumber]);
  const answer = useAnswer(isReady ? question : null);
  const nearer = useCallback(() => setZoom((step) => Math.max(0, step - 1)), []);
  const farther = useCallback(() => setZoom((step) => Math.min(ZOOM_STEPS.length - 1, step + 1)), []);
  return {
    answer,
    window,
    orderNumber,
    zoomIn: zoom > 0 ? nearer : null,
    zoomOut: zoom < ZOOM_STEPS.length - 1 && size < head ? farther : null,
  };
}

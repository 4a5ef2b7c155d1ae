import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { SeriesPoint } from "../../orders/queries/statistics.ts";
import type { TrendMeasure } from "./trendMeasures.ts";

/** Which bar the pointer or the keys are at. */
export interface BarCursor {
  /** Its place in the series; the last one with figures until a hand has moved it. */
  readonly index: number;
  readonly count: number;
  /** True while the pointer is over the bars or the focus on them: the band and the tip are shown. */
  readonly isActive: boolean;
  readonly hasFocus: boolean;
  readonly onPointer: (event: PointerEvent<HTMLElement>) => void;
  readonly onLeave: () => void;
  readonly onFocus: (hasFocus: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 7;

/** A cursor over the bars of a series. */
export function useBarCursor(series: readonly SeriesPoint[], measures: readonly TrendMeasure[]): BarCursor {
  const [moved, setMoved] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const count = series.length;
  const lastWithFigures = series.findLastIndex((point) =>
    measures.some(({ value }) => (value(point) ?? 0) !== 0),
  );
  const index = Math.min(moved ?? Math.max(0, lastWithFigures), Math.max(0, count - 1));
  return {
    index,
    count,
    isActive: isOver || hasFocus,
    hasFocus,
    onPointer(event) {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const place = Math.floor(((event.clientX - left) / Math.max(1, width)) * count);
      setMoved(Math.max(0, Math.min(count - 1, place)));
      setOver(true);
    },
    onLeave: () => setOver(false),
    onFocus: setFocus,
    onKeyDown(event) {
      const next = placeAfter(event.key, index, count);
      if (next === null) return;
      event.preventDefault();
      setMoved(Math.max(0, Math.min(count - 1, next)));
    },
  };
}

/** The place that a key leads to; null for any other key. */
function placeAfter(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return index - 1;
    case "ArrowRight":
      return index + 1;
    case "PageUp":
      return index - PAGE;
    case "PageDown":
      return index + PAGE;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

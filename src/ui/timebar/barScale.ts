import type { Position } from "../../engine/events/identifiers.ts";
import type { TimelineBar } from "../../orders/queries/timeline.ts";

/** A bar with its place on the overview, in shares of its width. */
export interface PlacedBar extends TimelineBar {
  readonly start: number;
  readonly end: number;
  /** Events in it, as a share of the fullest bar's. */
  readonly height: number;
  /** Idle time was cut out before it, and is marked. */
  readonly isAfterIdle: boolean;
}

/** The overview's piecewise scale: bars of equal width, whatever number of events lies in them. */
export interface BarScale {
  readonly bars: readonly PlacedBar[];
  /** Width of one bar, as a share of the whole. */
  readonly barWidth: number;
  /** Place of a position, 0–1: 0 is before the first event, the head is 1. */
  xOf(position: number): number;
  /** The position at a place; places outside count as the nearest end. */
  positionAt(x: number): Position;
}

/** Shorter breaks, such as a weekend, are not worth a mark. */
const MARKED_IDLE_DAYS = 4;
/** Room for the mark, in bars. */
const IDLE_WIDTH = 1.3;

const isMarked = (bar: TimelineBar, index: number) => index > 0 && bar.idleDaysBefore >= MARKED_IDLE_DAYS;
const eventsIn = (bar: TimelineBar): number => bar.to - bar.from + 1;

/** The scale while the bars aren't known yet: every event has the same room. */
export const evenScale = (head: number): BarScale => ({
  bars: [],
  barWidth: 1,
  xOf: (position) => Math.min(1, Math.max(0, position) / Math.max(1, head)),
  positionAt: (x) => Math.round(Math.min(1, Math.max(0, x)) * head) as Position,
});

/** Places bars side by side. */
export function createBarScale(bars: readonly TimelineBar[]): BarScale {
  const gaps = bars.filter(isMarked).length;
  const barWidth = 1 / Math.max(1, bars.length + gaps * IDLE_WIDTH);
  const fullest = Math.max(1, ...bars.map(eventsIn));
  let x = 0;
  const placed = bars.map((bar, index): PlacedBar => {
    const isAfterIdle = isMarked(bar, index);
    const start = x + (isAfterIdle ? IDLE_WIDTH * barWidth : 0);
    x = start + barWidth;
    return { ...bar, start, end: x, height: eventsIn(bar) / fullest, isAfterIdle };
  });
  return {
    bars: placed,
    barWidth,
    xOf: (position) => xOf(placed, position),
    positionAt: (at) => positionAt(placed, at) as Position,
  };
}

function xOf(bars: readonly PlacedBar[], position: number): number {
  if (position <= 0 || bars.length === 0) return 0;
  const bar = bars[firstIndex(bars, (one) => one.to >= position)];
  if (!bar) return 1;
  const share = (position - bar.from + 1) / eventsIn(bar);
  return Math.min(1, bar.start + share * (bar.end - bar.start));
}

function positionAt(bars: readonly PlacedBar[], x: number): number {
  const bar = bars[firstIndex(bars, (one) => one.end >= x)] ?? bars.at(-1);
  if (!bar) return 0;
  const share = Math.min(1, Math.max(0, (x - bar.start) / (bar.end - bar.start)));
  return bar.from - 1 + Math.round(share * eventsIn(bar));
}

/** Index of the first bar that fits, by halving; their number if none does. */
function firstIndex(bars: readonly PlacedBar[], fits: (bar: PlacedBar) => boolean): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bar = bars[middle];
    if (bar && fits(bar)) high = middle;
    else low = middle + 1;
  }
  return low;
}

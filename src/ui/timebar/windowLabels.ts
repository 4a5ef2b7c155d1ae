import type { TimelineAnswer } from "../../orders/queries/timeline.ts";
import { formatDay } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import type { Measure } from "./axisLabels.ts";
import { windowShare, type ZoomWindow } from "./zoomWindow.ts";

/** Where a day begins in the zoom window. */
export interface DayStart {
  /** Place in the window, 0–1. */
  readonly x: number;
  readonly text: string;
}

/** More day lines than this would hide the ticks. */
const MOST_DAYS = 16;

/** The days that begin in a window; none where they are too many to tell apart. */
export function dayStarts(window: NonNullable<TimelineAnswer["window"]>): readonly DayStart[] {
  if (window.days.length > MOST_DAYS) return [];
  return window.days
    .filter((day) => day.position > window.from)
    .map((day) => ({ x: windowShare(window, day.position), text: formatDay(day.day, "weekday") }));
}

export interface WindowLabels {
  /** First and last event of the window; empty where the handle's own number stands. */
  readonly from: string;
  readonly to: string;
  /** The handle's number and the middle of its place, in CSS pixels; kept within the window. */
  readonly handle: string;
  readonly handleAt: number;
  readonly days: readonly DayStart[];
}

const GAP_PX = 8;
/** The handle's number has a ground that reaches beyond it, and heavier letters. */
const HANDLE_PADDING_PX = 8;
const INDENT_PX = 4;

interface Span {
  readonly start: number;
  readonly end: number;
}

const touch = (one: Span, other: Span): boolean =>
  one.start < other.end + GAP_PX && other.start < one.end + GAP_PX;

/** What is written under the zoom window: the handle's number always, all else where it touches nothing. */
export function windowLabels(
  window: ZoomWindow,
  position: number,
  days: readonly DayStart[],
  width: number,
  measure: Measure,
): WindowLabels {
  const [from, to, handle] = [formatNumber(window.from), formatNumber(window.to), formatNumber(position)];
  const half = measure(handle) / 2 + HANDLE_PADDING_PX;
  const wanted = windowShare(window, position) * width;
  const handleAt = Math.max(half, Math.min(width - half, wanted));
  const taken: Span[] = [{ start: handleAt - half, end: handleAt + half }];
  const place = (span: Span): boolean => {
    const isFree = span.start >= 0 && span.end <= width && !taken.some((other) => touch(span, other));
    if (isFree) taken.push(span);
    return isFree;
  };
  const hasFrom = place({ start: 0, end: measure(from) });
  const hasTo = place({ start: width - measure(to), end: width });
  return {
    from: hasFrom ? from : "",
    to: hasTo ? to : "",
    handle,
    handleAt,
    days: days.filter(({ x, text }) =>
      place({ start: x * width, end: x * width + INDENT_PX + measure(text) }),
    ),
  };
}

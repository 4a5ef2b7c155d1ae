import { type KeyboardEvent, useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { TimelineAnswer } from "../../orders/queries/timeline.ts";
import { formatDay } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import { Drawing } from "./Drawing.tsx";
import { LANES } from "./lanes.ts";
import { NativeRange } from "./NativeRange.tsx";
import { paintLanes } from "./paintLanes.ts";
import { useSize } from "./useSize.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import styles from "./windowLanes.module.css";
import { windowShare, type ZoomWindow } from "./zoomWindow.ts";

export interface WindowLanesProps {
  readonly bar: TimeBarState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type Window = NonNullable<TimelineAnswer["window"]>;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The zoom window: one tick an event on five lanes, hatched from the position on. */
export function WindowLanes({ bar, onKeyDown }: WindowLanesProps) {
  const { window } = bar.timeline;
  if (window === null) return null;
  return (
    <>
      <div className={styles.names} aria-hidden="true">
        {LANES.map((lane) => (
          <span key={lane}>{lane}</span>
        ))}
      </div>
      <Lanes bar={bar} window={window} onKeyDown={onKeyDown} />
      <Axis bar={bar} window={window} />
    </>
  );
}

function Lanes({ bar, window, onKeyDown }: WindowLanesProps & { readonly window: ZoomWindow }) {
  const drawn = bar.timeline.answer?.window ?? null;
  const { position, seek, valueText } = bar;
  const paint = useMemo(() => (drawn ? paintLanes(drawn, position) : () => {}), [drawn, position]);
  const share = percent(windowShare(window, position));
  return (
    <div className={styles.lanes}>
      <Drawing paint={paint} className={styles.drawing} />
      {drawn &&
        dayStarts(drawn).map(({ x }) => (
          <span key={x} className={styles.day} style={{ insetInlineStart: percent(x) }} />
        ))}
      <span className={styles.veil} style={{ insetInlineStart: share }} />
      <span className={styles.head} style={{ insetInlineStart: share }} />
      <NativeRange
        label="Position in window"
        className={styles.range}
        min={window.from}
        max={window.to}
        value={Math.max(window.from, position)}
        valueText={valueText}
        onSeek={(value) => seek(value as Position)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

interface DayStart {
  readonly x: number;
  readonly text: string;
}

/** More day lines than this would hide the ticks. */
const MOST_DAYS = 16;

function dayStarts(window: Window): readonly DayStart[] {
  if (window.days.length > MOST_DAYS) return [];
  return window.days
    .filter((day) => day.position > window.from)
    .map((day) => ({ x: windowShare(window, day.position), text: formatDay(day.day, "weekday") }));
}

/** Room that a day's name needs, and half of what the numbers need, in CSS pixels. */
const NAME_PX = 76;
const NUMBER_PX = 30;

/** The names that touch neither one another, nor the numbers at the ends, nor the handle's. */
function legible(days: readonly DayStart[], handle: number, width: number): readonly DayStart[] {
  const px = 1 / Math.max(1, width);
  let end = 2 * NUMBER_PX * px;
  return days.filter(({ x }) => {
    const nameEnd = x + NAME_PX * px;
    const isOffHandle = handle + NUMBER_PX * px < x || handle - NUMBER_PX * px > nameEnd;
    const isFree = x >= end && nameEnd < 1 - 2 * NUMBER_PX * px && isOffHandle;
    if (isFree) end = nameEnd;
    return isFree;
  });
}

function Axis({ bar, window }: { readonly bar: TimeBarState; readonly window: ZoomWindow }) {
  const drawn = bar.timeline.answer?.window ?? null;
  const handle = windowShare(window, bar.position);
  const { ref, size } = useSize<HTMLDivElement>();
  const days = drawn ? legible(dayStarts(drawn), handle, size.width) : [];
  const reach = (2.4 * NUMBER_PX) / Math.max(1, size.width);
  return (
    <div className={styles.axis} aria-hidden="true" ref={ref}>
      <span>{handle > reach && formatNumber(window.from)}</span>
      {days.map(({ x, text }) => (
        <span key={x} className={styles.dayName} style={{ insetInlineStart: percent(x) }}>
          {text}
        </span>
      ))}
      <span className={styles.at} style={{ insetInlineStart: percent(handle) }}>
        {formatNumber(bar.position)}
      </span>
      <span>{handle < 1 - reach && formatNumber(window.to)}</span>
    </div>
  );
}

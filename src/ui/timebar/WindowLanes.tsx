import { type KeyboardEvent, useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { Drawing } from "./Drawing.tsx";
import { useLabelMeasure } from "./labelMeasure.ts";
import { NativeRange } from "./NativeRange.tsx";
import { paintLanes } from "./paintLanes.ts";
import { timebarText } from "./timebarText.ts";
import { useSize } from "./useSize.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import { type DayStart, dayStarts, windowLabels } from "./windowLabels.ts";
import styles from "./windowLanes.module.css";
import { windowShare, type ZoomWindow } from "./zoomWindow.ts";

export interface WindowLanesProps {
  readonly bar: TimeBarState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The zoom window: one tick an event on five lanes, hatched from the position on. */
export function WindowLanes({ bar, onKeyDown }: WindowLanesProps) {
  const { window } = bar.timeline;
  if (window === null) return null;
  return (
    <>
      <div className={styles.names} aria-hidden="true">
        {timebarText.lanes.map((lane) => (
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
  const days = useDayStarts(bar);
  const { position, seek, valueText } = bar;
  const paint = useMemo(() => (drawn ? paintLanes(drawn, position) : () => {}), [drawn, position]);
  const share = percent(windowShare(window, position));
  return (
    <div className={styles.lanes}>
      <Drawing paint={paint} className={styles.drawing} />
      {days.map(({ x }) => (
        <span key={x} className={styles.day} style={{ insetInlineStart: percent(x) }} />
      ))}
      <span className={styles.veil} style={{ insetInlineStart: share }} />
      <span className={styles.head} style={{ insetInlineStart: share }} />
      <NativeRange
        label={timebarText.windowPosition}
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

function Axis({ bar, window }: { readonly bar: TimeBarState; readonly window: ZoomWindow }) {
  const days = useDayStarts(bar);
  const { ref, size } = useSize<HTMLDivElement>();
  const measure = useLabelMeasure(size);
  const labels = windowLabels(window, bar.position, days, size.width, measure);
  return (
    <div className={styles.axis} aria-hidden="true" ref={ref}>
      <span>{labels.from}</span>
      {labels.days.map(({ x, text }) => (
        <span key={x} className={styles.dayName} style={{ insetInlineStart: percent(x) }}>
          {text}
        </span>
      ))}
      <span className={styles.at} style={{ insetInlineStart: `${labels.handleAt}px` }}>
        {labels.handle}
      </span>
      <span>{labels.to}</span>
    </div>
  );
}

const NO_DAYS: readonly DayStart[] = [];

function useDayStarts(bar: TimeBarState): readonly DayStart[] {
  const drawn = bar.timeline.answer?.window ?? null;
  return useMemo(() => (drawn ? dayStarts(drawn) : NO_DAYS), [drawn]);
}

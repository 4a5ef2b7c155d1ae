import { type KeyboardEvent, useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { axisLabels } from "./axisLabels.ts";
import { Drawing } from "./Drawing.tsx";
import { useLabelMeasure } from "./labelMeasure.ts";
import { MarkerFlags } from "./MarkerFlags.tsx";
import { NativeRange } from "./NativeRange.tsx";
import styles from "./overview.module.css";
import { paintOverview } from "./paintOverview.ts";
import { timebarText } from "./timebarText.ts";
import { useSize } from "./useSize.ts";
import type { TimeBarState } from "./useTimeBar.ts";

export interface OverviewProps {
  readonly bar: TimeBarState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The whole log as a bar per day, and the handle over it. */
export function Overview({ bar, onKeyDown }: OverviewProps) {
  const { position, head, isPast, isEmpty, scale, seek, valueText } = bar;
  const paint = useMemo(() => paintOverview(scale, position, isPast), [scale, position, isPast]);
  const { ref, size } = useSize<HTMLDivElement>();
  const measure = useLabelMeasure(size);
  const labels = useMemo(() => axisLabels(scale.bars, size.width, measure), [scale, size.width, measure]);
  return (
    <div className={styles.overview}>
      <div className={styles.plot}>
        <span className={styles.base} />
        <Drawing paint={paint} className={styles.drawing} />
        <WindowBracket bar={bar} />
        <OwnEvents bar={bar} />
        <MarkerFlags bar={bar} />
        {!isEmpty && (
          <span className={styles.head} style={{ insetInlineStart: percent(scale.xOf(position)) }} />
        )}
        <NativeRange
          label={timebarText.position}
          className={styles.range}
          min={0}
          max={head}
          value={position}
          valueText={valueText}
          isDisabled={isEmpty}
          // Dragged to its end, the handle is back at the moving now; stepping there stays at that event.
          onSeek={(value) => seek(value >= head ? "now" : (value as Position))}
          valueAt={scale.positionAt}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.labels} aria-hidden="true" ref={ref}>
        {labels.map((label) => (
          <span key={label.x} style={{ insetInlineStart: percent(label.x) }}>
            {label.text + label.detail}
          </span>
        ))}
      </div>
    </div>
  );
}

function bracketOf({
  scale,
  timeline,
}: TimeBarState): { readonly start: number; readonly width: number } | null {
  if (timeline.window === null) return null;
  const start = scale.xOf(timeline.window.from - 1);
  return { start, width: Math.max(0.004, scale.xOf(timeline.window.to) - start) };
}

function WindowBracket({ bar }: { readonly bar: TimeBarState }) {
  const bracket = bracketOf(bar);
  if (bracket === null) return null;
  return (
    <span
      className={styles.bracket}
      style={{ insetInlineStart: percent(bracket.start), inlineSize: percent(bracket.width) }}
    />
  );
}

/** The bracket fans out to the lanes under it. */
export function Fan({ bar }: { readonly bar: TimeBarState }) {
  const bracket = bracketOf(bar);
  if (bracket === null) return null;
  const from = (bracket.start * 100).toFixed(2);
  const to = ((bracket.start + bracket.width) * 100).toFixed(2);
  return (
    <div className={styles.fan}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path
          className={styles.fanFill}
          d={`M${from} 0H${to}C${to} 7 100 3 100 10H0C0 3 ${from} 7 ${from} 0z`}
        />
        <path className={styles.fanEdge} d={`M${from} 0C${from} 7 0 3 0 10M${to} 0C${to} 7 100 3 100 10`} />
      </svg>
    </div>
  );
}

/** More diamonds than this would only make a line. */
const MOST_DIAMONDS = 60;

function OwnEvents({ bar }: { readonly bar: TimeBarState }) {
  const own = bar.timeline.answer?.ownEvents ?? [];
  return own
    .slice(-MOST_DIAMONDS)
    .map((position) => (
      <span
        key={position}
        className={styles.diamond}
        style={{ insetInlineStart: percent(bar.scale.xOf(position)) }}
      />
    ));
}

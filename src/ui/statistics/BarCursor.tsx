import { Link, useNavigate } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, useId } from "react";
import type { SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import text from "../styles/text.module.css";
import { bucketLabel } from "./bucketLabel.ts";
import { measureText } from "./measureText.ts";
import { statisticsText } from "./statisticsText.ts";
import styles from "./TrendChart.module.css";
import type { TrendMeasure } from "./trendMeasures.ts";
import type { BarCursor as Cursor } from "./useBarCursor.ts";

interface Props {
  readonly cursor: Cursor;
  readonly point: SeriesPoint;
  readonly answer: StatisticsAnswer;
  readonly currency: string;
  readonly measures: readonly TrendMeasure[];
  /** The tip. */
  readonly children: ReactNode;
}

/**
 * What the pointer and the keys have to do with the bars: one link that stands over the bar they are at, to the
 * orders of its days; with Shift, to the events behind its first figure.
 */
export function BarCursor({ cursor, point, answer, currency, measures, children }: Props): ReactNode {
  const navigate = useNavigate();
  const keys = useId();
  const { from, to } = point;
  const days = { from, to, currency };
  const first = measures[0]?.figure ?? "revenue";
  const open = (event: MouseEvent) => {
    if (event.shiftKey) {
      event.preventDefault();
      void navigate({ to: "/statistics/why", search: { of: first, ...days } });
    } else if (event.target === event.currentTarget) {
      // A finger comes down where the link is not yet.
      void navigate({ to: "/orders", search: days });
    }
  };
  const band = {
    insetInlineStart: `${(cursor.index / cursor.count) * 100}%`,
    inlineSize: `${100 / cursor.count}%`,
  };
  const isLate = cursor.index > cursor.count / 2;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link in it takes the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link in it takes the keys
    <div
      className={styles.plot}
      onPointerMove={cursor.onPointer}
      onPointerDown={cursor.onPointer}
      onPointerLeave={cursor.onLeave}
      onClick={open}
    >
      <Link
        to="/orders"
        search={days}
        className={styles.bar ?? ""}
        style={band}
        data-active={cursor.isActive ? "" : undefined}
        aria-label={statisticsText.trend.bar(
          bucketLabel(point, answer.bucket),
          measures.map((measure) =>
            statisticsText.trend.named(measure.name, measureText(measure, point, currency)),
          ),
        )}
        aria-describedby={keys}
        onFocus={() => cursor.onFocus(true)}
        onBlur={() => cursor.onFocus(false)}
        onKeyDown={cursor.onKeyDown}
      />
      <span id={keys} className={text.hidden}>
        {statisticsText.trend.keys}
      </span>
      {cursor.isActive && (
        <div className={styles.place} style={band} data-side={isLate ? "before" : "after"}>
          {children}
        </div>
      )}
    </div>
  );
}

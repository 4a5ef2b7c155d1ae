import type { ReactNode } from "react";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { WhyLink } from "../why/WhyLink.tsx";
import { bucketLabel } from "./bucketLabel.ts";
import { measureText } from "./measureText.ts";
import styles from "./TrendChart.module.css";
import type { TrendMeasure } from "./trendMeasures.ts";

interface Props {
  readonly point: SeriesPoint;
  readonly bucket: Bucket;
  readonly currency: string;
  readonly measures: readonly TrendMeasure[];
  /** True while the keys move the cursor: then each bar is read out. */
  readonly isSpoken: boolean;
}

/** The bar that the pointer or the keys were at last; each figure leads to the events that made it. */
export function BarReadout({ point, bucket, currency, measures, isSpoken }: Props): ReactNode {
  const { from, to } = point;
  return (
    <div className={styles.readout} aria-live={isSpoken ? "polite" : "off"}>
      <b>{bucketLabel(point, bucket)}</b>
      <ul>
        {measures.map((measure) => (
          <li key={measure.figure}>
            <span>{measure.name}</span>
            {measure.value(point) ? (
              <WhyLink search={{ of: measure.figure, from, to, currency }}>
                {measureText(measure, point, currency)}
              </WhyLink>
            ) : (
              measureText(measure, point, currency)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from "react";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { bucketLabel } from "./bucketLabel.ts";
import { measureText } from "./measureText.ts";
import { statisticsText } from "./statisticsText.ts";
import styles from "./TrendChart.module.css";
import type { TrendMeasure } from "./trendMeasures.ts";

interface Props {
  readonly point: SeriesPoint;
  readonly bucket: Bucket;
  readonly currency: string;
  readonly measures: readonly TrendMeasure[];
}

/** The figures of the bar under the pointer: those of the table. The link that it stands at says the same. */
export function TrendTip({ point, bucket, currency, measures }: Props): ReactNode {
  return (
    <div className={styles.tip} aria-hidden="true">
      <b>{bucketLabel(point, bucket)}</b>
      {measures.map((measure) => (
        <div key={measure.figure}>
          <span>{measure.name}</span>
          <span>{measureText(measure, point, currency)}</span>
        </div>
      ))}
      <small>{statisticsText.trend.hint}</small>
    </div>
  );
}

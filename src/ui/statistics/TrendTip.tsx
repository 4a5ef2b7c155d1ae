import type { ReactNode } from "react";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { bucketLabel } from "./bucketLabel.ts";
import { averageMinor } from "./change.ts";
import { statisticsText } from "./statisticsText.ts";
import styles from "./TrendChart.module.css";

const words = statisticsText.trend;

interface Props {
  readonly point: SeriesPoint;
  readonly bucket: Bucket;
  readonly currency: string;
}

/** The figures of the bucket under the pointer: those of the table. */
export function TrendTip({ point, bucket, currency }: Props): ReactNode {
  const average = averageMinor(point);
  return (
    <div className={styles.tip}>
      <b>{bucketLabel(point, bucket)}</b>
      <Line term={words.revenue} figure={formatMoney(point.orderedMinor, currency)} />
      <Line term={words.orders} figure={formatNumber(point.orders)} />
      {average === null ? null : <Line term={words.average} figure={formatMoney(average, currency)} />}
      <Line term={words.cancelled} figure={formatNumber(point.cancelled)} />
    </div>
  );
}

function Line({ term, figure }: { readonly term: string; readonly figure: string }): ReactNode {
  return (
    <div>
      <span>{term}</span>
      <span>{figure}</span>
    </div>
  );
}

import type { ReactNode } from "react";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { formatMoney } from "../format/money.ts";
import { formatNumber } from "../format/number.ts";
import { bucketLabel } from "./bucketLabel.ts";
import { averageMinor } from "./change.ts";
import styles from "./TrendChart.module.css";

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
      <Line term="Revenue" figure={formatMoney(point.orderedMinor, currency)} />
      <Line term="Orders" figure={formatNumber(point.orders)} />
      {average === null ? null : <Line term="Average" figure={formatMoney(average, currency)} />}
      <Line term="Cancelled" figure={formatNumber(point.cancelled)} />
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

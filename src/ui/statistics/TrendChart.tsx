import type { ReactNode } from "react";
import type { SeriesPoint, StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { currencySymbol, fractionDigits } from "../format/money.ts";
import { labelledBuckets, type ValueAxis, valueAxis } from "./axis.ts";
import { MiniBars } from "./MiniBars.tsx";
import { statisticsText } from "./statisticsText.ts";
import styles from "./TrendChart.module.css";
import { TrendTip } from "./TrendTip.tsx";

const words = statisticsText.trend;

/** More bars than this can't be told apart. */
const MOST_BARS = 800;

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
  readonly onPick: (point: SeriesPoint) => void;
}

/** Revenue, orders and cancellations: three small charts over one axis of days. */
export function TrendChart({ answer, currency, onPick }: Props): ReactNode {
  const { series, bucket } = answer;
  if (series.length > MOST_BARS) return <TooMany bars={series.length} />;
  const most = (measure: "orderedMinor" | "orders" | "cancelled") =>
    series.reduce((max, point) => Math.max(max, point[measure]), 0);
  const money = valueAxis(most("orderedMinor"), 10 ** fractionDigits(currency));
  const shared = { series, bucket, onPick };
  return (
    <div className={styles.chart} role="img" aria-label={words.chart(bucket, series.length)}>
      <ChartTitle name={words.revenue} unit={unitText(currency, money)} />
      <MiniBars
        {...shared}
        measure="orderedMinor"
        colour="var(--chart-1)"
        height={184}
        axis={money}
        labels={null}
        tip={(point) => <TrendTip point={point} bucket={bucket} currency={currency} />}
      />
      <ChartTitle name={words.orders} />
      <MiniBars
        {...shared}
        measure="orders"
        colour="var(--chart-2)"
        height={96}
        axis={valueAxis(most("orders"), 1, 2)}
        labels={null}
        tip={noTip}
      />
      <ChartTitle name={words.cancelled} unit={words.cancelledUnit} />
      <MiniBars
        {...shared}
        measure="cancelled"
        colour="var(--chart-bad)"
        height={82}
        axis={valueAxis(most("cancelled"), 1, 2)}
        labels={labelledBuckets(series, bucket)}
        tip={noTip}
      />
    </div>
  );
}

const noTip = (): null => null;

function ChartTitle({ name, unit }: { readonly name: string; readonly unit?: string }): ReactNode {
  return (
    <p className={styles.label}>
      <b>{name}</b>
      {unit ? words.unit(unit) : ""}
    </p>
  );
}

function TooMany({ bars }: { readonly bars: number }): ReactNode {
  return <p className={styles.note}>{words.tooMany(bars)}</p>;
}

/** The unit of the value axis: "£ thousand". */
const unitText = (currency: string, axis: ValueAxis): string =>
  [currencySymbol(currency), words.scales[axis.scale]].filter(Boolean).join(" ");

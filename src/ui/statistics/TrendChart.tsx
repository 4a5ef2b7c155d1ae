import { type ReactNode, useMemo } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { currencySymbol, fractionDigits } from "../format/money.ts";
import { labelledBuckets, type ValueAxis, valueAxis } from "./axis.ts";
import { BarCursor } from "./BarCursor.tsx";
import { BarReadout } from "./BarReadout.tsx";
import { MiniBars, VALUE_AXIS_WIDTH } from "./MiniBars.tsx";
import { statisticsText } from "./statisticsText.ts";
import styles from "./TrendChart.module.css";
import { TrendTip } from "./TrendTip.tsx";
import type { TrendMeasure } from "./trendMeasures.ts";
import { useBarCursor } from "./useBarCursor.ts";

const words = statisticsText.trend;

/** More bars than this can't be told apart. */
const MOST_BARS = 800;

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
  readonly measures: readonly TrendMeasure[];
}

/** Some measures as small charts over one axis of days: two measures never share a value axis. */
export function TrendChart({ answer, currency, measures }: Props): ReactNode {
  const { series, bucket } = answer;
  const cursor = useBarCursor(series, measures);
  const charts = useMemo(() => chartsOf(answer, currency, measures), [answer, currency, measures]);
  if (series.length > MOST_BARS) return <p className={styles.note}>{words.tooMany(series.length)}</p>;
  const point = series[cursor.index];
  const names = measures.map(({ name }) => name);
  return (
    <>
      <div className={styles.chart} style={{ "--value-axis": `${VALUE_AXIS_WIDTH}px` } as object}>
        {point && (
          <BarCursor cursor={cursor} point={point} answer={answer} currency={currency} measures={measures}>
            <TrendTip point={point} bucket={bucket} currency={currency} measures={measures} />
          </BarCursor>
        )}
        <div role="img" aria-label={words.chart(names, bucket, series.length)} className={styles.drawn}>
          {charts.map(({ measure, axis, labels }) => (
            <div key={measure.figure}>
              <p className={styles.label}>
                <b>{measure.name}</b>
                {measure.isMoney ? words.unit(unitText(currency, axis)) : ""}
              </p>
              <MiniBars series={series} bucket={bucket} measure={measure} axis={axis} labels={labels} />
            </div>
          ))}
        </div>
      </div>
      {point && (
        <BarReadout
          point={point}
          bucket={bucket}
          currency={currency}
          measures={measures}
          isSpoken={cursor.hasFocus}
        />
      )}
    </>
  );
}

function chartsOf({ series, bucket }: StatisticsAnswer, currency: string, measures: readonly TrendMeasure[]) {
  return measures.map((measure, place) => {
    const most = series.reduce((max, point) => Math.max(max, measure.value(point) ?? 0), 0);
    const axis = measure.isMoney
      ? valueAxis(most, 10 ** fractionDigits(currency), measure.height > 100 ? 4 : 2)
      : valueAxis(most, 1, 2);
    const isLast = place === measures.length - 1;
    return { measure, axis, labels: isLast ? labelledBuckets(series, bucket) : null };
  });
}

/** The unit of the value axis: "£ thousand". */
const unitText = (currency: string, axis: ValueAxis): string =>
  [currencySymbol(currency), words.scales[axis.scale]].filter(Boolean).join(" ");

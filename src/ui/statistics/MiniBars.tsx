import { memo } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { formatNumber } from "../format/number.ts";
import type { ValueAxis } from "./axis.ts";
import { tickLabel } from "./bucketLabel.ts";
import type { TrendMeasure } from "./trendMeasures.ts";

/** Room for the labels of the value axis. The bars share the rest of the width evenly. */
export const VALUE_AXIS_WIDTH = 52;
const MARGIN = { top: 6, right: 0, bottom: 0, left: 0 };
const TICK = { fill: "var(--ink-3)", fontSize: 11 };
const BARE_AXIS = 8;
const LABELLED_AXIS = 22;

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly bucket: Bucket;
  readonly measure: TrendMeasure;
  readonly axis: ValueAxis;
  /** First days of the buckets that get a label; null leaves the axis bare. */
  readonly labels: readonly string[] | null;
}

/** One measure as bars from zero. Only drawn: the pointer and the keys are BarCursor's. */
export const MiniBars = memo(({ series, bucket, measure, axis, labels }: Props) => {
  const axisHeight = labels ? LABELLED_AXIS : BARE_AXIS;
  return (
    <ResponsiveContainer
      width="100%"
      height={measure.height + axisHeight}
      initialDimension={{ width: 640, height: 100 }}
    >
      <BarChart
        data={series as SeriesPoint[]}
        margin={MARGIN}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="from"
          height={axisHeight}
          axisLine={{ stroke: "var(--line-control)" }}
          tickLine={false}
          tick={labels ? TICK : false}
          {...(labels ? { ticks: [...labels] } : {})}
          tickFormatter={(from: LocalDate) => tickLabel(from, bucket)}
          interval="preserveStart"
          minTickGap={16}
        />
        <YAxis
          width={VALUE_AXIS_WIDTH}
          axisLine={false}
          tickLine={false}
          tick={TICK}
          interval={0}
          ticks={[...axis.ticks]}
          domain={[0, axis.ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => formatNumber(value / axis.divisor, axis.digits)}
        />
        <Bar dataKey={measure.value} fill={measure.colour} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
});

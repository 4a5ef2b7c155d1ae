import type { ReactNode } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { LocalDate } from "../../orders/calendar.ts";
import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { formatNumber } from "../format/number.ts";
import type { ValueAxis } from "./axis.ts";
import { tickLabel } from "./bucketLabel.ts";

const SYNC = "statistics-trend";
const MARGIN = { top: 6, right: 0, bottom: 0, left: 0 };
const TICK = { fill: "var(--ink-3)", fontSize: 11 };
const CURSOR = { fill: "var(--well)" };

interface Props {
  readonly series: readonly SeriesPoint[];
  readonly bucket: Bucket;
  readonly measure: "orderedMinor" | "orders" | "cancelled";
  readonly colour: string;
  /** Pixels, the axis included. */
  readonly height: number;
  readonly axis: ValueAxis;
  /** First days of the buckets that get a label; null leaves the axis bare. */
  readonly labels: readonly string[] | null;
  readonly tip: (point: SeriesPoint) => ReactNode;
  readonly onPick: (point: SeriesPoint) => void;
}

/** One measure as bars from zero; several of them share one axis of days and one pointer. */
export function MiniBars(props: Props): ReactNode {
  const { series, bucket, axis, labels, tip, onPick } = props;
  const pick = (index: unknown) => {
    const point = series[Number(index)];
    if (point) onPick(point);
  };
  return (
    <ResponsiveContainer width="100%" height={props.height} initialDimension={{ width: 640, height: 100 }}>
      <BarChart
        data={series as SeriesPoint[]}
        syncId={SYNC}
        margin={MARGIN}
        barCategoryGap="18%"
        accessibilityLayer={false}
        onClick={(state) => pick(state.activeTooltipIndex)}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="from"
          height={labels ? 22 : 8}
          axisLine={{ stroke: "var(--line-control)" }}
          tickLine={false}
          tick={labels ? TICK : false}
          {...(labels ? { ticks: [...labels] } : {})}
          tickFormatter={(from: LocalDate) => tickLabel(from, bucket)}
          interval="preserveStart"
          minTickGap={16}
        />
        <YAxis
          width={52}
          axisLine={false}
          tickLine={false}
          tick={TICK}
          interval={0}
          ticks={[...axis.ticks]}
          domain={[0, axis.ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => formatNumber(value / axis.divisor, axis.digits)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={CURSOR}
          wrapperStyle={{ zIndex: 3, outline: "none" }}
          content={({ active, activeIndex }) => {
            const point = active ? series[Number(activeIndex)] : undefined;
            return point ? tip(point) : null;
          }}
        />
        <Bar dataKey={props.measure} fill={props.colour} isAnimationActive={false} cursor="pointer" />
      </BarChart>
    </ResponsiveContainer>
  );
}

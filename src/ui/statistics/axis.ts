import type { Bucket, SeriesPoint } from "../../orders/queries/statistics.ts";
import { isMonday } from "./dayRange.ts";

/** A value axis from zero in round steps. */
export interface ValueAxis {
  /** In the unit of the data. */
  readonly ticks: readonly number[];
  /** What a tick is divided by before it is shown. */
  readonly divisor: number;
  /** Word for the divisor: "thousand", "million", or nothing. */
  readonly scale: "" | "thousand" | "million";
  /** Digits after the point that the ticks need, so that none is shown as another figure. */
  readonly digits: number;
}

/**
 * Two to four round steps that hold `max`.
 * @param max largest value, in the unit of the data
 * @param unit how much of that makes one: 100 for pence, 1 for a count
 */
export function valueAxis(max: number, unit: number, steps = 4): ValueAxis {
  const whole = Math.max(max / unit, 1);
  const step = roundStep(whole / steps, steps > 2 ? ROUND : ROUND_ENOUGH, unit > 1);
  const count = Math.max(1, Math.ceil(whole / step - 1e-9));
  const top = step * count;
  const [divisor, scale] = scaleOf(top);
  return {
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step * unit),
    divisor: divisor * unit,
    scale,
    digits: digitsOf(step / divisor),
  };
}

const MOST_DIGITS = 3;

/** Digits after the point that all multiples of a round step can be written with. */
function digitsOf(step: number): number {
  for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
    const shifted = step * 10 ** digits;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-9) return digits;
  }
  return MOST_DIGITS;
}

function scaleOf(top: number): readonly [number, ValueAxis["scale"]] {
  if (top >= 4_000_000) return [1_000_000, "million"];
  return top >= 4_000 ? [1_000, "thousand"] : [1, ""];
}

const ROUND = [1, 2, 2.5, 5, 10];
/** Where there are two steps only, a rounder one would leave half of the chart empty. */
const ROUND_ENOUGH = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next of the round numbers times a power of ten; counts have no halves. */
function roundStep(least: number, round: readonly number[], halves: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = round.find((times) => times * power >= least - 1e-9) ?? 10;
  const value = step * power;
  return halves ? value : Math.max(1, Math.ceil(value));
}

/** The buckets that get a label: Mondays for days, every one else for weeks and months; about eight. */
export function labelledBuckets(series: readonly SeriesPoint[], bucket: Bucket, most = 8): readonly string[] {
  const eligible = bucket === "day" && series.length > 10 ? mondays(series) : series;
  const every = Math.max(1, Math.ceil(eligible.length / most));
  return eligible.filter((_, index) => index % every === 0).map((point) => point.from);
}

function mondays(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return series.filter((point) => isMonday(point.from));
}

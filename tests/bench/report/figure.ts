/** One line of the table: a figure, what it is compared with, and what is asked of it. */
export interface Figure {
  /** Stays the same over sizes, so that growth can be told. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "events/s" | "MB" | "B/event" | "KiB" | "frames";
  /** The limit or the plain alternative, measured in the same run; null where the goal is absolute. */
  readonly reference: { readonly name: string; readonly value: number } | null;
  /** What is asked, in words. */
  readonly goal: string;
  readonly isReached: boolean;
}

/** All figures of one log. */
export interface Series {
  readonly events: number;
  readonly made: "import" | "forms";
  readonly figures: readonly Figure[];
}

/** Everything that one run of the bench found. */
export interface BenchReport {
  /** Day of the run. */
  readonly date: string;
  readonly browser: string;
  readonly machine: string;
  /** What doesn't depend on a log. */
  readonly app: readonly Figure[];
  readonly series: readonly Series[];
  readonly growth: readonly Growth[];
}

/** How a figure grows with the log. */
export interface Growth {
  readonly id: string;
  readonly name: string;
  readonly made: Series["made"];
  readonly unit: Figure["unit"];
  /** Its values by the length of the log. */
  readonly values: readonly { readonly events: number; readonly value: number }[];
  /** x, where the cost is as the log's length to the power of x: 0 is flat, 1 is linear. */
  readonly exponent: number;
}

/** The value below which the given share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Of the figure and its reference; null where there is none. */
export const ratioOf = ({ value, reference }: Figure): number | null =>
  reference === null ? null : value / reference.value;

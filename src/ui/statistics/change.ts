/** How a figure compares with the period before. */
export interface Change {
  readonly direction: "up" | "down" | "same";
  /** Part of the earlier figure, such as 0.212; null where that was zero. */
  readonly part: number | null;
}

/** The change from `before` to `now`. */
export function changeOf(now: number, before: number): Change {
  const direction = now > before ? "up" : now < before ? "down" : "same";
  return { direction, part: before === 0 ? null : Math.abs(now - before) / Math.abs(before) };
}

/** Value of an average order in whole minor units; null without orders. */
export function averageMinor(figures: {
  readonly orders: number;
  readonly orderedMinor: number;
}): number | null {
  return figures.orders === 0 ? null : Math.round(figures.orderedMinor / figures.orders);
}

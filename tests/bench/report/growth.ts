import type { Figure, Growth, Series } from "./figure.ts";

/** Cost of the whole log: a rate or a share an event costs as often as there are events. */
function costOf({ unit, value }: Pick<Figure, "unit" | "value">, events: number): number {
  if (unit === "events/s") return events / value;
  if (unit === "B/event") return events * value;
  return value;
}

/** Slope of the straight line that fits the points best, both axes logarithmic. */
function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (place: 0 | 1) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** How each figure that was measured at several sizes grows with the log. */
export function growthOf(series: readonly Series[]): readonly Growth[] {
  return (["import", "forms"] as const).flatMap((made) => {
    const ofKind = series.filter((one) => one.made === made);
    const largest = ofKind.at(-1);
    return (largest?.figures ?? []).flatMap(({ id, name, unit }) => {
      const found = ofKind.flatMap(({ events, figures }) => {
        const figure = figures.find((one) => one.id === id);
        // A database that tidied up meanwhile may weigh less than before: that has no exponent.
        return figure === undefined || figure.value <= 0 ? [] : [{ events, value: figure.value }];
      });
      if (found.length < 2) return [];
      const exponent = slope(
        found.map(({ events, value }) => [events, costOf({ unit, value }, events)] as const),
      );
      return [{ id, name, made, unit, values: found, exponent }];
    });
  });
}

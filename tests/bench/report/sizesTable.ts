import { type BenchReport, type Figure, ratioOf, type Series } from "./figure.ts";
import { amount, count, MADE, ratio, type Table } from "./table.ts";

/** A figure, what it is of what it is compared with, and whether that is what was asked for. */
function cell(figure: Figure | undefined): string {
  if (figure === undefined) return "";
  const { value, unit, isReached } = figure;
  const of = ratioOf(figure);
  return `${amount(value, unit)}${of === null ? "" : `, ${ratio(of)}`} ${isReached ? "✓" : "✗"}`;
}

/** All sizes of the logs made in one way, side by side; ✓ where the goal is reached, × times what it stands next to. */
export function sizesTable({ series, growth }: BenchReport, made: Series["made"]): Table {
  const found = series.filter((one) => one.made === made);
  const names = new Map(
    found.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure] as const)),
  );
  const exponents = new Map(growth.filter((one) => one.made === made).map((one) => [one.id, one.exponent]));
  return {
    title: `Books ${MADE[made]}, by events`,
    head: ["Figure", "Goal", ...found.map(({ events }) => count(events)), "Growth"],
    rows: [...names.values()].map(({ id, name, reference, goal }) => [
      reference === null ? name : `${name} (next to: ${reference.name})`,
      goal,
      ...found.map(({ figures }) => cell(figures.find((figure) => figure.id === id))),
      exponents.get(id)?.toFixed(2) ?? "",
    ]),
  };
}

import { type Figure, ratioOf, type Series } from "./figure.ts";

const HEAD = ["Figure", "Measured", "Next to", "Ratio", "Goal", "Reached"] as const;

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(value >= 10 ? 3 : 2);

const amount = (value: number, unit: Figure["unit"]): string =>
  `${round(value)}${unit === "" ? "" : ` ${unit}`}`;

function rowOf(figure: Figure): readonly string[] {
  const { name, value, unit, reference, goal, isReached } = figure;
  const ratio = ratioOf(figure);
  return [
    name,
    amount(value, unit),
    reference === null ? "" : `${reference.name}: ${amount(reference.value, unit)}`,
    ratio === null ? "" : `${ratio.toPrecision(2)}×`,
    goal,
    isReached === null ? "" : isReached ? "yes" : "no",
  ];
}

const titleOf = ({ events, made }: Series): string =>
  `${events.toLocaleString("en-GB")} events, ${made === "import" ? "imported (blocks)" : "made by forms (a commit a block)"}`;

/** The figures of a series for a terminal. */
export function textTable(series: Series): string {
  const rows = [HEAD, ...series.figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [titleOf(series), ...rows.map(line)].join("\n");
}

/** The figures of a series for the README. */
export function markdownTable(series: Series): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const rows = series.figures.map((figure) => line(rowOf(figure)));
  return [`**${titleOf(series)}**`, "", line(HEAD), `|${"---|".repeat(HEAD.length)}`, ...rows].join("\n");
}

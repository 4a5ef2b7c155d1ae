import { type BenchReport, type Figure, type Growth, ratioOf, type Series } from "./figure.ts";

type Row = readonly string[];

/** A table with a title, to be set as text or as Markdown. */
export interface Table {
  readonly title: string;
  readonly head: Row;
  readonly rows: readonly Row[];
}

const FIGURE_HEAD: Row = ["Figure", "Measured", "Next to", "Ratio", "Goal", "Reached"];
/** How the logs were made. */
export const MADE = { import: "imported (blocks)", forms: "made by forms (a commit a block)" } as const;

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(value >= 10 ? 3 : 2);

/** A value with its unit. */
export const amount = (value: number, unit: Figure["unit"]): string => `${round(value)} ${unit}`;

/** A number of events. */
export const count = (events: number): string => events.toLocaleString("en-GB");

/** How many times as much. */
export const ratio = (of: number): string => `${of.toPrecision(2)}×`;

function figureRow(figure: Figure): Row {
  const { name, value, unit, reference, goal, isReached } = figure;
  const of = ratioOf(figure);
  return [
    name,
    amount(value, unit),
    reference === null ? "" : `${reference.name}: ${amount(reference.value, unit)}`,
    of === null ? "" : ratio(of),
    goal,
    isReached ? "yes" : "no",
  ];
}

const figureTable = (title: string, figures: readonly Figure[]): Table => ({
  title,
  head: FIGURE_HEAD,
  rows: figures.map(figureRow),
});

/** The figures of one log. */
export const seriesTable = ({ events, made, figures }: Series): Table =>
  figureTable(`${count(events)} events, ${MADE[made]}`, figures);

function growthTable(made: Series["made"], growth: readonly Growth[]): Table {
  const sizes = [...new Set(growth.flatMap(({ values }) => values.map(({ events }) => events)))];
  return {
    title: `Growth, ${MADE[made]}: cost as events to the power of x`,
    head: ["Figure", ...sizes.map(count), "x"],
    rows: growth.map(({ name, unit, values, exponent }) => [
      name,
      ...sizes.map((size) => {
        const found = values.find(({ events }) => events === size);
        return found === undefined ? "" : amount(found.value, unit);
      }),
      exponent.toFixed(2),
    ]),
  };
}

/** What doesn't depend on a log. */
export const appTable = ({ app }: Pick<BenchReport, "app">): Table => figureTable("The app", app);

/** What doesn't depend on a log, and how what does grows with it. */
export function otherTables({ app, growth }: Pick<BenchReport, "app" | "growth">): readonly Table[] {
  const kinds = (["import", "forms"] as const).map(
    (made) => [made, growth.filter((one) => one.made === made)] as const,
  );
  return [
    appTable({ app }),
    ...kinds.filter(([, found]) => found.length > 0).map(([made, found]) => growthTable(made, found)),
  ];
}

/** When, in what and on what a run was made. */
export const runLine = ({ date, browser, machine }: BenchReport): string => `${date}, ${browser}, ${machine}`;

/** A table for a terminal. */
export function textTable({ title, head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [title, ...lines.map(line)].join("\n");
}

/** A table for the README. */
export function markdownTable({ title, head, rows }: Table): string {
  const line = (row: Row) => `| ${row.join(" | ")} |`;
  return [`**${title}**`, "", line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

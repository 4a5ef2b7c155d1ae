import { describe, expect, it } from "vitest";
import { type DayNumber, type LocalDate, toDayNumber, toLocalDate } from "../../src/orders/calendar.ts";
import { FIGURES } from "../../src/orders/projections/statistics/statisticsReadModel.ts";
import type { ContributionsQuestion, Facet } from "../../src/orders/queries/contributions.ts";
import {
  DURATION_EDGES,
  type Figures,
  type StatisticsAnswer,
  type StatisticsQuestion,
} from "../../src/orders/queries/statistics.ts";
import { type OrderBook, orderBook } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";

const EVENTS = 260;
const ALL = 10_000;

const contributions = (parts: Partial<ContributionsQuestion>): ContributionsQuestion => ({
  ...{ kind: "contributions", measure: "orders", from: null, to: null, currency: null, facet: null },
  ...{ after: 0 as ContributionsQuestion["after"], sort: "newest", offset: 0, limit: ALL },
  ...parts,
});

/** A number that the statistics show, and the question for what made it. */
interface Shown {
  readonly name: string;
  readonly number: number;
  readonly why: Partial<ContributionsQuestion>;
}

const figuresShown = (name: string, figures: Figures, why: Shown["why"]): Shown[] =>
  FIGURES.map((measure) => ({
    name: `${name}, ${measure}`,
    number: figures[measure],
    why: { ...why, measure },
  }));

/** Every number of an answer: headline, the period before, series, breakdowns. */
function numbersShown(answer: StatisticsAnswer): Shown[] {
  const { range, currency } = answer;
  if (range === null) return [];
  const own = { ...range, currency };
  const length = toDayNumber(range.to) - toDayNumber(range.from) + 1;
  const shifted = (day: LocalDate, days: number) => toLocalDate((toDayNumber(day) - days) as DayNumber);
  const before = { from: shifted(range.from, length), to: shifted(range.from, 1), currency };
  const orders = (facet: Facet, part: { orders: number; valueMinor: number }): Shown[] => [
    { name: JSON.stringify(facet), number: part.orders, why: { ...own, facet, measure: "orders" } },
    { name: JSON.stringify(facet), number: part.valueMinor, why: { ...own, facet, measure: "orderedMinor" } },
  ];
  return [
    ...figuresShown("headline", answer.totals, own),
    ...(answer.previous === null ? [] : figuresShown("before", answer.previous, before)),
    ...answer.series.flatMap(({ from, to, ...figures }) =>
      figuresShown(`${from} to ${to}`, figures, { from, to, currency }),
    ),
    ...answer.statusMix.flatMap((part) => orders({ by: "status", status: part.status }, part)),
    ...answer.countries.flatMap((part) => orders({ by: "country", country: part.country }, part)),
    ...answer.topCustomers.flatMap((part) => orders({ by: "customer", customerId: part.customerId }, part)),
    ...cancellationsShown(answer, own),
    ...itemsShown(answer, own),
    ...durationsShown(answer, own),
  ];
}

function cancellationsShown({ cancellations }: StatisticsAnswer, own: Shown["why"]): Shown[] {
  return cancellations.flatMap(({ reason, orders, valueMinor }) => {
    const facet = { by: "reason", reason } as const;
    return [
      { name: `cancelled: ${reason}`, number: orders, why: { ...own, facet, measure: "cancelled" } },
      { name: `value: ${reason}`, number: valueMinor, why: { ...own, facet, measure: "cancelledMinor" } },
    ] satisfies Shown[];
  });
}

function itemsShown({ topItems }: StatisticsAnswer, own: Shown["why"]): Shown[] {
  return topItems.flatMap(({ sku, units, valueMinor }) => {
    const facet = { by: "item", sku } as const;
    return [
      { name: `units: ${sku}`, number: units, why: { ...own, facet, measure: "units" } },
      { name: `value: ${sku}`, number: valueMinor, why: { ...own, facet, measure: "orderedMinor" } },
    ] satisfies Shown[];
  });
}

function durationsShown({ durations }: StatisticsAnswer, own: Shown["why"]): Shown[] {
  const edges = [null, ...DURATION_EDGES, null];
  return durations.flatMap(({ step, orders, spread }) => [
    {
      ...{ name: step, number: orders },
      why: { ...own, measure: "orders", facet: { by: "step", step, fromMs: null, toMs: null } } as const,
    },
    ...spread.map((number, place) => {
      const [fromMs = null, toMs = null] = edges.slice(place, place + 2);
      return {
        ...{ name: `${step}, bar ${place}`, number },
        why: { ...own, measure: "orders", facet: { by: "step", step, fromMs, toMs } } as const,
      };
    }),
  ]);
}

/** Any days of the log's, or all. */
function anyRange(random: SeededRandom, whole: StatisticsAnswer): Pick<StatisticsQuestion, "from" | "to"> {
  if (whole.range === null || random.chance(0.3)) return { from: null, to: null };
  const first = toDayNumber(whole.range.from);
  const last = toDayNumber(whole.range.to);
  const from = random.whole(first, last);
  const to = random.whole(from, last);
  return { from: toLocalDate(from as DayNumber), to: toLocalDate(to as DayNumber) };
}

const statistics = (parts: Partial<StatisticsQuestion>): StatisticsQuestion => ({
  ...{ kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  ...parts,
});

async function anyAnswer(book: OrderBook, random: SeededRandom, at: number): Promise<StatisticsAnswer> {
  const whole = await book.ask(statistics({}), at);
  const currency = random.pick(["GBP", "EUR", "JPY"]);
  const bucket = random.pick(["day", "week", "month"] as const);
  return book.ask(statistics({ ...anyRange(random, whole), currency, bucket }), at);
}

describe.each([21, 22, 23, 24])("why a number is what it is, in a random log of orders, seed %i", (seed) => {
  const log = generateOrderLog({ seed, events: EVENTS });
  const random = seededRandom(seed);
  const positions = [log.events.length, ...Array.from({ length: 4 }, () => random.whole(1, EVENTS))];

  it.each(positions)("TT1 at %i the events add up to every number that is shown", async (at) => {
    const book = await orderBook(log);
    for (let round = 0; round < 3; round++) {
      for (const { name, number, why } of numbersShown(await anyAnswer(book, random, at))) {
        const answer = await book.ask(contributions(why), at);
        const sum = answer.rows.reduce((total, row) => total + row.amount, 0);
        expect([name, answer.total, sum]).toEqual([name, number, number]);
        expect(answer.events).toBe(answer.rows.length);
        expect(new Set(answer.rows.map((row) => row.orderNumber)).size).toBe(answer.orders);
        for (const { position, amount } of answer.rows) {
          expect(amount).not.toBe(0);
          expect(position).toBeLessThanOrEqual(at);
        }
      }
    }
  });

  it("TT1 each event of a day's sum added what the number grew by at it", async () => {
    const book = await orderBook(log);
    const whole = await book.ask(statistics({}));
    for (const measure of FIGURES) {
      const days = anyRange(random, whole);
      const range = {
        from: days.from ?? ("2000-01-01" as LocalDate),
        to: days.to ?? ("2099-12-31" as LocalDate),
      };
      const { rows } = await book.ask(contributions({ measure, ...range, currency: "GBP" }));
      const numberAt = async (at: number) =>
        at === 0 ? 0 : (await book.ask(statistics({ ...range, currency: "GBP" }), at)).totals[measure];
      for (const row of rows.filter(() => random.chance(0.3))) {
        const grown = (await numberAt(row.position)) - (await numberAt(row.position - 1));
        expect([measure, row.position, row.amount]).toEqual([measure, row.position, grown]);
      }
      const event = log.events[(rows[0]?.position ?? 1) - 1];
      if (rows[0]) expect(event?.type).toBe(rows[0].type);
    }
  });

  it("pages in any order hold each event once; the total is of all", async () => {
    const book = await orderBook(log);
    for (const sort of ["newest", "oldest", "largest", "smallest"] as const) {
      const question = contributions({ measure: "orderedMinor", currency: "GBP", sort });
      const { rows, total } = await book.ask(question);
      const keys = rows.map((row) => (sort === "newest" || sort === "oldest" ? row.position : row.amount));
      const ascending = keys.toSorted((a, b) => a - b);
      expect(keys).toEqual(sort === "newest" || sort === "largest" ? ascending.reverse() : ascending);
      const paged = [];
      for (let offset = 0; offset < rows.length; offset += 7) {
        const page = await book.ask({ ...question, offset, limit: 7 });
        expect(page).toMatchObject({ total, events: rows.length, offset });
        paged.push(...page.rows);
      }
      expect(paged).toEqual(rows);
    }
  });

  it("after a position, the events add up to what the number grew by since", async () => {
    const book = await orderBook(log);
    const after = random.whole(1, EVENTS - 1) as ContributionsQuestion["after"];
    const range = { from: "2000-01-01" as LocalDate, to: "2099-12-31" as LocalDate, currency: "EUR" };
    const [then, now] = [await book.ask(statistics(range), after), await book.ask(statistics(range))];
    for (const measure of FIGURES) {
      const { total, rows } = await book.ask(contributions({ measure, after, currency: "EUR" }));
      expect([measure, total]).toEqual([measure, now.totals[measure] - then.totals[measure]]);
      for (const row of rows) expect(row.position).toBeGreaterThan(after);
    }
  });
});

describe("why a number is what it is, where there is none", () => {
  it("has no events, and no days", async () => {
    const book = await orderBook(generateOrderLog({ seed: 25, events: 20 }));
    const nothing = { total: 0, events: 0, orders: 0, rows: [] };
    expect(await book.ask(contributions({ currency: "CHF" }))).toMatchObject({ ...nothing, range: null });
    const elsewhere = { by: "country", country: "Nowhere" } as const;
    expect(await book.ask(contributions({ facet: elsewhere }))).toMatchObject(nothing);
    const nobody = { by: "customer", customerId: "nobody" } as never;
    expect(await book.ask(contributions({ facet: nobody }))).toMatchObject(nothing);
    const nothingSold = { by: "item", sku: "none" } as const;
    expect(await book.ask(contributions({ measure: "units", facet: nothingSold }))).toMatchObject(nothing);
  });
});

import { describe, expect, it } from "vitest";
import type { Position } from "../../src/engine/events/identifiers.ts";
import { NO_FIGURES } from "../../src/orders/projections/statistics/figuresAt.ts";
import { ANY_ORDER, type OrderSummary } from "../../src/orders/queries/orderList.ts";
import type { Figures } from "../../src/orders/queries/statistics.ts";
import { type OrderBook, orderBook } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { seededRandom } from "../support/seededRandom.ts";

/** What a book that ends at a position shows at now. */
interface Fold {
  readonly orders: ReadonlyMap<string, OrderSummary>;
  readonly money: ReadonlyMap<string, Figures>;
}

async function foldOf(book: OrderBook): Promise<Fold> {
  const { rows } = await book.ask({
    kind: "orderList",
    filter: ANY_ORDER,
    sort: { by: "placed", direction: "ascending" },
    offset: 0,
    limit: 1000,
  });
  const ask = (currency: string | null) =>
    book.ask({ kind: "statistics", from: null, to: null, bucket: "day", currency });
  const money = new Map<string, Figures>();
  for (const currency of (await ask(null)).currencies) money.set(currency, (await ask(currency)).totals);
  return { orders: new Map(rows.map((row) => [row.number, row])), money };
}

const numbers = (orders: readonly OrderSummary[]) => orders.map(({ number }) => number).sort();

/** Orders of both folds, with what they were and what they are. */
const pairs = (a: Fold, b: Fold): (readonly [OrderSummary, OrderSummary])[] =>
  [...a.orders].flatMap(([number, before]) => {
    const after = b.orders.get(number);
    return after ? [[before, after] as const] : [];
  });

function moneyOf(a: Fold, b: Fold): { currency: string; figures: Figures }[] {
  const keys = Object.keys(NO_FIGURES) as (keyof Figures)[];
  return [...b.money]
    .map(([currency, later]) => {
      const earlier = a.money.get(currency) ?? NO_FIGURES;
      const figures = Object.fromEntries(keys.map((key) => [key, later[key] - earlier[key]]));
      return { currency, figures: figures as unknown as Figures };
    })
    .filter(({ figures }) => keys.some((key) => figures[key] !== 0))
    .sort((x, y) => (x.currency < y.currency ? -1 : 1));
}

describe.each([11, 12, 13])("changes between two points of a random log of orders, seed %i", (seed) => {
  const log = generateOrderLog({ seed, events: 300 });
  const random = seededRandom(seed);
  const spans = [
    [0, 300],
    [150, 150],
    ...Array.from({ length: 6 }, () => {
      const from = random.whole(0, 299);
      return [from, random.whole(from, 300)] as const;
    }),
  ] as const;

  it.each(spans)("TT1 %i to %i is the difference of the folds at both", async (from = 0, to = 0) => {
    const whole = await orderBook(log);
    const a = await foldOf(await orderBook(log, { head: from }));
    const b = await foldOf(await orderBook(log, { head: to }));
    const changes = await whole.ask({ kind: "changes", from: from as Position, limit: 1000 }, to);

    expect(changes).toMatchObject({ from, to, isAhead: false });
    const appeared = [...b.orders.values()].filter(({ number }) => !a.orders.has(number));
    expect(numbers(changes.appeared.rows)).toEqual(numbers(appeared));
    expect(changes.appeared.orders).toBe(appeared.length);

    const moved = pairs(a, b).filter(([before, after]) => before.status !== after.status);
    const seen = changes.statuses.rows.map(
      ({ order, before }) => `${order.number} ${before} ${order.status}`,
    );
    expect(seen.sort()).toEqual(
      moved.map(([before, after]) => `${after.number} ${before.status} ${after.status}`).sort(),
    );
    expect(changes.statuses.orders).toBe(moved.length);
    expect(changes.statuses.moves.reduce((sum, move) => sum + move.orders, 0)).toBe(moved.length);

    const retotalled = pairs(a, b).filter(([before, after]) => before.totalMinor !== after.totalMinor);
    expect(
      changes.totals.rows
        .map(({ order, beforeMinor }) => [order.number, beforeMinor, order.totalMinor])
        .sort(),
    ).toEqual(
      retotalled.map(([before, after]) => [after.number, before.totalMinor, after.totalMinor]).sort(),
    );
    for (const row of changes.appeared.rows) expect(row).toEqual(b.orders.get(row.number));
    expect(changes.money).toEqual(moneyOf(a, b));
  });

  it("shows nothing of a point that lies ahead of the position", async () => {
    const book = await orderBook(log);
    const changes = await book.ask({ kind: "changes", from: 200 as Position, limit: 10 }, 100);
    expect(changes).toMatchObject({ from: 100, to: 100, isAhead: true, money: [] });
    expect(changes.appeared.orders + changes.statuses.orders + changes.totals.orders).toBe(0);
  });

  it("counts all, and lists the newest few", async () => {
    const book = await orderBook(log);
    const changes = await book.ask({ kind: "changes", from: 100 as Position, limit: 2 }, 300);
    expect(changes.appeared.rows).toHaveLength(2);
    expect(changes.appeared.orders).toBeGreaterThan(2);
    const positions = changes.appeared.rows.map(({ createdPosition }) => createdPosition);
    expect(positions).toEqual([...positions].sort((x, y) => y - x));
  });
});

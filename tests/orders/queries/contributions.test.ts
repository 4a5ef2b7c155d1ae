import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { addFigures, NO_FIGURES } from "../../../src/orders/projections/statistics/figuresAt.ts";
import { FIGURES } from "../../../src/orders/projections/statistics/statisticsReadModel.ts";
import type { ContributionsQuestion } from "../../../src/orders/queries/contributions.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import type { Figures } from "../../../src/orders/queries/statistics.ts";
import { type OrderBook, orderBook } from "../../support/orderBook.ts";
import { type OrderLog, orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { aLine, cancel, changeItems, createOrder, pay, refund, ship } from "../../support/orderScenarios.ts";
import { exampleShop } from "./exampleShop.ts";

const why = (parts: Partial<ContributionsQuestion>): ContributionsQuestion => ({
  ...{ kind: "contributions", measure: "orders", from: null, to: null, currency: null, facet: null },
  ...{ after: 0 as ContributionsQuestion["after"], sort: "oldest", offset: 0, limit: 100 },
  ...parts,
});
const summary = ({ rows }: { rows: readonly { type: string; orderNumber: string; amount: number }[] }) =>
  rows.map(({ type, orderNumber, amount }) => `${type} ${orderNumber} ${amount}`);

describe("why a number is what it is", () => {
  it("revenue is what orders were created with, and what changes of items added on the day of creation", async () => {
    const book = await orderBook(exampleShop());
    const day = "2026-03-28" as LocalDate;
    const answer = await book.ask(why({ measure: "orderedMinor", from: day, to: day }));
    expect(summary(answer)).toEqual([
      "OrderCreated 0042 3900",
      "OrderCreated 42 2000",
      "ItemsChanged 42 2000",
    ]);
    expect(answer).toMatchObject({ total: 7900, events: 3, orders: 2, currency: "GBP" });
  });

  it("an order counts under a status by the event that gave it that", async () => {
    const book = await orderBook(exampleShop());
    const cancelled = why({ facet: { by: "status", status: "cancelled" } });
    expect(summary(await book.ask(cancelled))).toEqual(["OrderCancelled 0042 1"]);
    const shipped = why({ currency: "EUR", facet: { by: "status", status: "shipped" } });
    expect(summary(await book.ask(shipped, 9))).toEqual(["OrderShipped A-9 1", "OrderShipped A-10 1"]);
    expect(summary(await book.ask(shipped))).toEqual(["OrderShipped A-10 1"]);
  });

  it("an order counts under a country by the event that last changed it", async () => {
    const log = orderLogBuilder();
    log.decide("a", "2026-03-28T10:00:00Z", createOrder({ number: "1" }));
    log.decide("a", "2026-03-28T11:00:00Z", {
      type: "ChangeShippingAddress",
      shippingAddress: { recordId: null, country: "Spain" },
    });
    const book = await orderBook(log);
    const facet = { by: "country", country: "Spain" } as const;
    expect(summary(await book.ask(why({ facet })))).toEqual(["ShippingAddressChanged 1 1"]);
    expect(summary(await book.ask(why({ facet, measure: "orderedMinor" })))).toEqual(["OrderCreated 1 3000"]);
  });

  it("a time taken is that of the event that reached the step", async () => {
    const book = await orderBook(exampleShop());
    const facet = { by: "step", step: "paid", fromMs: null, toMs: null } as const;
    const { rows } = await book.ask(why({ facet }));
    expect(rows).toMatchObject([{ type: "OrderPaid", orderNumber: "0042", tookMs: 14.5 * 3_600_000 }]);
  });
});

/** Orders around midnight, on days on which clocks change, with money that moves on other days. */
function midnightShop(): OrderLog {
  const log = orderLogBuilder();
  const moments = [
    // London's clocks go forward on 29 March, New York's on 8 March, at their own nights' 2 o'clock.
    "2026-03-08T04:59:00Z",
    "2026-03-08T06:59:00Z",
    "2026-03-28T23:59:00Z",
    "2026-03-29T00:30:00Z",
    "2026-03-29T01:30:00Z",
    "2026-03-29T22:59:00Z",
    "2026-03-29T23:01:00Z",
    // And back on 25 October: 1:30 comes twice in London.
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00Z",
    "2026-10-25T23:59:00Z",
  ];
  moments.forEach((moment, place) => {
    const later = (minutes: number) => Date.parse(moment) + minutes * 60_000;
    const lines = [aLine({ quantity: place + 1 })];
    log.decide(`o${place}`, moment, createOrder({ number: String(place + 1), lines }));
    if (place % 3 === 0) log.decide(`o${place}`, later(1), changeItems({ lines: [aLine({ quantity: 9 })] }));
    log.decide(`o${place}`, later(2), pay({ amountMinor: 1000 + place }));
    if (place % 4 === 1) log.decide(`o${place}`, later(3), cancel());
    if (place % 4 === 1) log.decide(`o${place}`, later(50), refund(500));
    if (place % 2 === 0) log.decide(`o${place}`, later(600), ship());
  });
  return log;
}

const ZONES = ["Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"];

async function dayTotals(book: OrderBook, from: LocalDate, to: LocalDate, at: number) {
  const { series, totals } = await book.ask(
    { kind: "statistics", from, to, bucket: "day", currency: "GBP" },
    at,
  );
  const { rows } = await book.ask({ kind: "dailyStatistics" }, at);
  const table = rows.filter(({ date }) => date >= from && date <= to);
  return { totals, chart: series, table };
}

describe.each(ZONES)("no. 29: midnight, days of clock change, and %s", (timeZone) => {
  const log = midnightShop();

  it.each([log.events.length, 17])("headline = chart = table = why, at event %i", async (at) => {
    const book = await orderBook(log, { timeZone });
    const { rows } = await book.ask({ kind: "dailyStatistics" }, at);
    const days = rows.map(({ date }) => date);
    const ranges = [...days.map((day) => [day, day] as const), [days[0], days.at(-1)] as const];
    for (const [from = "", to = ""] of ranges as [LocalDate, LocalDate][]) {
      const { totals, chart, table } = await dayTotals(book, from as LocalDate, to as LocalDate, at);
      const sum = (figures: readonly Figures[]) => figures.reduce(addFigures, NO_FIGURES);
      expect(sum(chart)).toEqual(totals);
      expect(sum(table)).toEqual(totals);
      for (const measure of FIGURES) {
        const answer = await book.ask(why({ measure, from: from as LocalDate, to: to as LocalDate }), at);
        expect([from, measure, answer.total]).toEqual([from, measure, totals[measure]]);
      }
      const filter = { ...ANY_ORDER, from: from as LocalDate, to: to as LocalDate };
      const sort = { by: "placed", direction: "ascending" } as const;
      const list = await book.ask({ kind: "orderList", filter, sort, offset: 0, limit: 100 }, at);
      expect(list.total).toBe(totals.orders);
    }
  });
});

describe("no. 29: 23:59 is the day that it is where the book is", () => {
  it.each([
    ["Europe/London", ["2026-03-28", "2026-03-29", "2026-03-30"]],
    ["America/New_York", ["2026-03-28", "2026-03-29"]],
    ["Asia/Kathmandu", ["2026-03-29", "2026-03-30"]],
  ])("in %s", async (timeZone, expected) => {
    const book = await orderBook(midnightShop(), { timeZone });
    const [from, to] = ["2026-03-20", "2026-04-10"] as LocalDate[];
    const { chart } = await dayTotals(book, from as LocalDate, to as LocalDate, 10_000);
    expect(chart.filter(({ orders }) => orders > 0).map((day) => day.from)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { addFigures, NO_FIGURES } from "../../../src/orders/projections/statistics/figuresAt.ts";
import { FIGURES } from "../../../src/orders/projections/statistics/statisticsReadModel.ts";
import type { Figures, StatisticsQuestion } from "../../../src/orders/queries/statistics.ts";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import { aLine, created } from "../../support/orderScenarios.ts";
import { AT, exampleShop } from "./exampleShop.ts";

const statistics = (parts: Partial<StatisticsQuestion> = {}): StatisticsQuestion => ({
  ...{ kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  ...parts,
});
const day = (date: string) => date as LocalDate;
const figures = (parts: Partial<Figures>): Figures => ({ ...NO_FIGURES, ...parts });
const only = (answer: Figures): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, answer[figure]])) as unknown as Figures;

describe("statistics, each figure by its own day", () => {
  it("counts units of a price that isn't known, and no value", async () => {
    const log = orderLogBuilder();
    const lines = [aLine({ unitPriceMinor: null }), aLine({ line: 2, quantity: 1 })];
    log.record("a", "2026-03-28T12:00:00Z", created({ number: "1", lines }));
    const answer = await (await orderBook(log)).ask(statistics());
    expect(answer.topItems).toMatchObject([{ sku: "MUG-01", units: 4, valueMinor: 1000 }]);
  });

  it("takes the currency with the most orders and all its days", async () => {
    const answer = await (await orderBook(exampleShop())).ask(statistics());
    expect(answer).toMatchObject({
      ...{ currency: "GBP", currencies: ["GBP", "EUR"], timeZone: "Europe/London", previous: null },
      range: { from: "2026-03-28", to: "2026-04-03" },
    });
    expect(answer.totals).toEqual(
      figures({
        ...{ orders: 3, orderedMinor: 3900 + 4000 + 2500, cancelled: 1, cancelledMinor: 3900 },
        receivedMinor: 4500,
      }),
    );
    expect(
      answer.series.map(({ from, orders, receivedMinor, cancelled }) => [
        from,
        orders,
        receivedMinor,
        cancelled,
      ]),
    ).toEqual([
      ["2026-03-28", 2, 0, 0],
      ["2026-03-29", 0, 4500, 0],
      ["2026-03-30", 0, 0, 0],
      ["2026-03-31", 0, 0, 0],
      ["2026-04-01", 0, 0, 1],
      ["2026-04-02", 0, 0, 0],
      ["2026-04-03", 1, 0, 0],
    ]);
  });

  it("breaks down the orders created in the range", async () => {
    const answer = await (await orderBook(exampleShop())).ask(statistics());
    expect(answer.statusMix.filter(({ orders }) => orders > 0)).toEqual([
      { status: "pending", orders: 2, valueMinor: 6500 },
      { status: "cancelled", orders: 1, valueMinor: 3900 },
    ]);
    expect(answer.cancellations).toEqual([{ reason: "out-of-stock", orders: 1, valueMinor: 3900 }]);
    expect(answer.topCustomers).toEqual([
      { customerId: "ann", customer: { kind: "named", text: "Ann Berg" }, orders: 2, valueMinor: 6400 },
      { customerId: "bob", customer: { kind: "numbered", text: "9" }, orders: 1, valueMinor: 4000 },
    ]);
    expect(answer.topItems).toEqual([
      { sku: "POT", name: "Tea pot, new glaze", units: 3, valueMinor: 6500 },
      { sku: "MUG-01", name: "Stoneware mug", units: 4, valueMinor: 3900 },
      { sku: "POST", name: "Versand für Björn", units: 1, valueMinor: 0 },
    ]);
    expect(answer.countries).toEqual([
      { country: "Portugal", orders: 2, valueMinor: 6400 },
      { country: "", orders: 1, valueMinor: 4000 },
    ]);
    expect(answer.durations).toEqual([
      {
        ...{ step: "paid", orders: 1, medianMs: 14.5 * 3_600_000, p90Ms: 14.5 * 3_600_000 },
        spread: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
      },
    ]);
  });

  it("TT1 moves the value of an order by the day of its creation, from the change's position on", async () => {
    const book = await orderBook(exampleShop());
    const onDay = async (at?: number) =>
      (await book.ask(statistics({ from: day("2026-03-28"), to: day("2026-03-28") }), at)).totals
        .orderedMinor;
    expect(await onDay(AT.head - 1)).toBe(5900);
    expect(await onDay()).toBe(7900);
  });

  it("compares with the period of the same length before, cuts weeks to the range", async () => {
    const answer = await (await orderBook(exampleShop())).ask(
      statistics({ from: day("2026-03-29"), to: day("2026-03-31"), bucket: "week", currency: "GBP" }),
    );
    expect(answer.series.map(({ from, to }) => [from, to])).toEqual([
      ["2026-03-29", "2026-03-29"],
      ["2026-03-30", "2026-03-31"],
    ]);
    expect(answer.totals).toEqual(figures({ receivedMinor: 4500 }));
    expect(answer.previous).toEqual(figures({ orders: 2, orderedMinor: 7900 }));
  });

  it("has nothing where there is nothing to count", async () => {
    const nothing = { range: null, totals: NO_FIGURES, series: [], previous: null, topItems: [] };
    const empty = await orderBook(orderLogBuilder());
    expect(await empty.ask(statistics())).toMatchObject({ ...nothing, currency: null, currencies: [] });
    const book = await orderBook(exampleShop());
    expect(await book.ask(statistics({ currency: "USD" }))).toMatchObject({ ...nothing, currency: "USD" });
    const backwards = statistics({ from: day("2026-04-02"), to: day("2026-04-01") });
    expect(await book.ask(backwards)).toMatchObject(nothing);
  });

  it("takes larger buckets where there would be too many", async () => {
    const book = await orderBook(exampleShop());
    const answer = await book.ask(statistics({ from: day("1990-01-01"), to: day("2029-12-31") }));
    expect(answer.bucket).toBe("month");
    expect(answer.series).toHaveLength(40 * 12);
    expect(answer.series.reduce<Figures>(addFigures, NO_FIGURES)).toMatchObject(answer.totals);
  });

  it.each([
    ["Asia/Kathmandu", ["2026-03-28", "2026-03-29", "2026-04-04"]],
    ["America/New_York", ["2026-03-28", "2026-04-03"]],
  ])("puts orders of 23:59 on the day that it is in %s", async (timeZone, days) => {
    const book = await orderBook(exampleShop(), { timeZone });
    const answer = await book.ask(statistics());
    expect(answer.series.filter(({ orders }) => orders > 0).map(({ from }) => from)).toEqual(days);
  });
});

describe("headline, series, parts and CSV agree", () => {
  it.each([1, 2, 3, 4])("for every currency and bucket, seed %i", async (seed) => {
    const log = generateOrderLog({ seed, events: 400 });
    const book = await orderBook(log);
    for (const at of [170, log.events.length]) {
      const { rows } = await book.ask({ kind: "dailyStatistics" }, at);
      for (const currency of ["GBP", "EUR", "JPY"]) {
        const own = rows.filter((row) => row.currency === currency);
        const csv = own.reduce<Figures>(addFigures, NO_FIGURES);
        for (const bucket of ["day", "week", "month"] as const) {
          const answer = await book.ask(statistics({ currency, bucket }), at);
          expect(only(answer.totals)).toEqual(csv);
          expect(answer.series.reduce<Figures>(addFigures, NO_FIGURES)).toEqual(csv);
          const sum = (parts: readonly { orders: number; valueMinor: number }[]) =>
            parts.reduce<number[]>(
              ([orders = 0, value = 0], part) => [orders + part.orders, value + part.valueMinor],
              [0, 0],
            );
          expect(sum(answer.statusMix)).toEqual([csv.orders, csv.orderedMinor]);
          expect(sum(answer.countries)).toEqual([csv.orders, csv.orderedMinor]);
          expect(sum(answer.cancellations)).toEqual([csv.cancelled, csv.cancelledMinor]);
        }
      }
    }
  });

  it("has a CSV row a day and currency, by day, then currency", async () => {
    const { rows } = await (await orderBook(exampleShop())).ask({ kind: "dailyStatistics" });
    expect(rows.map(({ date, currency }) => `${date} ${currency}`)).toEqual([
      "2026-03-28 GBP",
      "2026-03-29 EUR",
      "2026-03-29 GBP",
      "2026-03-30 EUR",
      "2026-04-01 GBP",
      "2026-04-03 EUR",
      "2026-04-03 GBP",
    ]);
    expect(rows[5]).toMatchObject({ orders: 0, returnedMinor: 1000 });
  });
});

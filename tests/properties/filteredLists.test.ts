import { describe, expect, it } from "vitest";
import { toMillis } from "../../src/lib/clock.ts";
import { type LocalDate, toLocalDate } from "../../src/orders/calendar.ts";
import { ORDER_STATUSES } from "../../src/orders/order/order.ts";
import {
  ANY_ORDER,
  type OrderFilter,
  type OrderListAnswer,
  type OrderSummary,
} from "../../src/orders/queries/orderList.ts";
import { type OrderBook, orderBook, orderProjections } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";

const SEED = 20_261_125;
const EVENTS = 4_000;
const PAGE = 25;
const ZONE = "America/New_York";
const { calendar } = orderProjections(ZONE);

const ask = (
  book: OrderBook,
  filter: OrderFilter,
  position: number,
  limit: number,
): Promise<OrderListAnswer> =>
  book.ask(
    { kind: "orderList", filter, sort: { by: "placed", direction: "descending" }, offset: 0, limit },
    position,
  );

/** A filter about some of these orders: of few days, of many, or of any. */
function aFilter(random: SeededRandom, orders: readonly OrderSummary[]): OrderFilter {
  const some = () => random.pick(orders);
  const dayOf = ({ placedAt }: OrderSummary) => calendar.dayOf(toMillis(placedAt));
  const first = dayOf(some());
  const days = random.pick([0, 1, 3, 200]);
  const byDay = { from: toLocalDate(first), to: toLocalDate((first + days) as typeof first) };
  const maybe = <T>(value: T, other: T): T => (random.chance(0.4) ? value : other);
  return {
    ...ANY_ORDER,
    ...maybe<{ from: LocalDate | null; to: LocalDate | null }>(byDay, { from: null, to: null }),
    status: maybe([random.pick(ORDER_STATUSES), some().status], []),
    country: maybe([some().country ?? "", "Atlantis"], []),
    refundDue: random.chance(0.1),
    minTotalMinor: maybe(some().totalMinor, null),
    customerId: random.chance(0.1) ? some().customerId : null,
  };
}

/** The filters that an order fails. */
function failed(order: OrderSummary, filter: OrderFilter): readonly string[] {
  const day = toLocalDate(calendar.dayOf(toMillis(order.placedAt)));
  const passes = {
    status: filter.status.length === 0 || filter.status.includes(order.status),
    country: filter.country.length === 0 || filter.country.includes(order.country ?? ""),
    refundDue: !filter.refundDue || order.refundDueMinor > 0,
    from: filter.from === null || day >= filter.from,
    to: filter.to === null || day <= filter.to,
    total: filter.minTotalMinor === null || order.totalMinor >= filter.minTotalMinor,
    customer: filter.customerId === null || order.customerId === filter.customerId,
  };
  return Object.entries(passes).flatMap(([name, isPassed]) => (isPassed ? [] : [name]));
}

/** Whether an order is counted by a facet: it fails no other filter. */
const countsFor = (facet: string, order: OrderSummary, filter: OrderFilter): boolean =>
  failed(order, filter).every((name) => name === facet);

/** What a list says of these orders, found by a look at each. */
function naiveList(orders: readonly OrderSummary[], filter: OrderFilter) {
  const found = orders.filter((order) => failed(order, filter).length === 0);
  const counted = (facet: string, isOf: (order: OrderSummary) => boolean) =>
    orders.filter((order) => isOf(order) && countsFor(facet, order, filter)).length;
  const countries = [...new Set(orders.map(({ country }) => country ?? ""))].map(
    (name) => [name, counted("country", ({ country }) => (country ?? "") === name)] as const,
  );
  const currencies = [...new Set(found.map(({ currency }) => currency))].map((currency) => {
    const own = found.filter((order) => order.currency === currency);
    return [currency, own.reduce((sum, { totalMinor }) => sum + totalMinor, 0)] as const;
  });
  return {
    total: found.length,
    rows: found.slice(0, PAGE) as readonly OrderSummary[],
    status: Object.fromEntries(
      ORDER_STATUSES.map((name) => [name, counted("status", ({ status }) => status === name)]),
    ),
    country: new Map(countries.filter(([, count]) => count > 0)),
    refundDue: counted("refundDue", ({ refundDueMinor }) => refundDueMinor > 0),
    sums: new Map(currencies),
  };
}

const plain = ({ total, rows, facets, sums }: OrderListAnswer): ReturnType<typeof naiveList> => ({
  ...{ total, rows, status: facets.status, refundDue: facets.refundDue },
  country: new Map(facets.country.map(({ country, orders }) => [country, orders])),
  sums: new Map(sums.map(({ currency, totalMinor }) => [currency, totalMinor])),
});

const sizeOf = (found: number, all: number): string =>
  found === 0 ? "none" : found < all / 20 ? "few" : "many";

describe("filtered lists, facets and sums", () => {
  it("TT1 agree with a look at each order, at random positions, for filters of few orders and of many", async () => {
    const book = await orderBook(generateOrderLog({ seed: SEED, events: EVENTS }), { timeZone: ZONE });
    const random = seededRandom(SEED);
    const sizes = new Set<string>();
    for (let round = 0; round < 120; round++) {
      const position = random.whole(EVENTS / 10, EVENTS);
      const { rows: orders } = await ask(book, ANY_ORDER, position, EVENTS);
      const filter = aFilter(random, orders);
      const list = await ask(book, filter, position, PAGE);
      expect(plain(list), `${JSON.stringify(filter)} at ${position}`).toEqual(naiveList(orders, filter));
      sizes.add(sizeOf(list.total, orders.length));
    }
    expect(sizes).toEqual(new Set(["none", "few", "many"]));
  }, 60_000);
});

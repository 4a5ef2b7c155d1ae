import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { ORDER_STATUSES } from "../../../src/orders/order/order.ts";
import {
  ANY_ORDER,
  ORDER_SORT_KEYS,
  type OrderFilter,
  type OrderListQuestion,
  type OrderSort,
} from "../../../src/orders/queries/orderList.ts";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";
import type { Asked } from "../page/workerMeasures.ts";

const PAGE = 50;
const WORDS = ["mug", "red bowl", "quillfeather", "oak teapot", "sku-1602", "neighbour", "nora dandelion"];
const NEWEST: OrderSort = { by: "placed", direction: "descending" };

const list = (filter: Partial<OrderFilter>, sort: OrderSort, offset = 0): OrderListQuestion => ({
  ...{ kind: "orderList", filter: { ...ANY_ORDER, ...filter }, sort, offset, limit: PAGE },
});

const day = (random: SeededRandom): LocalDate =>
  `2024-0${random.whole(1, 9)}-${random.whole(10, 28)}` as LocalDate;

/** A filter as people set them: one or two of them at a time. */
function anyFilter(random: SeededRandom): Partial<OrderFilter> {
  const filters: readonly (() => Partial<OrderFilter>)[] = [
    () => ({}),
    () => ({ status: [random.pick(ORDER_STATUSES)] }),
    () => ({ country: [random.pick(["Germany", "France", "Ireland"])] }),
    () => ({ from: day(random) }),
    () => ({ minTotalMinor: random.whole(1_000, 20_000) }),
    () => ({ status: ["pending", "paid"], currency: "EUR" }),
    () => ({ refundDue: true }),
  ];
  return random.pick(filters)();
}

const times = <T>(count: number, make: (random: SeededRandom) => T, seed: number): T[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => make(random));
};

/** Filter, sort, page and facets over all orders at now. */
export const queryAsks = (count: number): readonly Asked[] =>
  times(
    count,
    (random) => {
      const sort: OrderSort = {
        by: random.pick(ORDER_SORT_KEYS),
        direction: random.pick(["ascending", "descending"]),
      };
      return { questions: [list(anyFilter(random), sort, PAGE * random.whole(0, 3))], at: "now" };
    },
    1,
  );

/** Searches for words in numbers, customers, items and notes. */
export const textAsks = (count: number): readonly Asked[] =>
  times(count, (random) => ({ questions: [list({ text: random.pick(WORDS) }, NEWEST)], at: "now" }), 2);

/** The list with its facets and the daily figures, at random positions. */
export const seekAsks = (count: number, head: number): readonly Asked[] =>
  times(
    count,
    (random) => ({
      questions: [list({}, NEWEST), { kind: "dailyStatistics" }],
      at: random.whole(1, head) as Position,
    }),
    3,
  );

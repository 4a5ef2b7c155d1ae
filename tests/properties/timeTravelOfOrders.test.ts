import { describe, expect, it } from "vitest";
import type { Position } from "../../src/engine/events/identifiers.ts";
import type { SubjectId } from "../../src/engine/personal/personalRecord.ts";
import type { LocalDate } from "../../src/orders/calendar.ts";
import { BULK_COMMANDS, type BulkCommandType, fitsBulkCommand } from "../../src/orders/order/bulkCommands.ts";
import type { OrderDetail } from "../../src/orders/queries/orderDetail.ts";
import {
  ANY_ORDER,
  ORDER_SORT_KEYS,
  type OrderFilter,
  type OrderSummary,
} from "../../src/orders/queries/orderList.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import { type OrderBook, orderBook } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";
import { seededRandom } from "../support/seededRandom.ts";

const filters: readonly Partial<OrderFilter>[] = [
  {},
  { status: ["paid", "cancelled"] },
  { country: ["EIRE", ""] },
  { customerId: "customer-3" as SubjectId },
  { currency: "EUR" },
  { from: "2026-03-28" as LocalDate, to: "2026-03-30" as LocalDate },
  { minTotalMinor: 5_000, maxTotalMinor: 50_000 },
  { refundDue: true },
  { reason: ["other", "out-of-stock"] },
  { text: "ostoneware" },
  { text: "ann cake" },
  { text: "fragile" },
];

const lists: Question[] = filters.flatMap((filter) =>
  ORDER_SORT_KEYS.flatMap((by) =>
    (["ascending", "descending"] as const).map((direction): Question => {
      return {
        kind: "orderList",
        filter: { ...ANY_ORDER, ...filter },
        sort: { by, direction },
        offset: 2,
        limit: 9,
      };
    }),
  ),
);

/** All questions about the state at a position; the time bar's looks ahead, and is asked elsewhere. */
const QUESTIONS: readonly Question[] = [
  ...lists,
  { kind: "customerOrders", customerId: "customer-5" as SubjectId, offset: 0, limit: 20 },
  { kind: "orderSummary", number: "1003" },
  {
    kind: "orderSelection",
    choice: { kind: "all", filter: { ...ANY_ORDER, text: "ann" }, except: [] },
    sort: { by: "total", direction: "descending" },
    offset: 1,
    limit: 5,
  },
  { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  { kind: "statistics", from: null, to: null, bucket: "month", currency: "JPY" },
  {
    kind: "statistics",
    from: "2026-03-27" as LocalDate,
    to: "2026-04-02" as LocalDate,
    bucket: "week",
    currency: null,
  },
  { kind: "dailyStatistics" },
  { kind: "changes", from: 40 as Position, limit: 5 },
  { kind: "suggestions", of: "customers", text: "o", limit: 5 },
  { kind: "suggestions", of: "items", text: "", limit: 5 },
  { kind: "suggestions", of: "orders", text: "10", limit: 5 },
  { kind: "eventPage", before: null, limit: 7 },
];

/** What a list must show of an order, from the order itself. */
const summaryOf = ({ orderId, order, placedAt, money, customer }: OrderDetail): Partial<OrderSummary> => ({
  ...{ orderId, placedAt, customer, status: order.status, lines: order.lines.length },
  totalMinor: money.dueMinor,
  receivedMinor: money.receivedMinor,
  refundedMinor: money.refundedMinor,
  outstandingMinor: money.outstandingMinor,
  refundDueMinor: money.refundDueMinor,
  country: order.shippingAddress === "unknown" ? null : order.shippingAddress.country,
});

/** The orders whose aggregate would accept a command. */
async function acceptedOf(
  book: OrderBook,
  rows: readonly OrderSummary[],
  command: BulkCommandType,
  position: number,
): Promise<readonly OrderSummary[]> {
  const details = await Promise.all(
    rows.map(({ number }) => book.ask({ kind: "orderDetail", number }, position)),
  );
  return rows.filter((_, place) => {
    const detail = details[place];
    return detail?.found === "yes" && detail.actions[command] === null;
  });
}

describe.each([1, 2, 3, 4])("time travel through a random log of orders, seed %i", (seed) => {
  const log = generateOrderLog({ seed, events: 300, forgetting: seed === 4 });

  it("TT1 TT3 answers every question at P as if the log ended there", async () => {
    const whole = await orderBook(log);
    const random = seededRandom(seed * 1000);
    const positions = [0, 1, log.events.length, ...Array.from({ length: 6 }, () => random.whole(2, 299))];
    for (const position of positions) {
      const cut = await orderBook(log, { head: position });
      const past = await whole.queries.answer(QUESTIONS, position as never);
      const now = await cut.queries.answer(QUESTIONS, "now");
      expect(past.position).toBe(position);
      expect(past.occurredAt).toBe(now.occurredAt);
      past.answers.forEach((answer, place) => {
        expect(answer, `${JSON.stringify(QUESTIONS[place])} at ${position}`).toEqual(now.answers[place]);
      });
    }
  }, 60_000);

  it("TT1 a list of all orders, which looks at none of them, says what one with a filter that all pass says", async () => {
    const book = await orderBook(log);
    const random = seededRandom(seed * 77);
    for (let round = 0; round < 40; round++) {
      const position = random.whole(0, 300);
      const sort = {
        by: random.pick(ORDER_SORT_KEYS),
        direction: random.pick(["ascending", "descending"] as const),
      };
      const page = { sort, offset: random.whole(0, 20), limit: random.whole(0, 15) };
      const every = await book.ask({ kind: "orderList", filter: ANY_ORDER, ...page }, position);
      const filter = { ...ANY_ORDER, minTotalMinor: -1e12 };
      expect(every, `${JSON.stringify(page)} at ${position}`).toEqual(
        await book.ask({ kind: "orderList", filter, ...page }, position),
      );
    }
  });

  it("TT1 PR7 shows an order in lists as its stream folds to that position", async () => {
    const book = await orderBook(log);
    for (const position of [40, 120, 200, 300]) {
      const list = await book.ask(
        {
          kind: "orderList",
          filter: ANY_ORDER,
          sort: { by: "placed", direction: "ascending" },
          offset: 0,
          limit: 500,
        },
        position,
      );
      for (const row of list.rows) {
        const detail = await book.ask({ kind: "orderDetail", number: row.number }, position);
        if (detail.found !== "yes") throw new Error(`${row.number} isn't there at ${position}`);
        expect(row).toMatchObject(summaryOf(detail));
      }
    }
  });

  it("an order is ready for a command over many only where its aggregate would accept it", async () => {
    const book = await orderBook(log);
    const every = { kind: "all", filter: ANY_ORDER, except: [] } as const;
    const sort = { by: "placed", direction: "ascending" } as const;
    const question = { kind: "orderSelection", choice: every, sort, offset: 0, limit: 500 } as const;
    for (const position of [40, 120, 300]) {
      const { rows, fits } = await book.ask(question, position);
      for (const command of BULK_COMMANDS) {
        const ready = rows.filter(fitsBulkCommand[command]);
        expect(fits[command], command).toBe(ready.length);
        const accepted = await acceptedOf(book, rows, command, position);
        // A payment of any amount would be accepted; one over many is for what is outstanding.
        if (command !== "RecordPayment") expect(ready).toEqual(accepted);
        expect(accepted).toEqual(expect.arrayContaining(ready));
      }
    }
  });
});

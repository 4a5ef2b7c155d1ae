import { describe, expect, it } from "vitest";
import type { Position } from "../../src/engine/events/identifiers.ts";
import { verifyChain } from "../../src/engine/integrity/hashChain.ts";
import type { SubjectId } from "../../src/engine/personal/personalRecord.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import type { Answer, Question } from "../../src/orders/queries/question.ts";
import { type OrderBook, orderBook } from "../support/orderBook.ts";
import { generateOrderLog } from "../support/orderLogGenerator.ts";

const QUESTIONS: readonly Question[] = [
  { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  { kind: "statistics", from: null, to: null, bucket: "month", currency: "EUR" },
  { kind: "dailyStatistics" },
  { kind: "changes", from: 50 as Position, limit: 5 },
  { kind: "eventPage", before: null, limit: 20 },
  {
    kind: "orderList",
    filter: ANY_ORDER,
    sort: { by: "total", direction: "descending" },
    ...{ offset: 0, limit: 500 },
  },
];

/** An answer without the names that are joined in. */
const nameless = (answer: Answer): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value) =>
      key === "customer" && value?.kind !== undefined ? "joined" : value,
    ),
  );

const customersOf = async (book: OrderBook): Promise<readonly SubjectId[]> => {
  const { customers } = await book.ask({ kind: "suggestions", of: "customers", text: "", limit: 100 });
  return customers.map(({ customerId }) => customerId);
};

const labelsAt = async (book: OrderBook, customerId: SubjectId, at: number) => {
  const { customer } = await book.ask({ kind: "customerOrders", customerId, offset: 0, limit: 1 }, at);
  return customer.kind;
};

describe.each([1, 2])("forgetting customers of a random log, seed %i", (seed) => {
  const log = generateOrderLog({ seed, events: 150 });

  it("PD2 leaves statistics, lists, changes and events as they were, at every position", async () => {
    const [before, after] = [await orderBook(log), await orderBook(log)];
    const customers = await customersOf(after);
    for (const customer of customers) await after.forget(customer);
    for (let position = 0; position <= log.events.length; position++) {
      const was = await before.queries.answer(QUESTIONS, position as Position);
      const is = await after.queries.answer(QUESTIONS, position as Position);
      expect(is.answers.map(nameless)).toEqual(was.answers.map(nameless));
      expect(is.occurredAt).toBe(was.occurredAt);
    }
    expect(customers.length).toBeGreaterThan(3);
    expect(verifyChain(await after.store.readAll(0 as Position, 1_000))).toBeNull();
  });

  it("PD2 shows them as forgotten at every position, and finds them nowhere", async () => {
    const book = await orderBook(log);
    const [gone, kept] = await customersOf(book);
    if (!gone || !kept) throw new Error("too few customers");
    await book.forget(gone);
    for (let position = 0; position <= log.events.length; position += 10) {
      expect(["forgotten", "unknown"]).toContain(await labelsAt(book, gone, position));
    }
    expect(await labelsAt(book, gone, log.events.length)).toBe("forgotten");
    expect(await labelsAt(book, kept, log.events.length)).not.toBe("forgotten");
    expect(await customersOf(book)).not.toContain(gone);
    const { records } = await book.ask({ kind: "customerRecords", customerId: gone });
    expect(records).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import type { Question } from "../../../src/orders/queries/question.ts";
import { orderBook } from "../../support/orderBook.ts";
import { AT, customerRecord, exampleShop, subject } from "./exampleShop.ts";

const list: Question = {
  kind: "orderList",
  filter: ANY_ORDER,
  sort: { by: "placed", direction: "ascending" },
  ...{ offset: 0, limit: 10 },
};
const statistics: Question = { kind: "statistics", from: null, to: null, bucket: "day", currency: null };
const timeline: Question = { kind: "timeline", bars: 10, window: null, orderNumber: null };
const at = (position: number) => position as Position;

/** A book whose projections stand at these checkpoints, where more than so many missing events are many. */
async function bookAt(orders: number, statisticsAt: number, timelineAt: number, shortBacklog = 0) {
  const book = await orderBook(exampleShop(), { folded: false, shortBacklog });
  book.host.foldTo("orders", orders);
  book.host.foldTo("statistics", statisticsAt);
  book.host.foldTo("timeline", timelineAt);
  return book;
}

describe("PR7 all answers of a view are of one position", () => {
  it("PR7 answers now at the lowest checkpoint of those behind the questions, where much is missing", async () => {
    const book = await bookAt(6, 4, 14);
    const view = await book.queries.answer([list, statistics, timeline], "now");
    expect(view).toMatchObject({ position: 4, head: 14, stale: [] });
    expect(view.occurredAt).toBe("2026-03-29T00:30:00.000Z");
    expect(view.answers.map(({ kind }) => kind)).toEqual(["orderList", "statistics", "timeline"]);
    expect(view.answers[0]).toMatchObject({ all: 2 });
    expect(view.answers[2]).toMatchObject({ at: { position: 4 } });
    expect(book.host.waits).toEqual([]);
  });

  it("PR7 isn't held back by a projection that nobody asked", async () => {
    const book = await bookAt(14, 4, 14);
    expect(await book.queries.answer([list], "now")).toMatchObject({ position: 14, stale: [] });
    const detail: Question = { kind: "orderDetail", number: "0042" };
    const log = await bookAt(0, 0, 0);
    const view = await log.queries.answer([detail], "now");
    expect(view).toMatchObject({ position: 14, answers: [{ found: "yes", orderId: "o1" }] });
    expect(view.occurredAt).toBe("2026-04-04T08:00:00.000Z");
  });

  it("PR7 waits a moment for now where little is missing, so that no older state is seen before it", async () => {
    const book = await bookAt(10, 12, 14, 4);
    const view = await book.queries.answer([list, timeline], "now");
    expect(view).toMatchObject({ position: 14, stale: [] });
    expect(book.host.waits).toEqual([14]);
    await book.queries.answer([list, statistics], "now");
    expect(book.host.waits).toEqual([14]);
  });

  it("PR7 doesn't wait for now where one that follows the log with them has much to fold", async () => {
    const book = await bookAt(10, 9, 14, 4);
    expect(await book.queries.answer([list, timeline], "now")).toMatchObject({ position: 10 });
    expect(await book.queries.answer([timeline], "now")).toMatchObject({ position: 14 });
    book.host.stop("statistics");
    expect(await book.queries.answer([{ kind: "dailyStatistics" }], "now")).toMatchObject({
      ...{ position: 9, stale: ["statistics"] },
    });
    expect(book.host.waits).toEqual([]);
    expect(await book.queries.answer([list], "now")).toMatchObject({ position: 14 });
    expect(book.host.waits).toEqual([14]);
  });

  it("waits for a fixed position that is still being caught up with", async () => {
    const book = await bookAt(2, 2, 2);
    const view = await book.queries.answer([list, statistics], at(AT.o1Paid));
    expect(view).toMatchObject({ position: AT.o1Paid, stale: [] });
    expect(book.host.waits).toEqual([AT.o1Paid]);
  });

  it("PR5 answers at the position of one that stopped, and names it", async () => {
    const book = await bookAt(14, 5, 14);
    book.host.stop("statistics");
    const now = await book.queries.answer([list, statistics], "now");
    expect(now).toMatchObject({ position: 5, stale: ["statistics"] });
    expect(await book.queries.answer([list, statistics], at(9))).toMatchObject({
      ...{ position: 5, stale: ["statistics"] },
    });
    expect(await book.queries.answer([list, statistics], at(5))).toMatchObject({ position: 5, stale: [] });
    expect(await book.queries.answer([list], "now")).toMatchObject({ position: 14, stale: [] });
  });

  it("answers a position beyond the head at the head, and position 0 with nothing", async () => {
    const book = await orderBook(exampleShop());
    expect(await book.queries.answer([list], at(99))).toMatchObject({ position: 14, head: 14 });
    expect(await book.queries.answer([list], at(0))).toMatchObject({ position: 0, occurredAt: null });
    expect(await book.queries.answer([], "now")).toMatchObject({ position: 14, answers: [] });
  });

  it("TT2 seeks in the whole log, waiting for it", async () => {
    const book = await bookAt(0, 0, 3);
    expect(await book.queries.seek({ to: "order", number: "1001", event: "first" })).toEqual({
      ...{ found: true, position: AT.o5Created },
    });
  });

  it("PD1 answers before all personal records are read as it does after, but for searches, which wait", async () => {
    const sort = { by: "placed", direction: "descending" } as const;
    const questions: readonly Question[] = [
      list,
      { kind: "orderSummary", number: "1001" },
      { kind: "orderDetail", number: "1001" },
      { kind: "customerOrders", customerId: subject("ann"), offset: 0, limit: 10 },
      { kind: "customerRecords", customerId: subject("ann") },
      {
        ...{ kind: "orderSelection", choice: { kind: "all", filter: ANY_ORDER, except: [] } },
        ...{ sort, offset: 0, limit: 9 },
      },
      { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
      { kind: "changes", from: at(3), limit: 9 },
    ];
    const book = await orderBook(exampleShop());
    for (const position of ["now", at(9)] as const) {
      const before = await book.queries.answer(questions, position);
      expect(book.directory.isRead()).toBe(false);
      const read = await orderBook(exampleShop());
      await read.directory.refresh();
      expect(before).toEqual(await read.queries.answer(questions, position));
      expect(JSON.stringify(before.answers)).toContain("17850");
    }
    await book.queries.answer([{ kind: "suggestions", of: "customers", text: "", limit: 5 }], "now");
    expect(book.directory.isRead()).toBe(true);
  });

  it("finds the number of an order that came after the last search", async () => {
    const book = await bookAt(3, 14, 14);
    const numbered = { ...list, filter: { ...list.filter, text: "a-9" } };
    const find = async () => (await book.queries.answer([numbered], "now")).answers[0];
    expect(await find()).toMatchObject({ total: 0 });
    book.host.foldTo("orders", 14);
    expect(await find()).toMatchObject({ total: 1, rows: [{ number: "A-9" }] });
  });

  it("PD1 joins personal records that came with the newest commits", async () => {
    const book = await orderBook(exampleShop());
    await book.queries.answer([list], "now");
    expect(book.directory.isRead()).toBe(false);
    const searched = { ...list, filter: { ...list.filter, text: "17850" } };
    await book.queries.answer([searched], "now");
    expect(book.directory.customerByReference("17850")).toEqual({ customerId: "ann", recordId: "ann-2" });
    await book.personal.add([customerRecord("carl-1", "carl", "Carl", null)]);
    await book.directory.refresh();
    const view = await book.queries.answer([{ kind: "orderSummary", number: "A-9" }], "now");
    expect(view.answers[0]).toMatchObject({ order: { customer: { kind: "named", text: "Carl" } } });
  });
});

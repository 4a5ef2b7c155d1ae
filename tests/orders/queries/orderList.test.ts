import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import {
  ANY_ORDER,
  type OrderFilter,
  type OrderListQuestion,
} from "../../../src/orders/queries/orderList.ts";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { aLine, created, paid } from "../../support/orderScenarios.ts";
import { AT, exampleShop, subject } from "./exampleShop.ts";

const listOf = (parts: Partial<OrderListQuestion> = {}): OrderListQuestion => ({
  kind: "orderList",
  filter: ANY_ORDER,
  sort: { by: "placed", direction: "descending" },
  offset: 0,
  limit: 50,
  ...parts,
});
const filtered = (filter: Partial<OrderFilter>) => listOf({ filter: { ...ANY_ORDER, ...filter } });
const numbers = (answer: { readonly rows: readonly { readonly number: string }[] }) =>
  answer.rows.map(({ number }) => number);
const day = (date: string) => date as LocalDate;

describe("PR7 the order list at a position", () => {
  it("has every order, newest first, with sums by currency and never across", async () => {
    const answer = await (await orderBook(exampleShop())).ask(listOf());
    expect(numbers(answer)).toEqual(["1001", "A-9", "A-10", "42", "0042"]);
    expect(answer.total).toBe(5);
    expect(answer.all).toBe(5);
    expect(answer.sums).toEqual([
      { currency: "EUR", totalMinor: 2300 },
      { currency: "GBP", totalMinor: 4400 + 4100 + 2500 },
    ]);
    expect(answer.facets).toEqual({
      status: { pending: 2, paid: 0, shipped: 1, delivered: 1, cancelled: 1 },
      country: [
        { country: "", orders: 2 },
        { country: "Portugal", orders: 2 },
        { country: "EIRE", orders: 1 },
      ],
      reason: [{ reason: "out-of-stock", orders: 1 }],
      refundDue: 1,
    });
  });

  it("a facet of reasons counts the cancelled orders that match all the other filters", async () => {
    const book = await orderBook(exampleShop());
    const reasons = async (filter: Partial<OrderFilter>) => (await book.ask(filtered(filter))).facets.reason;
    const one = [{ reason: "out-of-stock", orders: 1 }];
    expect(await reasons({ reason: ["never-paid"] })).toEqual(one);
    expect(await reasons({ country: ["Portugal"] })).toEqual(one);
    expect(await reasons({ country: ["EIRE"] })).toEqual([]);
  });

  it("TT1 shows what was known then", async () => {
    const book = await orderBook(exampleShop());
    const past = await book.ask(listOf(), AT.o1Paid);
    expect(numbers(past)).toEqual(["42", "0042"]);
    expect(past.rows.map(({ status, totalMinor }) => [status, totalMinor])).toEqual([
      ["pending", 2000],
      ["paid", 4400],
    ]);
    const none = await book.ask(listOf(), 0);
    expect(none).toMatchObject({ total: 0, all: 0, rows: [], sums: [] });
  });

  it("sums up each order", async () => {
    const answer = await (await orderBook(exampleShop())).ask(listOf());
    expect(answer.rows.at(-1)).toEqual({
      ...{ orderId: "o1", number: "0042", placedAt: "2026-03-28T10:00:00.000Z", createdPosition: 1 },
      ...{ customerId: "ann", customer: { kind: "named", text: "Ann Berg" }, country: "Portugal" },
      ...{ firstItem: "Stoneware mug", lines: 3, units: 5, status: "cancelled", currency: "GBP" },
      ...{
        totalMinor: 4400,
        receivedMinor: 4500,
        refundedMinor: 0,
        outstandingMinor: 0,
        refundDueMinor: 4500,
      },
      ...{ paymentUntracked: false, shipmentUntracked: false },
    });
    expect(answer.rows[2]).toMatchObject({
      ...{ number: "A-10", customerId: null, customer: { kind: "unknown" }, totalMinor: 0 },
      ...{ receivedMinor: null, paymentUntracked: true, status: "shipped" },
    });
    expect(answer.rows[1]).toMatchObject({ customer: { kind: "forgotten" }, country: null });
    expect(answer.rows[3]).toMatchObject({ customer: { kind: "numbered", text: "9" } });
  });
});

describe("what a source never had", () => {
  it("counts as nothing in totals, and the order is paid all the same", async () => {
    const log = orderLogBuilder();
    const lines = [aLine({ unitPriceMinor: null, discountPercent: 10 }), aLine({ line: 2, quantity: 1 })];
    log.record("a", "2026-03-28T12:00:00Z", created({ number: "1", lines, freightMinor: null }), paid(null));
    const book = await orderBook(log);
    const [row] = (await book.ask(listOf())).rows;
    expect(row).toMatchObject({ status: "paid", totalMinor: 1000, units: 4, receivedMinor: null });
  });
});

describe("filters", () => {
  it.each<[string, Partial<OrderFilter>, string[]]>([
    ["status", { status: ["pending", "delivered"] }, ["1001", "A-9", "42"]],
    ["country", { country: ["Portugal"] }, ["1001", "0042"]],
    ["country not known", { country: [""] }, ["A-9", "42"]],
    ["a country that nobody ordered from", { country: ["Spain"] }, []],
    ["customer", { customerId: subject("ann") }, ["1001", "0042"]],
    ["a customer who doesn't exist", { customerId: subject("nobody") }, []],
    ["currency", { currency: "EUR" }, ["A-9", "A-10"]],
    ["a currency that nobody paid in", { currency: "USD" }, []],
    ["first day", { from: day("2026-03-29") }, ["1001", "A-9", "A-10"]],
    ["last day", { to: day("2026-03-28") }, ["42", "0042"]],
    ["one day", { from: day("2026-04-03"), to: day("2026-04-03") }, ["1001"]],
    ["smallest total", { minTotalMinor: 2500 }, ["1001", "42", "0042"]],
    ["largest total", { maxTotalMinor: 0 }, ["A-10"]],
    ["refund due", { refundDue: true }, ["0042"]],
    ["reason of a cancellation", { reason: ["out-of-stock", "other"] }, ["0042"]],
    ["a reason that nobody had", { reason: ["never-paid"] }, []],
    ["all at once", { status: ["pending"], country: ["Portugal"], text: "glaze" }, ["1001"]],
  ])("by %s", async (_, filter, expected) => {
    const answer = await (await orderBook(exampleShop())).ask(filtered(filter));
    expect(numbers(answer)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
    expect(answer.all).toBe(5);
  });

  it.each<[string, string, string[]]>([
    ["a part of a number", "42", ["42", "0042"]],
    ["a customer's name, without case", "BERG", ["1001", "0042"]],
    ["a customer's number", "17850", ["1001", "0042"]],
    ["an SKU", "pot", ["1001", "42"]],
    ["an item's name, without diacritics", "bjorn", ["0042"]],
    ["an item's name, with diacritics", "für", ["0042"]],
    ["a note", "bell", ["0042"]],
    ["the note of a cancellation", "damaged", ["0042"]],
    ["words in different places", " berg  glaze ", ["1001"]],
    ["a word that is nowhere", "berg zeppelin", []],
    ["nothing", "  ", ["1001", "A-9", "A-10", "42", "0042"]],
  ])("by text: %s", async (_, text, expected) => {
    const book = await orderBook(exampleShop());
    expect(numbers(await book.ask(filtered({ text })))).toEqual(expected);
  });

  it("TT1 finds a note and an item only from the position at which they came", async () => {
    const book = await orderBook(exampleShop());
    expect(numbers(await book.ask(filtered({ text: "damaged" }), AT.o1Cancelled - 1))).toEqual([]);
    expect(numbers(await book.ask(filtered({ text: "damaged" }), AT.o1Cancelled))).toEqual(["0042"]);
  });

  it("uses the days of the book's zone", async () => {
    const book = await orderBook(exampleShop(), { timeZone: "Asia/Kathmandu" });
    const answer = await book.ask(filtered({ from: day("2026-03-29"), to: day("2026-03-29") }));
    expect(numbers(answer)).toEqual(["A-10", "42"]);
  });

  it.each<[string, number, number, string[]]>([
    ["the day of a payment, on which no order came", 1, AT.o1Paid, []],
    ["that day and the one before", 2, AT.o1Paid, ["42", "0042"]],
    ["two days up to a later event", 2, AT.o4Created, ["A-9", "A-10"]],
    ["any number of days before the first event", 7, 0, []],
  ])(
    "TT2 counts the last days back from the position's event: %s",
    async (_, lastDays, position, expected) => {
      const answer = await (await orderBook(exampleShop())).ask(filtered({ lastDays }), position);
      expect(numbers(answer)).toEqual(expected);
    },
  );

  it("counts each facet with all other filters applied", async () => {
    const book = await orderBook(exampleShop());
    const { facets, total } = await book.ask(filtered({ status: ["cancelled"], country: ["Portugal"] }));
    expect(total).toBe(1);
    expect(facets.status).toEqual({ pending: 1, paid: 0, shipped: 0, delivered: 0, cancelled: 1 });
    expect(facets.country).toEqual([{ country: "Portugal", orders: 1 }]);
    expect(facets.refundDue).toBe(1);
  });
});

describe("sorting and paging", () => {
  it.each<[OrderListQuestion["sort"]["by"], string[]]>([
    ["placed", ["0042", "42", "A-10", "A-9", "1001"]],
    ["number", ["0042", "42", "1001", "A-9", "A-10"]],
    ["customer", ["42", "0042", "1001", "A-10", "A-9"]],
    ["country", ["A-10", "0042", "1001", "42", "A-9"]],
    ["status", ["42", "1001", "A-10", "A-9", "0042"]],
    ["total", ["A-10", "A-9", "1001", "42", "0042"]],
  ])("by %s, and backwards in the exact reverse", async (by, expected) => {
    const book = await orderBook(exampleShop());
    expect(numbers(await book.ask(listOf({ sort: { by, direction: "ascending" } })))).toEqual(expected);
    expect(numbers(await book.ask(listOf({ sort: { by, direction: "descending" } })))).toEqual(
      expected.toReversed(),
    );
  });

  it("gives the page asked for and the total of all", async () => {
    const book = await orderBook(exampleShop());
    const page = await book.ask(
      listOf({ sort: { by: "total", direction: "ascending" }, offset: 1, limit: 2 }),
    );
    expect(numbers(page)).toEqual(["A-9", "1001"]);
    expect(page).toMatchObject({ total: 5, offset: 1 });
    expect(numbers(await book.ask(listOf({ offset: 5 })))).toEqual([]);
    expect(numbers(await book.ask(listOf({ limit: 0 })))).toEqual([]);
  });
});

describe("one customer's orders and one order", () => {
  it("has them newest first, paged", async () => {
    const book = await orderBook(exampleShop());
    const question = { kind: "customerOrders", customerId: subject("ann"), offset: 0, limit: 1 } as const;
    const answer = await book.ask(question);
    expect(answer).toMatchObject({ total: 2, customer: { kind: "named", text: "Ann Berg" } });
    expect(numbers(answer)).toEqual(["1001"]);
    expect(numbers(await book.ask({ ...question, offset: 1 }))).toEqual(["0042"]);
    expect(await book.ask({ ...question, customerId: subject("nobody") })).toMatchObject({
      ...{ total: 0, rows: [], customer: { kind: "unknown" } },
    });
  });

  it("keeps numbers apart that only look alike", async () => {
    const book = await orderBook(exampleShop());
    const summary = (number: string, at?: number) => book.ask({ kind: "orderSummary", number }, at);
    expect((await summary("42")).order).toMatchObject({ orderId: "o2" });
    expect((await summary("0042")).order).toMatchObject({ orderId: "o1" });
    expect((await summary("042")).order).toBeNull();
    expect((await summary("42", AT.o2Created - 1)).order).toBeNull();
  });
});

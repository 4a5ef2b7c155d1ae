import { describe, expect, it } from "vitest";
import type { OrderCommand } from "../../../src/orders/order/commands.ts";
import type { Compensation } from "../../../src/orders/queries/compensation.ts";
import type { MovedFigure } from "../../../src/orders/queries/eventEffect.ts";
import type { OrderDetail } from "../../../src/orders/queries/orderDetail.ts";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { generateOrderLog } from "../../support/orderLogGenerator.ts";
import {
  addNote,
  address,
  aLine,
  cancel,
  changeAddress,
  changeItems,
  createOrder,
  pay,
  refund,
  ship,
} from "../../support/orderScenarios.ts";
import { personalId, record } from "./exampleShop.ts";

type Book = Awaited<ReturnType<typeof orderBook>>;

async function detailOf(book: Book, number: string, at?: number): Promise<OrderDetail> {
  const answer = await book.ask({ kind: "orderDetail", number }, at);
  if (answer.found !== "yes") throw new Error(`Order ${number} not found`);
  return answer;
}

/** One order with these commands after its creation; oldest event first. */
async function trailOf(...commands: readonly OrderCommand[]) {
  const log = orderLogBuilder();
  const all = [createOrder({ number: "1", shippingAddress: address }), ...commands];
  for (const [hour, command] of all.entries()) {
    const at = `2026-03-01T${String(hour).padStart(2, "0")}:00:00Z`;
    if (!log.decide("o", at, command)) throw new Error(`${command.type} was refused`);
  }
  const { trail } = await detailOf(await orderBook(log), "1");
  return trail.toReversed();
}

describe("what an event changed", () => {
  it("names the status and the figures that moved, and nothing else", async () => {
    const trail = await trailOf(changeItems(), addNote, pay({ amountMinor: 500 }), refund(200));
    const due = { figure: "dueMinor", to: 3500 };
    expect(trail.map(({ effect }) => effect)).toEqual([
      { status: { from: null, to: "pending" }, figures: [{ ...due, from: null }] },
      expect.objectContaining({ status: null }),
      { status: null, figures: [] },
      {
        status: { from: "pending", to: "paid" },
        figures: expect.arrayContaining([{ figure: "receivedMinor", from: null, to: 500 }]),
      },
      { status: null, figures: [{ figure: "refundedMinor", from: 0, to: 200 }] },
    ]);
  });

  it("TT1 adds up: the figures of every order are those of its effects, whatever happened to it", async () => {
    for (const seed of [1, 2, 3]) {
      const log = generateOrderLog({ seed, events: 300 });
      const book = await orderBook(log);
      const numbers = log.events.map(({ data }) => data.number).filter((one) => typeof one === "string");
      for (const number of new Set(numbers)) expectAddedUp(await detailOf(book, number));
    }
  });
});

describe("what takes an event back", () => {
  it.each<[string, readonly OrderCommand[], Compensation | null]>([
    ["an order", [], { type: "CancelOrder" }],
    ["new items", [changeItems({ freightMinor: 9 })], expect.objectContaining({ type: "ChangeItems" })],
    ["a payment", [pay({ amountMinor: 500 })], { type: "RefundPayment", amountMinor: 500 }],
    ["a payment of nobody knows what", [pay({ amountMinor: null, fromSource: true })], null],
    ["a refund", [pay(), refund(200)], { type: "RecordPayment", amountMinor: 200 }],
    ["a refund of a cancelled order", [pay(), cancel(), refund(200)], null],
    ["a parcel on its way", [pay(), ship()], null],
    ["a cancellation", [cancel()], null],
    ["a note", [addNote], null],
    ["an address whose former one was forgotten", [changeAddress], null],
  ])("of %s", async (_, commands, compensation) => {
    expect((await trailOf(...commands)).at(-1)?.compensation).toEqual(compensation);
  });

  it("brings back the items as they were before", async () => {
    const before = [aLine({ quantity: 7 })];
    const trail = await trailOf(changeItems({ lines: before, freightMinor: 120 }), changeItems());
    const compensation = trail.at(-1)?.compensation;
    expect(compensation).toEqual({ type: "ChangeItems", lines: before, freightMinor: 120 });
  });

  it("brings back the address as it was before; PD2 a forgotten one not", async () => {
    const log = orderLogBuilder();
    const home = record("home", "ann", "address", {
      ...{ recipient: null, street: "Rua 1", postalCode: null, city: "Lisboa", country: "Portugal" },
    });
    const shippingAddress = { recordId: personalId("home"), country: "Portugal" };
    log.decide("o", "2026-03-01T00:00:00Z", createOrder({ number: "1", shippingAddress }), [home]);
    log.decide("o", "2026-03-01T01:00:00Z", changeAddress);
    const book = await orderBook(log);

    expect((await detailOf(book, "1")).trail[0]?.compensation).toEqual({
      type: "ChangeShippingAddress",
      address: home.data,
      country: "Portugal",
    });
    await book.forget("ann");
    expect((await detailOf(book, "1")).trail[0]?.compensation).toBeNull();
  });
});

function expectAddedUp({ trail, money, order }: OrderDetail): void {
  const figures = new Map<MovedFigure, number | null>();
  let status: string | null = null;
  for (const { effect } of trail.toReversed()) {
    if (effect.status !== null) {
      expect(effect.status.from).toBe(status);
      status = effect.status.to;
    }
    for (const { figure, from, to } of effect.figures) {
      if (figures.has(figure)) expect(from).toBe(figures.get(figure));
      figures.set(figure, to);
    }
  }
  expect(status).toBe(order.status);
  for (const [figure, value] of figures) expect(value, `${order.number}: ${figure}`).toBe(money[figure]);
}

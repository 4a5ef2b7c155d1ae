import { describe, expect, it } from "vitest";
import type { CommandOutcome, ScreenPosition } from "../../../src/engine/commands/command.ts";
import type { CommandId, Position, StreamId } from "../../../src/engine/events/identifiers.ts";
import type { ExistingOrder } from "../../../src/orders/order/order.ts";
import { orderActions } from "../../../src/orders/order/orderActions.ts";
import { orderMoney } from "../../../src/orders/order/orderMoney.ts";
import type { OrderTypes } from "../../../src/orders/order/orderTypes.ts";
import type { Submission } from "../../../src/orders/submissions/submission.ts";
import type { BulkInput } from "../../../src/ui/orders/bulk/bulkInput.ts";
import { type BulkAnswer, type BulkPort, runBulk } from "../../../src/ui/orders/bulk/runBulk.ts";
import { cannedDetail, paidOrder } from "../order/cannedOrders.ts";

const ACCEPTED = { kind: "accepted" } as CommandOutcome<OrderTypes>;
const REFUSED = { kind: "refused", reason: "screen-in-past", message: "Back to now first." } as const;

const target = (number: string) => ({
  orderId: `order-${number}` as StreamId,
  number,
  commandId: `command-${number}` as CommandId,
});

/** A book of orders by their numbers, and what was sent to them. */
function bookOf(orders: Readonly<Record<string, Partial<ExistingOrder>>>, port: Partial<BulkPort> = {}) {
  const sent: { readonly commandId: CommandId; readonly submission: Submission }[] = [];
  const answers: Record<string, BulkAnswer> = {};
  const asked: BulkPort = {
    async detail(number) {
      const changes = orders[number];
      if (changes === undefined) return { kind: "orderDetail", found: "no" };
      const order: ExistingOrder = { ...paidOrder(), number, ...changes };
      const known = { order, money: orderMoney(order), actions: orderActions(order) };
      return { ...cannedDetail(order), ...known, orderId: `order-${number}` as StreamId };
    },
    submit: async (commandId, submission) => {
      sent.push({ commandId, submission });
      return ACCEPTED;
    },
    screen: () => "now",
    isStopped: () => false,
    ...port,
  };
  const run = (input: BulkInput, numbers = Object.keys(orders)) =>
    runBulk(numbers.map(target), input, asked, (orderId, answer) => {
      answers[orderId.replace("order-", "")] = answer;
    });
  return { run, sent, answers };
}

const ship = (numbers: Readonly<Record<string, string>>): BulkInput => ({
  command: "ShipOrder",
  carrier: "Royal Mail",
  trackingNumbers: new Map(
    Object.entries(numbers).map(([of, number]) => [`order-${of}` as StreamId, number]),
  ),
});
const unpaid = { status: "pending", receivedMinor: null } as const;

describe("no. 13: a command over many orders", () => {
  it("given orders in mixed states, then each answers by itself, those that say no with their own reason", async () => {
    const book = bookOf({ 1: {}, 2: unpaid, 3: { status: "shipped" }, 4: {} });
    await book.run(ship({ 1: "RM1", 2: "RM2", 3: "RM3" }));
    expect(book.answers).toMatchObject({
      1: { kind: "done" },
      2: { kind: "refused", reason: "Order 2 is not paid yet. Record a payment before shipping." },
      3: { kind: "refused", reason: "Order 3 was shipped already. Don't ship it again." },
      4: { kind: "left-out" },
    });
    expect(book.sent.map(({ submission }) => submission)).toEqual([
      {
        ...{ type: "ShipOrder", orderId: "order-1", carrier: "Royal Mail", trackingNumber: "RM1" },
        fromSource: false,
      },
    ]);
  });

  it("given what is outstanding, then exactly that is recorded as paid, and nothing of a paid order", async () => {
    const book = bookOf({ 1: unpaid, 2: {}, 3: { ...unpaid, status: "cancelled" } });
    await book.run({ command: "RecordPayment", method: "card" });
    const due = orderMoney({ ...paidOrder(), ...unpaid }).dueMinor;
    expect(book.sent).toHaveLength(1);
    expect(book.sent[0]?.submission).toMatchObject({ amountMinor: due, methods: ["card"] });
    expect(book.answers[2]).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("Nothing is left"),
    });
    expect(book.answers[3]).toMatchObject({ kind: "refused", reason: expect.stringContaining("cancelled") });
  });

  it("given a payment whose amount nobody knows, then none is guessed", async () => {
    const book = bookOf({ 1: { hasPaymentOfUnknownAmount: true, receivedMinor: null } });
    await book.run({ command: "RecordPayment", method: "" });
    expect(book.sent).toEqual([]);
    expect(book.answers[1]?.kind).toBe("refused");
  });

  it("given paid orders to cancel, then the refund is in the same command, or left due", async () => {
    const cancel = { command: "CancelOrder", reason: "out-of-stock", note: "Sorry" } as const;
    const now = bookOf({ 1: { receivedMinor: 500 }, 2: unpaid });
    await now.run({ ...cancel, refund: "now" });
    expect(now.sent.map(({ submission }) => "refundMinor" in submission && submission.refundMinor)).toEqual([
      500,
      null,
    ]);
    const later = bookOf({ 1: { receivedMinor: 500 } });
    await later.run({ ...cancel, refund: "later" });
    expect(later.sent[0]?.submission).toMatchObject({ refundMinor: null, note: "Sorry" });
  });

  it("no. 20: given the past on the screen, then the command layer refuses every one", async () => {
    const screens: ScreenPosition[] = [];
    const book = bookOf(
      { 1: { status: "shipped" }, 2: { status: "shipped" } },
      {
        screen: () => 12 as Position,
        submit: async (_id, _submission, screen) => {
          screens.push(screen);
          return REFUSED;
        },
      },
    );
    await book.run({ command: "MarkDelivered" });
    expect(screens).toEqual([12, 12]);
    expect(book.answers).toEqual({
      1: { kind: "refused", reason: REFUSED.message },
      2: { kind: "refused", reason: REFUSED.message },
    });
  });

  it("given it is stopped, then the others aren't asked", async () => {
    let asked = 0;
    const book = bookOf({ 1: {}, 2: {}, 3: {} }, { isStopped: () => asked++ >= 2 });
    await book.run({ command: "CancelOrder", reason: "other", note: "", refund: "later" });
    expect(Object.keys(book.answers)).toEqual(["1", "2"]);
  });

  it("given the storage fails, then it stops there, and trying again sends the same commands (ES5)", async () => {
    const ids: CommandId[] = [];
    const book = bookOf(
      { 1: {}, 2: {} },
      {
        submit: async (commandId) => {
          ids.push(commandId);
          if (ids.length === 1) throw new Error("The disk is full.");
          return ACCEPTED;
        },
      },
    );
    const input = ship({ 1: "A", 2: "B" });
    await book.run(input);
    expect(book.answers).toEqual({ 1: { kind: "failed", reason: "The disk is full." } });
    await book.run(input);
    expect(ids).toEqual(["command-1", "command-1", "command-2"]);
  });

  it("given an order that is gone, then that is its answer", async () => {
    const book = bookOf({});
    await book.run({ command: "MarkDelivered" }, ["9"]);
    expect(book.answers[9]).toMatchObject({ kind: "refused", reason: expect.stringContaining("9") });
  });
});

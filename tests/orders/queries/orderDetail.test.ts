import { describe, expect, it } from "vitest";
import { orderBook } from "../../support/orderBook.ts";
import { AT, exampleShop } from "./exampleShop.ts";

const detailOf = (number: string) => ({ kind: "orderDetail", number }) as const;

describe("an order is its stream folded to the position", () => {
  it("joins customer, address, money, steps and allowed actions", async () => {
    const answer = await (await orderBook(exampleShop())).ask(detailOf("0042"));
    if (answer.found !== "yes") throw new Error("not found");
    expect(answer).toMatchObject({
      ...{ orderId: "o1", version: 4, customer: { kind: "named", text: "Ann Berg" } },
      customerData: { name: "Ann Berg", reference: "17850" },
      address: { city: "Lisboa" },
      money: { goodsMinor: 3900, dueMinor: 4400, receivedMinor: 4500, refundDueMinor: 4500 },
      steps: {
        placed: "2026-03-28T10:00:00.000Z",
        paid: "2026-03-29T00:30:00.000Z",
        shipped: null,
        delivered: null,
        cancelled: "2026-04-01T12:00:00.000Z",
      },
    });
    expect(answer.actions.ShipOrder).toMatchObject({ code: "OrderIsCancelled" });
    expect(answer.actions.RefundPayment).toBeNull();
  });

  it("ES4 has the trail as recorded, newest first, with its notes", async () => {
    const book = await orderBook(exampleShop());
    const answer = await book.ask(detailOf("0042"));
    if (answer.found !== "yes") throw new Error("not found");
    const recorded = await book.store.readStream(answer.orderId);
    expect(answer.trail.map(({ event }) => event)).toEqual(recorded.toReversed());
    expect(answer.trail.map(({ note }) => note)).toEqual([
      { text: "Damaged in store" },
      null,
      { text: "Ring the BELL" },
      null,
    ]);
  });

  it("PD2 says of a forgotten customer's notes that they are forgotten", async () => {
    const book = await orderBook(exampleShop());
    await book.ask(detailOf("0042"));
    await book.forget("ann");
    const answer = await book.ask(detailOf("0042"));
    if (answer.found !== "yes") throw new Error("not found");
    expect(answer).toMatchObject({ customer: { kind: "forgotten" }, customerData: null, address: null });
    expect(answer.trail[0]?.note).toBe("forgotten");
    expect(answer.version).toBe(4);
  });

  it("TT1 in the past has only what had happened", async () => {
    const answer = await (await orderBook(exampleShop())).ask(detailOf("0042"), AT.o1Paid);
    expect(answer).toMatchObject({ found: "yes", version: 3, order: { status: "paid" } });
  });

  it("says where an order begins that isn't born yet", async () => {
    const book = await orderBook(exampleShop());
    expect(await book.ask(detailOf("1001"), AT.o5Created - 1)).toEqual({
      ...{ kind: "orderDetail", found: "later", firstPosition: AT.o5Created },
    });
    expect(await book.ask(detailOf("7"))).toEqual({ kind: "orderDetail", found: "no" });
  });
});

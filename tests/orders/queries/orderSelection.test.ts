import { describe, expect, it } from "vitest";
import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import type { OrderChoice, OrderSelectionQuestion } from "../../../src/orders/queries/orderSelection.ts";
import { orderBook } from "../../support/orderBook.ts";
import { AT, exampleShop } from "./exampleShop.ts";

const ids = (...names: string[]) => names as StreamId[];

const selection = (choice: OrderChoice, limit = 50): OrderSelectionQuestion => ({
  kind: "orderSelection",
  choice,
  sort: { by: "placed", direction: "ascending" },
  offset: 0,
  limit,
});

const ask = async (choice: OrderChoice, at?: number, limit?: number) =>
  (await orderBook(exampleShop())).ask(selection(choice, limit), at);

describe("a selection of orders", () => {
  it("given some orders by their ids, then they are counted, summed up and sorted as asked", async () => {
    const answer = await ask({ kind: "some", orderIds: ids("o4", "o2", "o2") });
    expect(answer.rows.map(({ number }) => number)).toEqual(["42", "A-9"]);
    expect(answer.total).toBe(2);
    expect(answer.sums.map(({ currency }) => currency)).toEqual(["EUR", "GBP"]);
  });

  it("given orders that aren't born at the position, or are unknown, then they don't count", async () => {
    const answer = await ask({ kind: "some", orderIds: ids("o1", "o4", "nobody") }, AT.o1Paid);
    expect(answer.rows.map(({ number }) => number)).toEqual(["0042"]);
    expect(answer.fits).toEqual({ RecordPayment: 0, ShipOrder: 1, MarkDelivered: 0, CancelOrder: 1 });
  });

  it("given all that a filter has but one, then the filter decides at the position", async () => {
    const filter = { ...ANY_ORDER, status: ["pending" as const] };
    const all = await ask({ kind: "all", filter, except: [] });
    const butOne = await ask({ kind: "all", filter, except: ids("o2") });
    expect(all.rows.map(({ number }) => number)).toContain("42");
    expect(butOne.rows).toEqual(all.rows.filter(({ number }) => number !== "42"));
    expect(butOne.total).toBe(all.total - 1);
  });

  it("given no rows are asked for, then it is counted all the same", async () => {
    const answer = await ask({ kind: "all", filter: ANY_ORDER, except: [] }, undefined, 0);
    expect(answer).toMatchObject({ total: 5, rows: [] });
    expect(answer.fits.RecordPayment).toBe(2);
  });
});

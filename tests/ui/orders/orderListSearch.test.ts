import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/orders/calendar.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import {
  isNarrowed,
  narrowed,
  orderListQuestion,
  orderListSearchSchema,
  paged,
  sortedBy,
  toggled,
} from "../../../src/ui/orders/orderListSearch.ts";
import { viewOf } from "../../../src/ui/orders/views/orderViews.ts";

const TODAY = "2026-11-23" as LocalDate;
const question = (search: object) => orderListQuestion(orderListSearchSchema.parse(search), TODAY);

describe("order list search", () => {
  it("given an empty address, then it asks for the newest fifty of all orders", () => {
    expect(question({})).toEqual({
      kind: "orderList",
      filter: ANY_ORDER,
      sort: { by: "placed", direction: "descending" },
      offset: 0,
      limit: 50,
    });
  });

  it("given every parameter, then each narrows the question", () => {
    const asked = question({
      status: ["paid", "shipped"],
      country: ["France", ""],
      from: "2026-10-01",
      to: "2026-10-31",
      min: 100,
      max: 5000,
      currency: "GBP",
      text: "lamp",
      customer: "ann",
      reason: ["never-paid", "unknown"],
      refundDue: true,
      sort: "total",
      dir: "ascending",
      page: 3,
    });

    expect(asked).toEqual({
      kind: "orderList",
      filter: {
        status: ["paid", "shipped"],
        country: ["France", ""],
        customerId: "ann",
        currency: "GBP",
        from: "2026-10-01",
        to: "2026-10-31",
        lastDays: null,
        minTotalMinor: 100,
        maxTotalMinor: 5000,
        reason: ["never-paid", "unknown"],
        refundDue: true,
        text: "lamp",
      },
      sort: { by: "total", direction: "ascending" },
      offset: 100,
      limit: 50,
    });
  });

  it("given values that are not valid, then each falls back and the others stay", () => {
    const search = orderListSearchSchema.parse({
      status: ["paid", "lost"],
      from: "2026-02-30",
      to: 20261031,
      min: -1,
      max: "a lot",
      page: 0,
      sort: "colour",
      dir: "sideways",
      refundDue: "yes",
      text: 536365,
    });

    expect(JSON.parse(JSON.stringify(search))).toEqual({ status: ["paid"], text: "536365" });
  });

  it("given the last 7 days, then they are counted back from today", () => {
    expect(question({ placed: "7d" }).filter).toMatchObject({
      from: "2026-11-17",
      to: TODAY,
      lastDays: null,
    });
    expect(question({ placed: "today" }).filter).toMatchObject({ from: TODAY, to: TODAY, lastDays: null });
  });

  it("given the last 7 days in the past, then the position says which, and the question stays the same (TT2)", () => {
    const asked = orderListQuestion({ placed: "7d" }, null);
    expect(asked.filter).toMatchObject({ from: null, to: null, lastDays: 7 });
    expect(orderListQuestion({ placed: "today" }, null).filter).toMatchObject({ lastDays: 1 });
  });

  it("given a filter changes, then the list is on page 1 again", () => {
    expect(narrowed({ page: 4, text: "lamp" }, { status: ["paid"] })).toEqual({
      text: "lamp",
      status: ["paid"],
    });
  });

  it("given pages of another size, then the page is the one that holds the first row seen", () => {
    expect(paged({ page: 9, text: "lamp" }, 200, 400)).toEqual({ text: "lamp", rows: 200, page: 3 });
    expect(paged({ page: 3, rows: 200 }, 50, 400)).toEqual({ page: 9 });
    expect(question({ rows: 1000, page: 2 })).toMatchObject({ offset: 1000, limit: 1000 });
    expect(question({ rows: 77, page: 2 })).toMatchObject({ offset: 50, limit: 50 });
  });

  it("given a head is pressed twice, then the direction turns round", () => {
    const once = sortedBy({}, "total");
    expect(question(once).sort).toEqual({ by: "total", direction: "descending" });
    expect(question(sortedBy(once, "total")).sort).toEqual({ by: "total", direction: "ascending" });
  });

  it("given the last value of a filter is taken off, then nothing is narrowed any more", () => {
    const status = toggled(["paid"], "paid");
    expect(status).toBeUndefined();
    expect(isNarrowed({ status: undefined, sort: "total", page: 2 })).toBe(false);
  });

  it("given a search, then the view that shows just that is known, however it is sorted", () => {
    expect(viewOf({})?.label).toBe("All");
    expect(viewOf({ status: ["paid"], sort: "total" })?.label).toBe("To ship");
    expect(viewOf({ status: ["paid"], text: "lamp" })).toBeUndefined();
  });
});

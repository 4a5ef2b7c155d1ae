import { afterEach, describe, expect, it } from "vitest";
import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { ForgottenCustomer } from "../../../src/orders/forgottenCustomer.ts";
import { forgetInList } from "../../../src/ui/orders/forgetInList.ts";
import { keepOpened, readOpened } from "../../../src/ui/orders/openedOrder.ts";
import type { OrderListSearch } from "../../../src/ui/orders/orderListSearch.ts";
import { savedViewOf } from "../../../src/ui/orders/views/orderViews.ts";
import { readViews, type SavedView } from "../../../src/ui/orders/views/savedView.ts";
import {
  deleteView,
  deleteViewsOf,
  restoreView,
  savedViews,
  saveView,
} from "../../../src/ui/orders/views/savedViews.ts";

const BOOK = "book-1";
const KEY = `orderlog.views.${BOOK}`;
const view = (id: string, search: OrderListSearch = {}, name = id): SavedView => ({ id, name, search });
const names = (bookId = BOOK) => savedViews(bookId).map(({ name }) => name);

afterEach(() => localStorage.clear());

describe("no. 12: saved views", () => {
  it("given views, then each book has its own, in the order in which they were saved", () => {
    saveView(BOOK, view("a", { status: ["paid"] }));
    saveView(BOOK, view("b", { sort: "total", cols: ["total"] }));
    saveView("book-2", view("c"));
    expect(names()).toEqual(["a", "b"]);
    expect(names("book-2")).toEqual(["c"]);
  });

  it("given another name, then the view keeps its place; given it is deleted, then it can come back to it", () => {
    for (const id of ["a", "b", "c"]) saveView(BOOK, view(id));
    saveView(BOOK, view("b", {}, "renamed"));
    expect(names()).toEqual(["a", "renamed", "c"]);
    deleteView(BOOK, "b");
    expect(names()).toEqual(["a", "c"]);
    restoreView(BOOK, view("b", {}, "renamed"), 1);
    expect(names()).toEqual(["a", "renamed", "c"]);
  });

  it("given another tab has saved one, then it isn't lost by saving here", () => {
    saveView(BOOK, view("a"));
    localStorage.setItem(KEY, JSON.stringify([view("a"), view("theirs")]));
    saveView(BOOK, view("b"));
    expect(names()).toEqual(["a", "theirs", "b"]);
  });

  it("given the book is removed, then nothing of its views is left", () => {
    saveView(BOOK, view("a"));
    deleteViewsOf(BOOK);
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(names()).toEqual([]);
  });

  it("given storage that anybody wrote into, then what is no view is left out, and the rest is read", () => {
    const odd = [
      null,
      7,
      { id: "a" },
      { id: "b", name: "  ", search: {} },
      { id: "c", name: "Large", search: { min: 500, status: ["paid", "eaten"], page: 7, evil: 1 } },
      { id: "c", name: "twice", search: {} },
      { id: "d", name: "x".repeat(61), search: {} },
      { id: "e", name: "Odd search", search: { min: "much", cols: ["nothing"] } },
    ];
    expect(readViews(JSON.stringify(odd))).toEqual([
      view("c", { min: 500, status: ["paid"] }, "Large"),
      view("e", {}, "Odd search"),
    ]);
    for (const text of [null, "", "{", "{}", '"text"', "[[]]"]) expect(readViews(text)).toEqual([]);
    expect(readViews(JSON.stringify(Array.from({ length: 80 }, (_, id) => view(`v${id}`))))).toHaveLength(50);
  });

  it("given a search, then it is a view's if filters, sort and columns are the same, whatever page is open", () => {
    const saved = [view("a", { status: ["paid"], sort: "total" })];
    expect(savedViewOf({ sort: "total", status: ["paid"], page: 3, rows: 200 }, saved)?.id).toBe("a");
    expect(savedViewOf({ status: ["paid"] }, saved)).toBeUndefined();
    expect(savedViewOf({ sort: "total", status: ["paid"], cols: ["total"] }, saved)).toBeUndefined();
  });
});

describe("PD2 what the list keeps of a forgotten customer", () => {
  const ann: ForgottenCustomer = { customerId: "ann-id" as SubjectId, namedBy: ["ann berg", "17850"] };

  it.each<[string, SavedView]>([
    ["their id", view("v", { customer: "ann-id" }, "Regular")],
    ["their name", view("v", { text: "Ann" }, "Regular")],
    ["a part of their name", view("v", { text: "nn BE" }, "Regular")],
    ["their number", view("v", { text: "17850" }, "Regular")],
    ["their name in its own", view("v", {}, "Orders of Ann Berg")],
  ])("PD2 a view with %s goes", (_, kept) => {
    saveView(BOOK, kept);
    saveView(BOOK, view("other", { text: "mug" }, "Mugs"));
    forgetInList(BOOK, [ann]);
    expect(names()).toEqual(["Mugs"]);
    expect(localStorage.getItem(KEY)).not.toMatch(/ann/i);
  });

  it("PD2 the way back to the list leads to it without their name", () => {
    keepOpened({ number: "7", entry: "e", search: { text: "ann", sort: "total" }, isReturning: false });
    forgetInList(BOOK, [ann]);
    expect(readOpened()?.search).toEqual({ sort: "total" });
  });
});

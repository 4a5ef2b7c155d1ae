import { describe, expect, it } from "vitest";
import type { Currency } from "../../../src/orders/money.ts";
import type { OrderEvent, OrderLine } from "../../../src/orders/order/events.ts";
import type { OrderRejectionCode } from "../../../src/orders/order/rejections.ts";
import {
  addNote,
  aLine,
  cancelled,
  changeItems,
  created,
  createOrder,
  given,
  noteId,
  orderAfter,
  paid,
} from "../../support/orderScenarios.ts";

describe("CreateOrder", () => {
  it("given a note, records it in the same commit", () => {
    given()
      .when(createOrder({ noteId: noteId("gift") }))
      .then(created(), { type: "NoteAdded", data: { noteId: noteId("gift") } });
  });

  it("takes everything that is not known as not known", () => {
    const bare = { customer: null, freightMinor: null, shippingAddress: "unknown" } as const;
    given().when(createOrder(bare)).then(created(bare));
  });

  it("takes lines that are given away, and a free order", () => {
    const lines = [aLine({ unitPriceMinor: 0, discountPercent: 100 })];
    given()
      .when(createOrder({ lines, freightMinor: 0 }))
      .then(created({ lines, freightMinor: 0 }));
  });

  it.each(["gbp", "GB", "POUND", "", "QQQ"])("refuses %j as a currency", (currency) => {
    given()
      .when(createOrder({ currency: currency as Currency }))
      .thenRejected("InvalidCurrency", { currency });
  });
});

describe("CreateOrder and ChangeItems check what stands in an order", () => {
  const cases: readonly (readonly [string, OrderRejectionCode, readonly OrderLine[]])[] = [
    ["no lines", "NoLines", []],
    ["quantity 0", "InvalidQuantity", [aLine({ quantity: 0 })]],
    ["quantity −1", "InvalidQuantity", [aLine({ quantity: -1 })]],
    ["quantity 1.5", "InvalidQuantity", [aLine({ quantity: 1.5 })]],
    ["quantity NaN", "InvalidQuantity", [aLine({ quantity: Number.NaN })]],
    ["price −1", "InvalidPrice", [aLine({ unitPriceMinor: -1 })]],
    ["price 9.99 minor units", "InvalidPrice", [aLine({ unitPriceMinor: 9.99 })]],
    ["a line without a price", "InvalidPrice", [aLine({ unitPriceMinor: null })]],
    ["a line too dear to count exactly", "InvalidPrice", [aLine({ unitPriceMinor: 2 ** 52 })]],
    [
      "lines too dear together",
      "InvalidPrice",
      [1, 2, 3].map((line) => aLine({ line, quantity: 1, unitPriceMinor: 2 ** 52 })),
    ],
    ["discount 101", "InvalidDiscount", [aLine({ discountPercent: 101 })]],
    ["discount −1", "InvalidDiscount", [aLine({ discountPercent: -1 })]],
    ["one line number twice", "InvalidLineNumber", [aLine(), aLine({ sku: "POT-03" })]],
    ["line number 0", "InvalidLineNumber", [aLine({ line: 0 })]],
    ["a bad second line", "InvalidQuantity", [aLine(), aLine({ line: 2, quantity: 0 })]],
  ];

  it.each(cases)("%s: %s", (_name, code, lines) => {
    given().when(createOrder({ lines })).thenRejected(code);
    given(created()).when(changeItems({ lines })).thenRejected(code, { status: "pending" });
  });

  it.each([-1, 0.5])("refuses freight %d", (freightMinor) => {
    given().when(createOrder({ freightMinor })).thenRejected("InvalidAmount", { freightMinor });
    given(created()).when(changeItems({ freightMinor })).thenRejected("InvalidAmount", { freightMinor });
  });

  it("allows the same SKU on two lines", () => {
    const lines = [aLine(), aLine({ line: 2, unitPriceMinor: 900 })];
    given().when(createOrder({ lines })).then(created({ lines }));
  });
});

describe("CMD2: ChangeItems replaces only the items that its giver has seen", () => {
  const changed: OrderEvent = { type: "ItemsChanged", data: { lines: [aLine()], freightMinor: 1 } };
  const { lines, freightMinor } = changeItems();

  it("given items that nobody changed since, when changed, then they are", () => {
    given(created())
      .when(changeItems({ revision: 0 }))
      .then({ type: "ItemsChanged", data: { lines, freightMinor } });
    given(created(), changed)
      .when(changeItems({ revision: 1 }))
      .then({ type: "ItemsChanged", data: { lines, freightMinor } });
  });

  it("given items that somebody changed since, when changed, then it is refused and says how often", () => {
    given(created(), changed)
      .when(changeItems({ revision: 0 }))
      .thenRejected("ItemsChangedMeanwhile", { revision: 0, itemsRevision: 1 });
  });

  it("given anything else that happened since, when changed, then they are", () => {
    given(created(), { type: "NoteAdded", data: { noteId: noteId("1") } })
      .when(changeItems({ revision: 0 }))
      .then({ type: "ItemsChanged", data: { lines, freightMinor } });
  });

  it("given no revision, when changed, then whichever items are there are replaced", () => {
    given(created(), changed)
      .when(changeItems({ revision: null }))
      .then({ type: "ItemsChanged", data: { lines, freightMinor } });
  });
});

describe("evolve", () => {
  it("given changed items, address and notes, keeps the newest contents and every note", () => {
    const { lines } = changeItems();
    const order = orderAfter(
      created(),
      { type: "NoteAdded", data: { noteId: noteId("1") } },
      { type: "ItemsChanged", data: { lines, freightMinor: null } },
      { type: "ShippingAddressChanged", data: { shippingAddress: { recordId: null, country: "Spain" } } },
      paid(),
      { type: "OrderCancelled", data: { reason: "other", noteId: noteId("2"), sourceRef: null } },
    );
    expect(order).toMatchObject({
      status: "cancelled",
      lines,
      freightMinor: null,
      shippingAddress: { recordId: null, country: "Spain" },
      noteIds: [noteId("1"), noteId("2")],
      cancellation: { reason: "other", noteId: noteId("2") },
    });
  });

  it("given a stream that doesn't begin with OrderCreated, fails as a corrupt log", () => {
    expect(() => given(cancelled).when(addNote)).toThrow(expect.objectContaining({ code: "corrupt-log" }));
  });
});

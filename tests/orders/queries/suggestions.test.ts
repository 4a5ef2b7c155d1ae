import { describe, expect, it } from "vitest";
import type { SuggestionsQuestion } from "../../../src/orders/queries/suggestions.ts";
import { orderBook } from "../../support/orderBook.ts";
import { orderLogBuilder } from "../../support/orderLogBuilder.ts";
import { aLine, created } from "../../support/orderScenarios.ts";
import { AT, exampleShop } from "./exampleShop.ts";

const suggest = (of: SuggestionsQuestion["of"], text: string, limit = 10): SuggestionsQuestion => ({
  ...{ kind: "suggestions", of, text, limit },
});

describe("suggestions", () => {
  it("have customers with their last record, last address and number of orders", async () => {
    const book = await orderBook(exampleShop());
    const { customers, items, orders } = await book.ask(suggest("customers", "ber"));
    expect(customers).toEqual([
      {
        ...{ customerId: "ann", orders: 2 },
        data: { name: "Ann Berg", reference: "17850", email: null, phone: null },
        address: expect.objectContaining({ city: "Lisboa" }),
      },
    ]);
    expect([items, orders]).toEqual([[], []]);
  });

  it("PD2 leave forgotten customers out", async () => {
    const book = await orderBook(exampleShop());
    const ids = async () =>
      (await book.ask(suggest("customers", ""))).customers.map((each) => each.customerId);
    expect(await ids()).toEqual(["ann", "bob"]);
    await book.forget("ann");
    expect(await ids()).toEqual(["bob"]);
  });

  it("TT1 know nobody from the future", async () => {
    const book = await orderBook(exampleShop());
    expect((await book.ask(suggest("customers", ""), AT.o2Created - 1)).customers).toHaveLength(1);
    expect((await book.ask(suggest("items", "pot"), AT.o2Created - 1)).items).toEqual([]);
    expect((await book.ask(suggest("orders", "1001"), AT.o1Paid)).orders).toEqual([]);
  });

  it("have each SKU once, with its last name and price", async () => {
    const book = await orderBook(exampleShop());
    expect((await book.ask(suggest("items", "tea"))).items).toEqual([
      { sku: "POT", name: "Tea pot", unitPriceMinor: 2000, currency: "GBP" },
    ]);
    expect((await book.ask(suggest("items", "tea"), AT.o5Created)).items).toEqual([
      { sku: "POT", name: "Tea pot, new glaze", unitPriceMinor: 2500, currency: "GBP" },
    ]);
  });

  it("have no price where the last line had none", async () => {
    const log = orderLogBuilder();
    log.record("a", "2026-03-28T12:00:00Z", created({ number: "1" }));
    log.record(
      "b",
      "2026-03-29T12:00:00Z",
      created({ number: "2", lines: [aLine({ unitPriceMinor: null })] }),
    );
    const book = await orderBook(log);
    expect((await book.ask(suggest("items", "mug"))).items).toMatchObject([{ unitPriceMinor: null }]);
    expect((await book.ask(suggest("items", "mug"), 1)).items).toMatchObject([{ unitPriceMinor: 1000 }]);
  });

  it("put what begins with the search first, and keep to the limit", async () => {
    const book = await orderBook(exampleShop());
    expect((await book.ask(suggest("items", "po"))).items.map(({ sku }) => sku)).toEqual(["POT", "POST"]);
    expect((await book.ask(suggest("items", "", 1))).items).toHaveLength(1);
    expect((await book.ask(suggest("orders", "42"))).orders).toEqual([
      { number: "42", customerText: "9" },
      { number: "0042", customerText: "Ann Berg" },
    ]);
    expect((await book.ask(suggest("orders", "berg"))).orders.map(({ number }) => number)).toEqual([
      "1001",
      "0042",
    ]);
  });
});

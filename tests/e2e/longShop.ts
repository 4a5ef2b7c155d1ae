import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { factsFile } from "./smallShop.ts";
import { expectHead, go, importFacts } from "./steps.ts";

const minute = (count: number): string => new Date(Date.UTC(2026, 0, 5) + count * 60_000).toISOString();

/** Orders of a long list: one a minute, every fifth to France and the rest to Germany, no two of one total. */
const longShop = (orders: number): readonly object[] =>
  Array.from({ length: orders }, (_, index) => ({
    at: minute(index),
    kind: "created",
    orderRef: `L${index + 1}`,
    customerName: `Customer ${index + 1}`,
    currency: "EUR",
    items: [
      { sku: "MUG", name: "Coffee mug", quantity: 1, unitPriceMinor: 100 + ((index * 7919) % 100_003) },
    ],
    address: { country: index % 5 === 0 ? "France" : "Germany" },
  }));

/** Brings that many orders into the open, empty book, and goes to their list. */
export async function bringLongShop(page: Page, orders: number): Promise<void> {
  await importFacts(page, factsFile(longShop(orders)));
  await expect(page.getByRole("main")).toContainText("accepted", { timeout: 60_000 });
  await expectHead(page, orders);
  await go(page, "Orders");
}

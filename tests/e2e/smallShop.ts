import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { expectHead, go, importFacts } from "./steps.ts";

const item = (sku: string, name: string, quantity: number, unitPriceMinor: number) => ({
  sku,
  name,
  quantity,
  unitPriceMinor,
});

/** Ten facts of a shop, on three days, one event each: what the shop is at each position is known beforehand. */
export const SMALL_SHOP: readonly object[] = [
  {
    at: "2026-03-02T09:00:00Z",
    kind: "created",
    orderRef: "S1",
    customerRef: "77",
    customerName: "Ann Berg",
    currency: "EUR",
    items: [item("MUG", "Coffee mug", 2, 1000)],
    address: { country: "Germany" },
  },
  {
    at: "2026-03-02T09:30:00Z",
    kind: "created",
    orderRef: "S2",
    customerName: "Tom Wolny",
    currency: "EUR",
    items: [item("CLK", "Wall clock", 1, 5000)],
  },
  { at: "2026-03-02T10:00:00Z", kind: "paid", orderRef: "S1", amountMinor: 2000, methods: ["card"] },
  {
    at: "2026-03-04T08:00:00Z",
    kind: "created",
    orderRef: "S3",
    customerName: "Eva Lind",
    currency: "EUR",
    items: [item("CUP", "Tea cup", 3, 500)],
  },
  { at: "2026-03-04T11:00:00Z", kind: "shipped", orderRef: "S1", carrier: "Owl", tracking: "OWL-1" },
  { at: "2026-03-04T12:00:00Z", kind: "cancelled", orderRef: "S2", reason: "Out of stock" },
  { at: "2026-03-07T09:00:00Z", kind: "paid", orderRef: "S3", amountMinor: 1500 },
  {
    at: "2026-03-07T09:15:00Z",
    kind: "created",
    orderRef: "S4",
    customerRef: "77",
    customerName: "Ann Berg",
    currency: "EUR",
    items: [item("MUG", "Coffee mug", 1, 750)],
  },
  { at: "2026-03-07T10:00:00Z", kind: "delivered", orderRef: "S1" },
  { at: "2026-03-07T11:00:00Z", kind: "shipped", orderRef: "S3", carrier: "Owl", tracking: "OWL-3" },
];

/** What the shop is at a position: orders by status, and the value of all of them as screens write it. */
export interface ShopAt {
  readonly position: number;
  readonly orders: number;
  readonly revenue: string;
  readonly pending: number;
  readonly paid: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly cancelled: number;
}

const NONE = { pending: 0, paid: 0, shipped: 0, delivered: 0, cancelled: 0 };

/** Counted by hand from the facts above. */
export const SHOP_AT: readonly ShopAt[] = [
  { position: 10, orders: 4, revenue: "92.50", ...NONE, pending: 1, shipped: 1, delivered: 1, cancelled: 1 },
  { position: 6, orders: 3, revenue: "85.00", ...NONE, pending: 1, shipped: 1, cancelled: 1 },
  { position: 3, orders: 2, revenue: "70.00", ...NONE, pending: 1, paid: 1 },
  { position: 1, orders: 1, revenue: "20.00", ...NONE, pending: 1 },
];

/** Facts as the file that the screen takes. */
export const factsFile = (facts: readonly (object | string)[], name = "facts.ndjson") => ({
  name,
  mimeType: "application/x-ndjson",
  buffer: Buffer.from(
    facts.map((fact) => (typeof fact === "string" ? fact : JSON.stringify(fact))).join("\n"),
  ),
});

/** Brings the small shop into the open, empty book, and goes back to its orders. */
export async function bringSmallShop(page: Page): Promise<void> {
  await importFacts(page, factsFile(SMALL_SHOP));
  await expect(page.getByRole("main")).toContainText("10 facts read: 10 accepted");
  await expectHead(page, SMALL_SHOP.length);
  await go(page, "Orders");
}

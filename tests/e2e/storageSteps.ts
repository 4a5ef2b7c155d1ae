import type { BrowserContext, Page } from "@playwright/test";
import { type OrderInput, type as typeOver } from "./steps.ts";

export const MUG: OrderInput = { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" };
export const CLOCK: OrderInput = { ...MUG, name: "Tom Wolny", sku: "CLK", item: "Clock" };

/** The banner above the screen; a form has an alert of its own. */
export const alertOf = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "storage" }).filter({ hasNotText: "It couldn’t be saved" });

export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();

/** Fills the New order form in, and doesn't send it. */
export async function fillIn(page: Page, order: OrderInput): Promise<void> {
  await page.getByRole("link", { name: "New order" }).first().click();
  await typeOver(field(page, "Name"), order.name);
  await typeOver(field(page, "SKU"), order.sku);
  await typeOver(field(page, "Item"), order.item);
  await typeOver(field(page, "Price each"), order.price);
}

export const create = (page: Page) => page.getByRole("button", { name: /^Create order/ }).click();

/** What a form says that was not recorded. */
export const refusal = (page: Page) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: "Nothing was written" });

/** A page of the app's origin without the app, as the browser's own tools are. */
export async function bystander(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("sample/LICENCE.txt");
  return page;
}

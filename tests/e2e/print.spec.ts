import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { follow } from "./screens.ts";
import { bringSmallShop } from "./smallShop.ts";
import { startEmpty } from "./steps.ts";

const sheet = (page: Page) => page.getByRole("article");

/** Counts how often the page asks for paper, instead of opening the browser's own dialog. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as Window & { prints?: number };
    counted.prints = 0;
    window.print = () => {
      counted.prints = (counted.prints ?? 0) + 1;
    };
  });
  return () => page.evaluate(() => (window as Window & { prints?: number }).prints ?? 0);
}

test("no. 30: an order prints as a delivery note without prices, or with them as what is no tax invoice", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await page.getByRole("link", { name: "S1", exact: true }).click();
  await page.getByRole("link", { name: "Print", exact: true }).click();

  await test.step("the delivery note has items, quantities and the parcel, and no price", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Delivery note for order S1" })).toBeVisible();
    await expect(sheet(page).getByRole("row", { name: /MUG Coffee mug 2/ })).toBeVisible();
    await expect(sheet(page)).toContainText("OWL-1");
    await expect(sheet(page)).not.toContainText(/€|\d\.\d\d/);
    const prints = await countPrints(page);
    await page.getByRole("button", { name: "Print", exact: true }).click();
    expect(await prints()).toBe(1);
  });

  await test.step("the summary has prices and payments, and says what it is not", async () => {
    await page.getByRole("button", { name: "Summary with prices" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Summary of order S1" })).toBeVisible();
    await expect(sheet(page)).toContainText("€20.00");
    await expect(sheet(page)).toContainText("Paid by card");
    await expect(sheet(page)).toContainText("This is not a tax invoice");
    expect(page.url()).toContain("layout=summary");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Summary of order S1" })).toBeVisible();
  });

  await test.step("on paper there is the sheet alone", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(sheet(page)).toBeVisible();
    await expect(page.getByRole("button", { name: "Print", exact: true })).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("in the past it is the sheet of then, and says so", async () => {
    await follow(page, "/orders/S1/print", 1);
    await expect(sheet(page)).toContainText("As of event 1 of the log.");
    await expect(sheet(page)).toContainText("Not shipped yet");
    const banner = page.getByRole("note", { name: "Read-only in the past" });
    await expect(banner).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(banner).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });
});

import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop, factsFile } from "./smallShop.ts";
import { backToNow, expectHead, go, goToEvent, importFacts, startEmpty } from "./steps.ts";

const table = (page: Page): Locator => page.getByRole("table", { name: "Orders" });
const tick = (page: Page, number: string): Locator =>
  table(page).getByRole("checkbox", { name: `Select order ${number}`, exact: true });
const bar = (page: Page): Locator => page.getByRole("group", { name: /selected$/ });
const dialog = (page: Page): Locator => page.getByRole("dialog");
const answers = (page: Page): Locator => dialog(page).getByRole("table", { name: "Answers" });

async function select(page: Page, ...numbers: string[]): Promise<void> {
  for (const number of numbers) {
    await tick(page, number).focus();
    await page.keyboard.press("Space");
    await expect(tick(page, number)).toBeChecked();
  }
}

/** Two orders that are paid, beside the small shop's. */
const PAID = ["P1", "P2"].flatMap((orderRef, place) => [
  {
    at: `2026-03-08T0${place + 1}:00:00Z`,
    kind: "created",
    orderRef,
    customerName: `Payer ${place + 1}`,
    currency: "EUR",
    items: [{ sku: "MUG", name: "Coffee mug", quantity: 1, unitPriceMinor: 900 }],
  },
  { at: `2026-03-08T0${place + 1}:30:00Z`, kind: "paid", orderRef, amountMinor: 900 },
]);

async function bringShop(page: Page): Promise<void> {
  await startEmpty(page);
  await bringSmallShop(page);
  await importFacts(page, factsFile(PAID));
  await expectHead(page, 14);
  await go(page, "Orders");
  await expect(tick(page, "P2")).toBeAttached();
}

test("no. 13: bulk-ship mixed states: an answer per order, each with its reason", async ({ page }) => {
  await bringShop(page);
  await select(page, "S2");
  const ship = bar(page).getByRole("button", { name: "Ship 0 of 1" });
  await expect(ship).toHaveAttribute("aria-disabled", "true");
  await expect(ship).toHaveAccessibleDescription("None of the selected orders is ready for this.");
  await select(page, "P1", "P2", "S4");

  await test.step("the buttons say how many of the selected they fit", async () => {
    await expect(bar(page).getByRole("button", { name: "Ship 2 of 4" })).toBeEnabled();
    await expect(bar(page).getByRole("button", { name: "Record payment 1 of 4" })).toBeEnabled();
    await expect(bar(page).getByRole("button", { name: "Cancel… 3 of 4" })).toBeEnabled();
    // Their source recorded no shipments, so a delivery fits what is paid, too.
    await expect(bar(page).getByRole("button", { name: "Mark delivered 2 of 4" })).toBeEnabled();
    await expectAccessible(page, "orders selected");
  });

  await test.step("one form collects what is needed; what is missing is said, and nothing is sent", async () => {
    await bar(page).getByRole("button", { name: "Ship 2 of 4" }).press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "Ship 2 orders" })).toBeVisible();
    await expect(dialog(page)).toContainText("2 more of the selected aren’t ready for this");
    await expectAccessible(page, "shipping many orders");
    await dialog(page).getByRole("button", { name: "Ship orders" }).press("Enter");
    await expect(dialog(page).getByLabel("Carrier")).toBeFocused();
    await expect(dialog(page)).toContainText("Name the carrier.");
    await expectHead(page, 14);
  });

  await test.step("each order answers by itself", async () => {
    await dialog(page).getByLabel("Carrier").fill("Royal Mail");
    await dialog(page).getByLabel("Tracking number, order P1").fill("RM1");
    await dialog(page).getByLabel("Tracking number, order P2").fill("RM2");
    await dialog(page).getByRole("button", { name: "Ship 2 orders" }).press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "2 shipped, 2 refused" })).toBeVisible();
    const rows = answers(page).getByRole("row");
    await expect(rows.filter({ hasText: "S4" })).toContainText("Order S4 is not paid yet.");
    await expect(rows.filter({ hasText: "S2" })).toContainText("Order S2 is cancelled");
    await expect(rows.filter({ hasText: "P1" })).toContainText("Done");
    await expect(rows.filter({ hasText: "P2" })).toContainText("Done");
    await expectAccessible(page, "the answers of many orders");
  });

  await test.step("the answers stay readable, and those that said no stay selected", async () => {
    await page.keyboard.press("Escape");
    const strip = page.getByRole("region", { name: "Answers" });
    await expect(strip).toContainText("2 shipped, 2 refused, because:");
    await expect(tick(page, "S4")).toBeChecked();
    await expect(tick(page, "P1")).not.toBeChecked();
    await strip.getByRole("button", { name: "Show answers" }).press("Enter");
    await expect(answers(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await strip.getByRole("button", { name: "Dismiss the answers" }).press("Enter");
    await expect(strip).toBeHidden();
    await expectHead(page, 16);
  });
});

test("no. 13: payments, deliveries and cancellations of many, by keyboard", async ({ page }) => {
  await bringShop(page);

  await test.step("what is still to pay is recorded", async () => {
    await select(page, "S4", "P1");
    await bar(page).getByRole("button", { name: "Record payment 1 of 2" }).press("Enter");
    await expect(dialog(page).getByRole("listitem").filter({ hasText: "S4" })).toContainText("7.50");
    await dialog(page).getByRole("button", { name: "Record payments for 1 order" }).press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "1 paid, 1 refused" })).toBeVisible();
    await expect(answers(page)).toContainText("Nothing is left to pay.");
    await page.keyboard.press("Escape");
  });

  await test.step("cancelling needs a reason, and refunds what was paid", async () => {
    await page.keyboard.press("Escape");
    await expect(bar(page)).toBeHidden();
    await select(page, "P1", "P2");
    await bar(page).getByRole("button", { name: "Cancel… 2 of 2" }).press("Enter");
    await dialog(page).getByRole("button", { name: "Cancel 2 orders" }).press("Enter");
    await expect(dialog(page).getByLabel("Reason")).toBeFocused();
    await expect(dialog(page)).toContainText("Choose a reason.");
    await dialog(page).getByLabel("Reason").selectOption("Out of stock");
    await dialog(page).getByRole("button", { name: "Cancel 2 orders" }).press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "2 cancelled" })).toBeVisible();
    await page.keyboard.press("Escape");
    // Each is one commit of two events: the cancellation and the refund.
    await expectHead(page, 15 + 4);
    await expect(bar(page)).toBeHidden();
  });

  await test.step("deliveries are asked for once", async () => {
    await select(page, "S3");
    await bar(page).getByRole("button", { name: "Mark delivered 1 of 1" }).press("Enter");
    await dialog(page).getByRole("button", { name: "Mark 1 order delivered" }).press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "1 delivered" })).toBeVisible();
  });
});

test("no. 13: selecting by keyboard: a range, the page, all that match; in the past nothing can be done", async ({
  page,
}) => {
  await bringShop(page);

  await test.step("x sets a tick, shift with an arrow takes rows along, and back", async () => {
    await table(page).getByRole("link", { name: "P2", exact: true }).focus();
    await page.keyboard.press("x");
    await expect(tick(page, "P2")).toBeChecked();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(bar(page)).toHaveAccessibleName("3 orders selected");
    await expect(table(page).getByRole("link", { name: "S4", exact: true })).toBeFocused();
    await page.keyboard.press("Shift+ArrowUp");
    await expect(bar(page)).toHaveAccessibleName("2 orders selected");
  });

  await test.step("shift with a press takes all rows between", async () => {
    await page.keyboard.press("Escape");
    await expect(bar(page)).toBeHidden();
    await tick(page, "P2").click({ force: true });
    await tick(page, "S3").click({ force: true, modifiers: ["Shift"] });
    await expect(bar(page)).toHaveAccessibleName("4 orders selected");
  });

  await test.step("the head's tick takes the page", async () => {
    const page1 = table(page).getByRole("checkbox", { name: "Select all on this page" });
    await page1.press("Space");
    await expect(bar(page)).toHaveAccessibleName("6 orders selected");
    await page1.press("Space");
    await expect(bar(page)).toBeHidden();
  });

  await test.step("in the past the selection is as it was then, and its buttons say why they rest", async () => {
    await select(page, "S1", "P1");
    await goToEvent(page, 5);
    await expect(bar(page)).toHaveAccessibleName("1 order selected");
    const deliver = bar(page).getByRole("button", { name: /Mark delivered/ });
    await expect(deliver).toHaveAttribute("aria-disabled", "true");
    await expect(deliver).toHaveAccessibleDescription("Read-only in the past. Back to now to act.");
    await backToNow(page);
    await expect(bar(page)).toHaveAccessibleName("2 orders selected");
  });
});

test("no. 6: a row offers its next step, and in its menu everything legal, with reasons for the rest", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const more = table(page).getByRole("button", { name: "More for order S4" });
  await expect(table(page).getByRole("button", { name: "Record payment, order S4" })).toBeAttached();
  await expect(table(page).getByRole("button", { name: "Delivered, order S3" })).toBeAttached();
  await more.press("Enter");
  const menu = page.getByRole("dialog", { name: "Actions on order S4" });
  await expect(menu.getByRole("button")).toHaveText([
    "Record payment",
    "Change items",
    "Change address",
    "Add note",
    "Cancel order…",
  ]);
  await expect(menu.getByRole("list", { name: "Not possible now" })).toContainText(
    "Not paid yet. Record a payment before shipping.",
  );
  await expectAccessible(page, "the menu of a row");
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await more.press("Enter");
  await menu.getByRole("button", { name: "Cancel order…" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Cancel order S4?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await goToEvent(page, 9);
  await more.press("Enter");
  await expect(menu).toContainText("Read-only in the past.");
});

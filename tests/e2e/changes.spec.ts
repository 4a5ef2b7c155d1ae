import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { follow } from "./screens.ts";
import { bringSmallShop } from "./smallShop.ts";
import { backToNow, goToEvent, slider, startEmpty } from "./steps.ts";

const bar = (page: Page) => page.getByRole("region", { name: "Time bar" });
const part = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name });
const compared = (page: Page) => page.getByRole("status", { name: "Compared" });

/** From event 3, S1 was paid, to event 7: S3 appeared and was paid, S1 shipped, S2 cancelled. */
async function expectChangesFrom3To7(page: Page): Promise<void> {
  await expect(compared(page)).toContainText("From event 3");
  await expect(compared(page)).toContainText("to event 7");
  await expect(compared(page)).toContainText("4 events");
  await expect(part(page, "Orders that appeared").getByRole("link")).toHaveText(["S3"]);
  const moved = part(page, "Orders that changed status");
  await expect(moved.getByRole("row", { name: /^S1/ })).toContainText(/Paid\s*to\s*Shipped/);
  await expect(moved.getByRole("row", { name: /^S2/ })).toContainText(/Pending\s*to\s*Cancelled/);
  await expect(moved.getByRole("list", { name: "Changes of status" }).getByRole("listitem")).toHaveCount(2);
  const money = page.getByRole("table", { name: "Money, EUR" });
  await expect(money.getByRole("row", { name: /^In: received/ })).toContainText("+€15.00");
  await expect(money.getByRole("row", { name: /^Net/ })).toContainText("+€15.00");
  await expect(money.getByRole("row", { name: /^Ordered, 1 order/ })).toContainText("€15.00");
  await expect(money.getByRole("row", { name: /^Cancelled, 1 order/ })).toContainText("€50.00");
}

test("no. 24: changes between two points: which orders appeared, which changed status, money in and out", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await goToEvent(page, 3);
  await bar(page).getByRole("button", { name: "Set A" }).click();
  await goToEvent(page, 7);
  await bar(page).getByRole("button", { name: "Set B" }).click();
  await goToEvent(page, 9);
  await bar(page).getByRole("link", { name: "Changes from A to B" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Changes" })).toBeVisible();
  await expectChangesFrom3To7(page);

  await test.step("the screen follows the time bar", async () => {
    await goToEvent(page, 6);
    await expect(compared(page)).toContainText("3 events");
    const money = page.getByRole("main");
    await expect(
      money.getByRole("table", { name: "Money, EUR" }).getByRole("row", { name: /^In/ }),
    ).toContainText("€0.00");
    await page.getByRole("main").getByRole("button", { name: "To B, event 7" }).click();
    await expectChangesFrom3To7(page);
  });

  await test.step("its address reopens the comparison, in another tab and after a reload", async () => {
    await expect.poll(() => page.url()).toContain("at=7");
    const other = await context.newPage();
    await other.goto(page.url());
    await expectChangesFrom3To7(other);
    await other.reload();
    await expectChangesFrom3To7(other);
    await other.close();
  });

  await test.step("an order leads to its screen at that moment, and Back returns", async () => {
    await part(page, "Orders that appeared").getByRole("link", { name: "S3" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Order S3" })).toBeVisible();
    await expect(slider(page)).toHaveValue("7");
    await page.goBack();
    await expectChangesFrom3To7(page);
  });

  await test.step("an amount leads to the events between both points that made it", async () => {
    const money = page.getByRole("table", { name: "Money, EUR" });
    await money
      .getByRole("row", { name: /^In: received/ })
      .getByRole("link")
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Why €15.00?" })).toBeVisible();
    const events = page.getByRole("table", { name: "Events behind the number" });
    await expect(events.getByRole("row")).toHaveCount(3);
    await expect(events.getByRole("link", { name: "S3", exact: true })).toBeVisible();
    await page.goBack();
    await expectChangesFrom3To7(page);
  });

  await test.step("A ahead of the screen says so, and Swap puts both right", async () => {
    await goToEvent(page, 1);
    await expect(compared(page)).toContainText("lies ahead");
    await page.getByRole("main").getByRole("button", { name: "Swap" }).click();
    await expect(compared(page)).toContainText("From event 1");
    await expect(compared(page)).toContainText("to event 3");
    await expect(part(page, "Orders that appeared").getByRole("link")).toHaveText(["S2"]);
  });

  await test.step("at now it goes on to the end of the log", async () => {
    await backToNow(page);
    await expect(compared(page)).toContainText("to event 10");
    await follow(page, "/changes", null);
    await page.getByRole("button", { name: "Compare with the beginning" }).click();
    await expect(part(page, "Orders that appeared").getByRole("link")).toHaveText(["S4", "S3", "S2", "S1"]);
  });
});

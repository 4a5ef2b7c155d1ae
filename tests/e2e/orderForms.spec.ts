import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import { createOrder, expectHead, expectOrdersFound, go, openAction, startEmpty, type } from "./steps.ts";

const main = (page: Page): Locator => page.getByRole("main");
const open = async (page: Page, number: string): Promise<void> => {
  await go(page, "Orders");
  await page.getByRole("link", { name: number, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
};

/** Opens a form by keyboard from its button, walks through it, leaves it by Escape: the focus is back. */
async function walk(page: Page, action: string): Promise<void> {
  const button = main(page).getByRole("button", { name: action, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectAccessible(page, `${action}, as it opens`);
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement)), action).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
}

test("no. 7: cancelling without a reason is refused; the dialog says what it writes and gives the focus back", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await open(page, "S4");
  const opener = main(page).getByRole("button", { name: "Cancel order…" });
  const dialog = await openAction(page, "Cancel order…");
  await expect(dialog.getByRole("region", { name: "What this writes to the log" })).toContainText(
    "OrderCancelled",
  );
  await dialog.getByRole("button", { name: "Cancel order S4" }).click();
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await expect(dialog.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByRole("alert").filter({ hasText: "to correct" })).toBeAttached();
  await expectHead(page, 10);
  await dialog.getByRole("button", { name: "Keep order" }).click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expectHead(page, 10);
});

test("every form over an order holds the focus, gives it back, and passes axe", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await open(page, "S4");
  for (const action of ["Record payment", "Change items", "Change address", "Add note", "Cancel order…"]) {
    await walk(page, action);
  }
  await open(page, "S3");
  for (const action of ["Mark delivered", "Refund…"]) await walk(page, action);
  await open(page, "S1");
  await walk(page, "Return items");
});

test("no. 5: a note that was begun is offered after a reload, and can be let go", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await open(page, "S4");
  const first = await openAction(page, "Add note");
  await first.getByLabel("Note").pressSequentially("Leave it with the café next door.");
  await page.reload();
  const second = await openAction(page, "Add note");
  await expect(second.getByRole("status").first()).toContainText(/^Draft from .* restored/);
  await expect(second.getByLabel("Note")).toHaveValue("Leave it with the café next door.");
  await expectAccessible(page, "a restored draft");
  await second.getByRole("button", { name: "Start over" }).click();
  await expect(second.getByLabel("Note")).toHaveValue("");
  await page.reload();
  const third = await openAction(page, "Add note");
  await expect(third.getByLabel("Note")).toHaveValue("");
});

test("the trail says what caused an event, what it changed, and takes it back", async ({ page }) => {
  await startEmpty(page);
  const mugs = { name: "Ann Berg", sku: "MUG", item: "Coffee mug", quantity: 3, price: "2.50" };
  const number = await createOrder(page, mugs);
  const payment = await openAction(page, "Record payment");
  await payment.getByRole("button", { name: "Record payment", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();

  const trail = page.getByRole("complementary", { name: "Trail" });
  const paid = trail.getByRole("listitem").filter({ hasText: "Order paid" });
  await test.step("effect and cause", async () => {
    await expect(paid).toContainText(/Pending\s+to\s+Paid/);
    await paid.getByRole("button", { name: "Details" }).click();
    await expect(paid).toContainText("RecordPayment");
    await expect(paid).toContainText("itself: somebody gave this command");
    await expectAccessible(page, "an event in full");
  });

  await test.step("undone by a refund of its amount, which is one more event", async () => {
    await paid.getByRole("button", { name: /^Refund .*7\.50/ }).click();
    const refund = page.getByRole("dialog", { name: `Refund order ${number}` });
    await expect(refund.getByRole("textbox", { name: /^Amount/ })).toHaveValue("7.50");
    await refund.getByRole("button", { name: "Record refund" }).click();
    await expect(refund).toBeHidden();
    await expectHead(page, 3);
  });

  await test.step("what nothing undoes is duplicated as a new order", async () => {
    const cancel = await openAction(page, "Cancel order…");
    await cancel.getByLabel("Reason").selectOption({ label: "Entered twice" });
    await cancel.getByRole("button", { name: `Cancel order ${number}` }).click();
    await expect(cancel).toBeHidden();
    await expect(main(page)).toContainText("Nothing revives a cancelled order.");
    await main(page).getByRole("link", { name: "Duplicate as new order" }).first().click();
    await expect(main(page)).toContainText(`Begins as a copy of order ${number}`);
    await expect(page.getByLabel("Item", { exact: true }).first()).toHaveValue("Coffee mug");
    await page.getByRole("button", { name: /^Create order/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).not.toHaveText(
      `Order ${number}`,
    );
    await expectHead(page, 5);
    await go(page, "Orders");
    await expectOrdersFound(page, 2);
  });

  await test.step("See everything at an event shows the order of then", async () => {
    await open(page, number);
    await trail.getByRole("link", { name: "See everything at 1" }).click();
    await expect(page.getByRole("note", { name: "Read-only in the past" })).toBeVisible();
    await expect(main(page)).not.toContainText("Order paid");
  });
});

test("two tabs write two orders: the draft of one is another command in the other", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await page.getByRole("link", { name: "New order" }).first().click();
  await type(page.getByLabel("Name", { exact: true }), "Ann Berg");
  await type(page.getByLabel("SKU").first(), "MUG");
  await type(page.getByLabel("Item", { exact: true }).first(), "Coffee mug");
  await type(page.getByLabel("Price each").first(), "2.50");
  await expect(page.getByText("Draft kept on this device")).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Name", { exact: true })).toHaveValue("Ann Berg");
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: /^Create order/ }).click();
    await expect(tab.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  }
  await expectHead(other, 2);
});

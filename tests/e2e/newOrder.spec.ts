import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectHead, expectOrdersFound, go, readyForOffline, startEmpty, type } from "./steps.ts";

/** Presses Tab until a control has the focus: nobody gets further by keyboard than that. */
async function tabTo(page: Page, control: Locator, key = "Tab"): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control).toBeFocused();
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();

async function fillIn(page: Page, name: string): Promise<void> {
  await type(field(page, "Name"), name);
  await type(field(page, "SKU"), "MUG");
  await type(field(page, "Item"), "Coffee mug");
  await type(field(page, "Quantity"), "2");
  await type(field(page, "Price each"), "3.50");
}

const openForm = (page: Page) => page.getByRole("link", { name: "New order" }).first().click();
const create = (page: Page) => page.getByRole("button", { name: /^Create order/ });

test("no. 2: an order by keyboard alone, without a network: from the list to the order and back", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expectOrdersFound(page, 0);
  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "New order" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "New order" })).toBeVisible();
  await tabTo(page, field(page, "Name"));
  await page.keyboard.type("Ann Berg");
  await tabTo(page, field(page, "City"));
  await page.keyboard.type("Mosswick");
  await tabTo(page, field(page, "SKU"));
  await page.keyboard.type("MUG");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Coffee mug");
  await page.keyboard.press("Tab");
  await expect(field(page, "Quantity")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3.50");

  await test.step("Enter adds a line, Alt+Delete removes it", async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("SKU", { exact: true }).nth(1)).toBeFocused();
    await page.keyboard.type("CLK");
    await page.keyboard.press("Alt+Delete");
    await expect(page.getByLabel("SKU", { exact: true })).toHaveCount(1);
    await expect(field(page, "SKU")).toBeFocused();
  });
  await page.keyboard.press("Enter");
  await page.keyboard.type("CUP");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Tea cup");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.25");
  await tabTo(page, create(page));
  await page.keyboard.press("Enter");

  const title = page.getByRole("heading", { level: 1, name: /^Order \d+/ });
  await expect(title).toBeVisible();
  const number = ((await title.textContent()) ?? "").replace(/\D/g, "");
  const main = page.getByRole("main");
  await expect(main).toContainText("2 lines, 3 units");
  await expect(main).toContainText("8.25");
  await expect(main).toContainText("Mosswick");
  await expectHead(page, 1);

  await tabTo(
    page,
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Orders" }),
    "Shift+Tab",
  );
  await page.keyboard.press("Enter");
  await expectOrdersFound(page, 1);
  await tabTo(page, page.getByRole("link", { name: number, exact: true }));
  await page.keyboard.press("Enter");
  await expect(title).toBeVisible();
});

test("Enter has moved on before the next key can arrive: nobody types into the wrong line", async ({
  page,
}) => {
  await startEmpty(page);
  await openForm(page);
  const lineAfterEnter = await field(page, "SKU").evaluate((sku: HTMLElement) => {
    sku.focus();
    sku.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    return document.activeElement?.closest("[role=group]")?.getAttribute("aria-label");
  });
  expect(lineAfterEnter).toBe("Line 2");
});

test("no. 3: sent with mistakes, the form names them and focuses the first; nothing is written", async ({
  page,
}) => {
  await startEmpty(page);
  await openForm(page);
  await create(page).click();
  await expect(field(page, "Name")).toBeFocused();
  await expect(field(page, "Name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").filter({ hasText: "to correct" })).toContainText("Enter the customer");

  await fillIn(page, "Ann Berg");
  await type(field(page, "Quantity"), "0");
  await type(field(page, "Email"), "nonsense");
  await create(page).click();
  await expect(field(page, "Email")).toBeFocused();
  await type(field(page, "Email"), "ann@example.com");
  await create(page).click();
  await expect(field(page, "Quantity")).toBeFocused();
  await expect(page.getByRole("alert").filter({ hasText: "to correct" })).toContainText("Line 1");
  await expectHead(page, 0);

  await type(field(page, "Quantity"), "1");
  await create(page).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  await expectHead(page, 1);
});

test("no. 4: a double press makes one order", async ({ page }) => {
  await startEmpty(page);
  await openForm(page);
  await fillIn(page, "Ann Berg");
  await create(page).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  await openForm(page);
  await fillIn(page, "Tom Wolny");
  await create(page).evaluate((button) => {
    for (let press = 0; press < 5; press++) (button as HTMLButtonElement).click();
  });
  await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  await go(page, "Orders");
  await expectOrdersFound(page, 2);
  await expectHead(page, 2);
});

test("no. 5: a draft survives a reload and a look around, and is gone once discarded or sent", async ({
  page,
}) => {
  await startEmpty(page);
  await openForm(page);
  await fillIn(page, "Ann Berg");
  await expect(page.getByText("Draft kept on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Draft from .* restored/)).toBeVisible();
  await expect(field(page, "Name")).toHaveValue("Ann Berg");
  await expect(field(page, "Price each")).toHaveValue("3.50");
  await go(page, "Statistics");
  await openForm(page);
  await expect(field(page, "Item")).toHaveValue("Coffee mug");

  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(field(page, "Name")).toHaveValue("");
  await page.reload();
  await expect(field(page, "Name")).toHaveValue("");

  await fillIn(page, "Tom Wolny");
  await create(page).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  await openForm(page);
  await expect(field(page, "Name")).toHaveValue("");
  await expectHead(page, 1);
});

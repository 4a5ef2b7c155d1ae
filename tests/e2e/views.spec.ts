import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import { expectOrdersFound, startEmpty, type } from "./steps.ts";

const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const tab = (page: Page, name: string) => views(page).getByRole("link", { name, exact: true });
const filters = (page: Page) => page.getByRole("complementary", { name: "Filters" });
const heads = (page: Page) => page.getByRole("table", { name: "Orders" }).getByRole("columnheader");
const toast = (page: Page) => page.getByRole("status").filter({ hasText: "View" });

async function saveView(page: Page, name: string): Promise<void> {
  await views(page).getByRole("button", { name: "Save view" }).press("Enter");
  await type(page.getByRole("dialog").getByLabel("Name"), name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function chooseColumns(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  const panel = page.getByRole("dialog", { name: "Columns" });
  await panel.getByRole("checkbox", { name: "Country" }).press("Space");
  await panel.getByRole("checkbox", { name: "Still to pay" }).press("Space");
  await panel.getByRole("button", { name: "Move Still to pay to the front" }).press("Enter");
  await expectAccessible(page, "the choice of columns");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Columns" })).toBeFocused();
}

test("no. 12: save, rename and delete a view; it keeps filters, sort and columns, in every tab", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);

  await test.step("a view that is there already isn't saved again", async () => {
    const save = views(page).getByRole("button", { name: "Save view" });
    await expect(save).toHaveAttribute("aria-disabled", "true");
    await expect(save).toHaveAccessibleDescription(/is the view “All” already/);
  });

  await test.step("saved, it is a tab with an address of its own", async () => {
    await filters(page)
      .getByRole("checkbox", { name: /Pending/ })
      .press("Space");
    await filters(page)
      .getByRole("checkbox", { name: /Shipped/ })
      .press("Space");
    await expectOrdersFound(page, 2);
    await page.getByRole("table", { name: "Orders" }).getByRole("button", { name: "Total" }).press("Enter");
    await chooseColumns(page);
    await saveView(page, "Open orders");
    await expect(tab(page, "Open orders")).toHaveAttribute("aria-current", "page");
  });

  const other = await context.newPage();
  await test.step("another tab has it at once, and it shows the same", async () => {
    await other.goto(page.url());
    await expectOrdersFound(other, 2);
    const shown = ["Order", "Placed", "Customer", "Items", "Status", "Still to pay", "Actions", "Total"];
    await expect(heads(other)).toHaveText(["", ...shown]);
    await tab(other, "All 4").click();
    await expectOrdersFound(other, 4);
    await expect(heads(other)).toHaveText([
      ...["", "Order", "Placed", "Customer", "Country", "Items", "Status", "Actions", "Total"],
    ]);
    await tab(other, "Open orders").click();
    await expectOrdersFound(other, 2);
    await expect(heads(other)).toHaveText(["", ...shown]);
    await expect(heads(other).filter({ hasText: "Total" })).toHaveAttribute("aria-sort", "descending");
  });

  await test.step("renamed in one tab, it is renamed in the other; a name is needed, and unlike the others", async () => {
    await views(page).getByRole("button", { name: "Options of the view Open orders" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Rename…" }).press("Enter");
    const name = page.getByRole("dialog").getByLabel("Name");
    await type(name, " ");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("Name the view.");
    await expect(name).toBeFocused();
    await expectAccessible(page, "a view without a name");
    await type(name, "Not done");
    await page.keyboard.press("Enter");
    await expect(tab(page, "Not done")).toBeVisible();
    await expect(tab(other, "Not done")).toBeVisible();
    await expect(tab(other, "Open orders")).toBeHidden();
  });

  await test.step("a taken name is said, and may replace the other view", async () => {
    await filters(page)
      .getByRole("checkbox", { name: /Shipped/ })
      .press("Space");
    await views(page).getByRole("button", { name: "Save view" }).press("Enter");
    await type(page.getByRole("dialog").getByLabel("Name"), "not done");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("There is a view “Not done” already.");
    await page.getByRole("dialog").getByRole("button", { name: "Replace it" }).press("Enter");
    await expect(tab(page, "not done")).toHaveAttribute("aria-current", "page");
  });

  await test.step("it survives a reload; deleted, it is gone everywhere, and can be had back", async () => {
    await page.reload();
    await views(page).getByRole("button", { name: "Options of the view not done" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Delete view" }).press("Enter");
    await expect(tab(page, "not done")).toBeHidden();
    await expect(tab(other, "not done")).toBeHidden();
    await expect(toast(page)).toContainText("View “not done” deleted.");
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(tab(page, "not done")).toBeVisible();
    await expect(tab(other, "not done")).toBeVisible();
  });
});

test("no. 10: the address of a list in a new tab shows the same: filters, sort, columns, page and position", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await filters(page)
    .getByRole("checkbox", { name: /Shipped/ })
    .press("Space");
  await expectOrdersFound(page, 1);
  await chooseColumns(page);
  await page.getByRole("table", { name: "Orders" }).getByRole("button", { name: "Customer" }).press("Enter");
  const sorted = page.getByRole("columnheader", { name: "Customer" });
  await expect(sorted).toHaveAttribute("aria-sort", "ascending");
  const shown = await page.getByRole("table", { name: "Orders" }).textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await expectOrdersFound(other, 1);
  await expect(other.getByRole("table", { name: "Orders" })).toHaveText(shown ?? "");
  await expect(filters(other).getByRole("checkbox", { name: /Shipped/ })).toBeChecked();

  await test.step("and in the past", async () => {
    await other.goto(`${page.url()}&at=6`);
    await expect(other.getByRole("button", { name: "Back to now" })).toBeVisible();
    await expectOrdersFound(other, 1);
    await expect(other.getByRole("table", { name: "Orders" })).toContainText("S1");
  });
});

test("no. 11: a middle click anywhere on a row opens its order in a tab of its own", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const row = page.getByRole("table", { name: "Orders" }).getByRole("row").filter({ hasText: "Tom Wolny" });
  await expect(row.getByRole("link")).toHaveCount(1);
  for (const cell of ["Tom Wolny", "Wall clock"]) {
    const [opened] = await Promise.all([
      context.waitForEvent("page"),
      row.getByText(cell).click({ button: "middle", force: true }),
    ]);
    await expect(opened.getByRole("heading", { level: 1, name: "Order S2" })).toBeVisible();
    await opened.close();
  }
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
});

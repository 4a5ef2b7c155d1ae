import { expect, test } from "./fixtures.ts";
import { createOrder, expectHead, expectOrdersFound, go, readyForOffline, startEmpty } from "./steps.ts";

test("after the first visit everything works without a network, reload and deep links included", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await readyForOffline(page);
  const number = await createOrder(page, {
    name: "Ann Berg",
    sku: "MUG-1",
    item: "Mug",
    quantity: 1,
    price: "2.55",
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  for (const screen of ["Statistics", "History", "Under the hood", "Data & settings"]) {
    await go(page, screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await other.close();
  await createOrder(page, { name: "Tom Wolny", sku: "CLK-2", item: "Clock", quantity: 2, price: "8.50" });
  await expectHead(page, 2);
  await go(page, "Orders");
  await expectOrdersFound(page, 2);
});

test("a page that was left and is gone back to takes orders as before", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG-1", item: "Mug", quantity: 1, price: "2.55" });
  await page.goto("about:blank");
  await page.goBack();
  await expectHead(page, 1);
  await createOrder(page, { name: "Tom Wolny", sku: "CLK-2", item: "Clock", quantity: 2, price: "8.50" });
  await expectHead(page, 2);
});

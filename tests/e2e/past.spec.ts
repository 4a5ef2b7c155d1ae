import { expect, test } from "./fixtures.ts";
import { bringSmallShop, SHOP_AT, type ShopAt } from "./smallShop.ts";
import {
  backToNow,
  createOrder,
  expectHead,
  expectOrdersFound,
  go,
  goToEvent,
  openAction,
  startEmpty,
  type,
} from "./steps.ts";

const STATUSES = ["pending", "paid", "shipped", "delivered", "cancelled"] as const;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Orders on a screen's status mix, in the words of the list's facets. */
const facet = (status: keyof ShopAt, count: number) => new RegExp(`^${capital(status)}\\s*${count}$`);

test("list, facets, detail and statistics agree at every position", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const main = page.getByRole("main");
  for (const then of SHOP_AT) {
    await test.step(`event ${then.position}`, async () => {
      if (then.position < 10) await goToEvent(page, then.position);
      await expectOrdersFound(page, then.orders);
      await expect(main).toContainText(then.revenue);
      const filters = main.getByRole("complementary", { name: "Filters" });
      for (const status of STATUSES) {
        await expect(filters.getByRole("checkbox", { name: facet(status, then[status]) })).toBeAttached();
        await expect(main.getByRole("cell", { name: capital(status), exact: true })).toHaveCount(
          then[status],
        );
      }
      await go(page, "Statistics");
      await expect(main).toContainText(then.revenue);
      const orders = main.getByRole("definition").filter({ hasText: new RegExp(`^${then.orders}$`) });
      await expect(orders.first()).toBeVisible();
      await go(page, "Orders");
    });
  }
  await test.step("an order shows what it was then", async () => {
    const shown = [
      "Pending",
      "Pending",
      "Paid",
      "Paid",
      "Shipped",
      "Shipped",
      "Shipped",
      "Shipped",
      "Delivered",
    ];
    await goToEvent(page, 1);
    await page.getByRole("link", { name: "S1", exact: true }).click();
    for (const [index, status] of shown.entries()) {
      if (index > 0) await goToEvent(page, index + 1);
      const title = page.getByRole("heading", { level: 1, name: "Order S1" });
      await expect(title).toBeVisible();
      await expect(main).toContainText(status);
      await expect(main).toContainText(`version ${[1, 1, 2, 2, 3, 3, 3, 3, 4][index]}.`);
    }
  });
  await test.step("a search finds what was there then", async () => {
    await goToEvent(page, 6);
    await page.getByRole("searchbox", { name: "Search" }).fill("berg");
    await page.getByRole("searchbox", { name: "Search" }).press("Enter");
    await expectOrdersFound(page, 1);
    await page.getByRole("button", { name: "Back to now" }).click();
    await expectOrdersFound(page, 2);
  });
});

test("a dialog that is open doesn't follow into the past, and doesn't come back from there", async ({
  page,
}) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" });
  const dialog = await openAction(page, "Add note");
  await type(dialog.getByRole("textbox", { name: "Note" }), "Written at now");
  await page.goto(`${page.url()}&at=1`);
  await expect(page.getByRole("button", { name: "Back to now" })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("main")).toContainText("Read-only in the past");
  await backToNow(page);
  await expect(page.getByRole("main").getByRole("button", { name: "Add note" })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectHead(page, 1);
});

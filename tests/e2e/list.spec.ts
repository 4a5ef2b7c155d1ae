import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { bringLongShop } from "./longShop.ts";
import { bringSmallShop } from "./smallShop.ts";
import { expectOrdersFound, go, startEmpty } from "./steps.ts";

const table = (page: Page): Locator => page.getByRole("table", { name: "Orders" });
/** Rows of orders that are drawn: the head isn't one of them. */
const drawn = (page: Page): Locator =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
const scrollOf = (page: Page): Promise<number> => page.getByRole("main").evaluate((main) => main.scrollTop);

/** The list as it stands: where it is scrolled to, and which row begins the screen. */
async function standing(page: Page) {
  const first = await drawn(page).evaluateAll((rows) => {
    const edge = document.getElementById("main")?.getBoundingClientRect().top ?? 0;
    return rows.find((row) => row.getBoundingClientRect().top >= edge + 100)?.textContent ?? "";
  });
  return { scroll: await scrollOf(page), first, address: page.url() };
}

async function scrollDown(page: Page, pixels: number): Promise<void> {
  await page.getByRole("main").hover();
  await page.mouse.wheel(0, pixels);
  await expect.poll(() => scrollOf(page)).toBeGreaterThanOrEqual(pixels - 1);
}

test("no. 9: filter, sort, page 3, open, Back: same rows, scroll and focus", async ({ page }) => {
  await startEmpty(page);
  await bringLongShop(page, 900);
  await page.getByRole("complementary", { name: "Filters" }).getByLabel("Germany").check({ force: true });
  await expectOrdersFound(page, 720);
  await table(page).getByRole("button", { name: "Total" }).click();
  await page.getByLabel("Rows on a page").selectOption("200");
  const next = page.getByRole("link", { name: "Next page" });
  await next.click();
  await expect(page.getByText("201–400 of 720")).toBeVisible();
  await next.click();
  await expect(page.getByText("401–600 of 720")).toBeVisible();
  await page.getByRole("main").evaluate((main) => main.scrollTo(0, 0));
  await scrollDown(page, 3500);

  const opened = drawn(page).filter({ visible: true }).nth(16).getByRole("link");
  const number = (await opened.textContent()) ?? "";
  await test.step("by the browser's Back", async () => {
    await opened.scrollIntoViewIfNeeded();
    const before = await standing(page);
    await opened.click();
    await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
    await page.goBack();
    await expect(table(page).getByRole("link", { name: number, exact: true })).toBeFocused();
    await expect.poll(() => standing(page)).toEqual(before);
  });

  await test.step("by keyboard, and the order's own way back", async () => {
    const before = await standing(page);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Back to the list" }).press("Enter");
    await expect(table(page).getByRole("link", { name: number, exact: true })).toBeFocused();
    expect((await standing(page)).address).toBe(before.address);
    await expect(table(page).getByRole("link", { name: number, exact: true })).toBeInViewport();
  });

  await test.step("a reload shows the same rows too", async () => {
    await page.reload();
    await expectOrdersFound(page, 720);
    await expect(page.getByText("401–600 of 720")).toBeAttached();
  });
});

test("of a thousand rows those near the screen are drawn, each says its place, and the focus is never lost", async ({
  page,
}) => {
  await startEmpty(page);
  await bringLongShop(page, 1050);
  await page.getByLabel("Rows on a page").selectOption("1000");
  await expect(page.getByText("1–1,000 of 1,050")).toBeAttached();
  await expect(table(page)).toHaveAttribute("aria-rowcount", "1051");
  await expect.poll(() => drawn(page).count()).toBeLessThan(80);

  await test.step("Tab and the arrows go on from row to row beyond what was drawn", async () => {
    const links = table(page).getByRole("link");
    await links.first().focus();
    const row = drawn(page).filter({ has: page.locator(":focus") });
    for (let index = 3; index <= 61; index++) {
      await page.keyboard.press("ArrowDown");
      await expect(row).toHaveAttribute("aria-rowindex", String(index));
    }
    // The row's next step, its other actions, and the next row's tick and link.
    for (let press = 0; press < 4; press++) await page.keyboard.press("Tab");
    await expect(row).toHaveAttribute("aria-rowindex", "62");
    await expect(row).toBeInViewport();
  });

  await test.step("the row with the focus stays while the list is scrolled away from it", async () => {
    await page.getByRole("main").evaluate((main) => main.scrollTo(0, 18_000));
    await expect(page.locator('[aria-rowindex="62"]').getByRole("link")).toBeFocused();
    await expect(page.locator('[aria-rowindex="500"]')).toBeAttached();
    await expect.poll(() => drawn(page).count()).toBeLessThan(80);
  });

  await test.step("at the end is the last row, and nothing after it but the pages", async () => {
    await page.getByRole("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(page.locator('[aria-rowindex="1001"]')).toBeInViewport();
    const [row, pages] = await Promise.all([
      page.locator('[aria-rowindex="1001"]').boundingBox(),
      page.getByRole("navigation", { name: "Pages" }).boundingBox(),
    ]);
    expect(Math.abs((pages?.y ?? 0) - ((row?.y ?? 0) + (row?.height ?? 0)))).toBeLessThanOrEqual(2);
  });

  await test.step("on paper all rows are there", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(drawn(page)).toHaveCount(1000);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => drawn(page).count()).toBeLessThan(80);
  });
});

test("no. 9: the history keeps its page, its place and its focus over Back, and draws what is near", async ({
  page,
}) => {
  await startEmpty(page);
  await bringLongShop(page, 1400);
  await go(page, "History");
  const events = page.getByRole("table", { name: "Events" });
  await expect(events).toHaveAttribute("aria-rowcount", "1401");
  await expect.poll(() => events.getByRole("row").count()).toBeLessThan(80);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText("1,001–1,400 of 1,400")).toBeAttached();
  await page.getByRole("main").evaluate((main) => main.scrollTo(0, 7000));
  const row = events.getByRole("row").filter({ hasText: "211" });
  const order = row.getByRole("link", { name: "L211", exact: true });
  await order.scrollIntoViewIfNeeded();
  const scroll = await scrollOf(page);
  expect(scroll).toBeGreaterThan(3000);
  await order.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Order L211" })).toBeVisible();
  await page.goBack();
  await expect(order).toBeFocused();
  await expect.poll(() => scrollOf(page)).toBe(scroll);
  await expect(page.getByText("1,001–1,400 of 1,400")).toBeAttached();

  await page.getByRole("main").evaluate((main) => main.scrollTo(0, 0));
  await expect(events.getByRole("row").filter({ hasText: "400" }).first()).toBeInViewport();
  await expect(order).toBeFocused();
});

test("orders are narrowed to why they were cancelled, by facet, chip and address", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const facet = page.getByRole("complementary", { name: "Filters" }).getByRole("group", {
    name: "Cancelled because",
  });
  await facet.getByRole("checkbox", { name: /Out of stock/ }).check({ force: true });
  await expectOrdersFound(page, 1);
  await expect(table(page).getByRole("link", { name: "S2", exact: true })).toBeVisible();
  await expect.poll(() => page.url()).toContain("out-of-stock");
  await page.reload();
  await expectOrdersFound(page, 1);
  await page.setViewportSize({ width: 800, height: 800 });
  const chips = page.getByRole("list", { name: "Filters in use" });
  await expect(chips).toContainText("Cancelled: Out of stock");
  await chips.getByRole("button", { name: /Cancelled: Out of stock/ }).click();
  await expectOrdersFound(page, 4);
});

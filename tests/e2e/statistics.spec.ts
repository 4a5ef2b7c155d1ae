import type { Locator, Page } from "@playwright/test";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { follow } from "./screens.ts";
import { bringSmallShop, factsFile } from "./smallShop.ts";
import {
  backToNow,
  expectHead,
  expectOrdersFound,
  go,
  goToEvent,
  importFacts,
  startEmpty,
  type,
} from "./steps.ts";

const main = (page: Page) => page.getByRole("main");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const why = (page: Page) => main(page).getByRole("table", { name: "Events behind the number" });

/** Rows of a table below its head, each as the texts of its cells; the sum at the foot left out. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator("tbody").getByRole("row").all();
  return Promise.all(rows.map(async (row) => row.getByRole("cell").allTextContents()));
}

/** The headline's figure. */
const headline = (page: Page, term: string) =>
  main(page).locator("dt", { hasText: term }).first().locator("xpath=following-sibling::dd[1]");

test("why this number? From headline, cell, part and bar to the events, which add up to it", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await go(page, "Statistics");
  await headline(page, "Revenue").getByRole("link").click();
  await expect(heading(page, "Why €92.50?")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "add up to it" })).toHaveText(
    "4 events of 4 orders add up to it.",
  );
  const shown = (await rowsOf(why(page))).map((cells) => [cells[0], cells[2], cells.at(-1)]);
  expect(shown).toEqual([
    ["8", "S4", "+€7.50"],
    ["4", "S3", "+€15.00"],
    ["2", "S2", "+€50.00"],
    ["1", "S1", "+€20.00"],
  ]);
  await expect(why(page).getByRole("row", { name: /^Total/ })).toContainText("€92.50");

  await test.step("its file holds the same events, amounts as numbers", async () => {
    const csv = await downloadText(page, () =>
      page.getByRole("button", { name: "CSV of all these events" }).click(),
    );
    const lines = csv.trim().split(/\r?\n/);
    expect(lines[0]).toContain('Event,What happened,Order,When,"Added, EUR"');
    expect(lines.slice(1).map((line) => Number(line.split(",").at(-1)))).toEqual([7.5, 15, 50, 20]);
  });

  await test.step("it follows the time bar, and its address reopens it in another tab", async () => {
    await goToEvent(page, 3);
    await expect(heading(page, "Why €70.00?")).toBeVisible();
    await expect.poll(() => page.url()).toContain("at=3");
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(heading(other, "Why €70.00?")).toBeVisible();
    await expect(why(other).getByRole("row")).toHaveCount(4);
    await other.close();
  });

  await test.step("an event leads to its order at that moment, and Back returns", async () => {
    await why(page).getByRole("link", { name: "S2", exact: true }).click();
    await expect(heading(page, "Order S2")).toBeVisible();
    await page.goBack();
    await expect(heading(page, "Why €70.00?")).toBeVisible();
    await backToNow(page);
  });

  await test.step("a part counts by the event that put an order there", async () => {
    await go(page, "Statistics");
    const mix = main(page).getByRole("table", { name: "Orders by status" });
    await mix
      .getByRole("row", { name: /Shipped/ })
      .getByRole("link", { name: "1", exact: true })
      .click();
    await expect(heading(page, "Why 1?")).toBeVisible();
    expect((await rowsOf(why(page)))[0]?.slice(0, 3)).toEqual(
      ["10", "Order shipped", "S3"].map(expect.stringContaining),
    );
  });

  await test.step("a bar leads there by keys, and to its orders", async () => {
    await go(page, "Statistics");
    const bar = main(page)
      .getByRole("link", { name: /7 Mar 2026: revenue €7.50/ })
      .first();
    await bar.focus();
    await page.keyboard.press("Home");
    await expect(
      main(page).getByRole("link", { name: /2 Mar 2026: revenue €70.00, orders 2/ }),
    ).toBeFocused();
    await page.keyboard.press("Shift+Enter");
    await expect(heading(page, "Why €70.00?")).toBeVisible();
    await page.goBack();
    const again = main(page)
      .getByRole("link", { name: /7 Mar 2026: revenue/ })
      .first();
    await again.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expectOrdersFound(page, 2);
  });
});

test("a click on a bar opens the orders of its days", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await go(page, "Statistics");
  const drawn = main(page).getByRole("img", { name: /^Bar charts by day: revenue/ });
  await expect(drawn).toBeVisible();
  const box = await drawn.boundingBox();
  if (!box) throw new Error("the chart has no place");
  // Six days, of which the third, 4 March, has one order; the value axis stands before them.
  const axis = 52;
  await drawn.scrollIntoViewIfNeeded();
  await page.mouse.move(box.x + axis + ((box.width - axis) * 2.5) / 6, box.y + 60);
  await expect(
    main(page)
      .getByRole("link", { name: /4 Mar 2026: revenue €15.00/ })
      .first(),
  ).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expectOrdersFound(page, 1);
  await expect(main(page)).toContainText("S3");
});

test("every chart shows its figures as a table, and as a file", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await go(page, "Statistics");
  for (const title of ["revenue and orders by day", "money and goods by day"]) {
    await page.getByRole("button", { name: `Show as table of ${title}` }).click();
  }
  const trend = main(page).getByRole("table", { name: "Figures by day" });
  await expect(trend.getByRole("row", { name: /^Total/ })).toContainText("€92.50");
  const money = main(page).getByRole("table", { name: "Money by day" });
  await expect(money.getByRole("row", { name: /^Total/ })).toContainText("€35.00");
  const files = ["revenue and orders by day", "money and goods by day", "status mix", "cancellations"];
  const others = ["top items", "top customers", "countries", "from placed to", "time taken"];
  for (const name of [...files, ...others]) {
    const csv = await downloadText(page, () =>
      page.getByRole("button", { name: `CSV of ${name}`, exact: true }).click(),
    );
    expect(csv.trim().split(/\r?\n/).length, name).toBeGreaterThan(1);
  }
});

/** Around midnight and around a change of the clocks in London; figures by hand below. */
const MIDNIGHT = [
  "2026-03-28T23:59:00Z",
  "2026-03-29T00:30:00Z",
  "2026-03-29T01:30:00Z",
  "2026-03-29T23:01:00Z",
];
const midnightFacts = MIDNIGHT.map((at, place) => ({
  ...{ at, kind: "created", orderRef: `M${place + 1}`, currency: "GBP" },
  items: [{ sku: "MUG", name: "Coffee mug", quantity: 1, unitPriceMinor: 1000 * (place + 1) }],
}));

/** Revenue by day of these orders in a zone. In London the day of 29 March has 23 hours. */
const DAYS = {
  "Europe/London": { "28 Mar": "£10.00", "29 Mar": "£50.00", "30 Mar": "£40.00" },
  "America/New_York": { "28 Mar": "£60.00", "29 Mar": "£40.00" },
  "Asia/Kathmandu": { "29 Mar": "£60.00", "30 Mar": "£40.00" },
} as const;

async function chooseZone(page: Page, zone: string): Promise<void> {
  await go(page, "Data & settings");
  const field = page.getByRole("combobox", { name: "Time zone", exact: true });
  await type(field, zone);
  await page.keyboard.press("Escape");
  const save = page.getByRole("button", { name: "Save settings" });
  await save.click();
  await expect(save).toHaveAttribute("aria-disabled", "true");
}

test("no. 29: 23:59, a day of clock change, another zone: headline = chart = table = why", async ({
  page,
}) => {
  await startEmpty(page);
  await importFacts(page, factsFile(midnightFacts));
  await expectHead(page, MIDNIGHT.length);
  for (const [zone, days] of Object.entries(DAYS)) {
    await test.step(zone, async () => {
      await chooseZone(page, zone);
      await go(page, "Statistics");
      await expect(main(page)).toContainText(`days of ${zone}`);
      await expect(headline(page, "Revenue")).toHaveText("£100.00");
      const toggle = page.getByRole("button", { name: "Show as table of revenue" });
      if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
      const table = main(page).getByRole("table", { name: "Figures by day" });
      await expect(table.locator("tbody").getByRole("row")).toHaveCount(Object.keys(days).length);
      for (const [day, revenue] of Object.entries(days)) {
        const row = table.getByRole("row", { name: new RegExp(`\\b${day}`) });
        await expect(row).toContainText(revenue);
        const bar = main(page).getByRole("link", { name: new RegExp(`${day} 2026: revenue`) });
        const nearest = main(page).getByRole("link", { name: /2026: revenue £/ });
        await nearest.focus();
        await page.keyboard.press("Home");
        for (let step = 0; step < 3 && (await bar.count()) === 0; step++)
          await page.keyboard.press("ArrowRight");
        await expect(bar).toHaveAccessibleName(new RegExp(`revenue ${revenue}`));
        await row.getByRole("link", { name: revenue, exact: true }).first().click();
        await expect(heading(page, `Why ${revenue}?`)).toBeVisible();
        await expect(why(page).getByRole("row", { name: /^Total/ })).toContainText(revenue);
        await page.goBack();
        await expect(table).toBeVisible();
      }
    });
  }
});

test("no. 21: in the past the list, an order and the totals of chart and table agree", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await goToEvent(page, 6);
  await expectOrdersFound(page, 3);
  await go(page, "Statistics");
  await expect(headline(page, "Revenue")).toHaveText("€85.00");
  await expect(headline(page, "Orders")).toHaveText("3");
  await page.getByRole("button", { name: "Show as table of revenue" }).click();
  const table = main(page).getByRole("table", { name: "Figures by day" });
  await expect(table.getByRole("row", { name: /^Total/ })).toContainText("€85.00");
  const mix = main(page).getByRole("table", { name: "Orders by status" });
  await expect(mix.getByRole("row", { name: /Cancelled/ })).toContainText("€50.00");
  await mix.getByRole("link", { name: "Cancelled" }).click();
  await expectOrdersFound(page, 1);
  await follow(page, "/orders/S2", 6);
  await expect(heading(page, "Order S2")).toBeVisible();
  await expect(main(page)).toContainText("Cancelled");
  await expect(main(page)).toContainText("€50.00");
});

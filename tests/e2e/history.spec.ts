import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import {
  backToNow,
  createOrder,
  eventLines,
  exportedLog,
  go,
  goToEvent,
  openAction,
  startEmpty,
  type,
} from "./steps.ts";

const main = (page: Page) => page.getByRole("main");
const events = (page: Page) => main(page).getByRole("table", { name: "Events" });
const found = (page: Page) => main(page).getByRole("status", { name: "Events found" });

test("no. 15: History equals the exported JSON, event for event", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const exported = eventLines(await exportedLog(page)).map(
    (line) => JSON.parse(line) as { position: number },
  );
  expect(exported).toHaveLength(10);
  await go(page, "History");
  for (const event of exported) {
    await page.getByRole("button", { name: `JSON of event ${event.position}`, exact: true }).click();
    const shown = page.getByRole("region", { name: `Event ${event.position} as JSON`, exact: true });
    expect(JSON.parse((await shown.textContent()) ?? "")).toEqual(event);
  }
});

test("History is narrowed to one kind of event and to one order, by its address too, now and in the past", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await go(page, "History");
  await main(page).getByLabel("What happened").selectOption("Order created");
  await expect(found(page)).toHaveText("4 events");
  await expect(events(page).getByRole("link", { name: /^S\d$/ })).toHaveText(["S4", "S3", "S2", "S1"]);

  await test.step("an order's own events", async () => {
    await main(page).getByLabel("What happened").selectOption("Everything");
    const order = main(page).getByRole("textbox", { name: "Order number" });
    await type(order, "S1");
    await order.press("Enter");
    await expect(found(page)).toHaveText("4 events");
    await expect.poll(() => page.url()).toContain("order=S1");
  });

  await test.step("as of an event of the past", async () => {
    await goToEvent(page, 4);
    await expect(found(page)).toHaveText("2 events");
  });

  await test.step("its address shows the same in another tab", async () => {
    await expect.poll(() => page.url()).toContain("at=4");
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(found(other)).toHaveText("2 events");
    await other.close();
    await backToNow(page);
  });

  await test.step("what doesn't exist says so, and can be cleared", async () => {
    const order = main(page).getByRole("textbox", { name: "Order number" });
    await type(order, "S9");
    await order.press("Enter");
    await expect(main(page)).toContainText("No such event");
    await main(page).getByRole("button", { name: "Show everything" }).click();
    await expect(events(page)).toHaveAttribute("aria-rowcount", "11");
  });
});

test("an amount carries the currency of its order, though not every event names one", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Coffee mug", quantity: 3, price: "2.50" });
  const items = await openAction(page, "Change items");
  await type(items.getByLabel("Quantity").first(), "4");
  await items.getByRole("button", { name: "Change items" }).click();
  await expect(items).toBeHidden();
  await go(page, "History");
  await expect(events(page).getByRole("row", { name: /Items changed/ })).toContainText("£10.00 of goods");
  await main(page).getByLabel("What happened").selectOption("Items changed");
  await expect(found(page)).toHaveText("1 event");
  await expect(events(page).getByRole("row", { name: /Items changed/ })).toContainText("£10.00 of goods");
});

import { expect, test } from "./fixtures.ts";
import { factsFile } from "./smallShop.ts";
import { createOrder, expectHead, go, importFacts, openAction, startEmpty, type } from "./steps.ts";

const PAYMENTS = 130;

test("a command shows up with its events; a long order is loaded from its snapshot", async ({ page }) => {
  await startEmpty(page);
  const number = await createOrder(page, {
    name: "Ann Berg",
    sku: "MUG",
    item: "Mug",
    quantity: 1,
    price: "2.00",
  });
  const main = page.getByRole("main");
  await go(page, "Under the hood");
  const commands = main.getByRole("table", { name: "Last commands" });
  const created = commands.getByRole("row", { name: /CreateOrder/ });
  await expect(created).toContainText("Accepted");
  await expect(created).toContainText("OrderCreated");
  await expect(created).toContainText(number);

  // Instalments: each a payment of the same order, so that one stream grows long.
  const line = { sku: "CLK", name: "Clock", quantity: 1, unitPriceMinor: PAYMENTS * 100 };
  const instalments = Array.from({ length: PAYMENTS }, (_, index) => ({
    at: `2026-03-03T09:00:00.${String(index).padStart(3, "0")}Z`,
    kind: "paid",
    orderRef: "LONG",
    amountMinor: 100,
  }));
  const order = {
    at: "2026-03-02T09:00:00Z",
    kind: "created",
    orderRef: "LONG",
    currency: "EUR",
    items: [line],
  };
  await importFacts(page, factsFile([order, ...instalments]));
  await expectHead(page, PAYMENTS + 2);
  await go(page, "Orders");
  await page.getByRole("link", { name: "LONG", exact: true }).click();
  await expect(main).toContainText(`version ${PAYMENTS + 1}.`);
  for (const text of ["First", "Second"]) {
    const dialog = await openAction(page, "Add note");
    await type(dialog.getByRole("textbox", { name: "Note" }), text);
    await dialog.getByRole("button", { name: "Add note" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await expectHead(page, PAYMENTS + 4);

  await go(page, "Under the hood");
  const newest = commands.getByRole("row", { name: /AddNote/ }).first();
  await expect(newest).toContainText("NoteAdded");
  const replayed = newest.getByRole("cell").nth(2);
  await expect(replayed).toHaveText(/^\d+ after \d+/);
  const [, events = 0, version = 0] = (
    /^(\d+) after (\d+)/.exec((await replayed.textContent()) ?? "") ?? []
  ).map(Number);
  expect(version).toBeGreaterThanOrEqual(100);
  expect(version + events).toBe(PAYMENTS + 2);
  expect(events).toBeLessThan(100);
  const snapshots = main.getByRole("region", { name: "Snapshots" });
  await expect(snapshots).toContainText("100 events");
});

test("each projection is current, and a rebuild makes a new generation of it", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" });
  await go(page, "Under the hood");
  const main = page.getByRole("main");
  const projections = main.getByRole("table", { name: "Projections" });
  const rebuilds = projections.getByRole("button", { name: /^Rebuild / });
  await expect(rebuilds).not.toHaveCount(0);
  for (const button of await rebuilds.all()) {
    const name = ((await button.getAttribute("aria-label")) ?? "").replace("Rebuild ", "");
    const cells = projections.getByRole("row", { name: new RegExp(`^${name} `) }).getByRole("cell");
    await expect(cells.filter({ hasText: "Current" })).toHaveCount(1);
    await expect(cells.nth(2)).toHaveText("1");
    await expect(cells.nth(3)).toHaveText("0");
    const generation = Number(await cells.nth(1).textContent());
    await button.click();
    await expect(cells.nth(1)).toHaveText(String(generation + 1));
    await expect(cells.filter({ hasText: "Current" })).toHaveCount(1);
  }
  await go(page, "Orders");
  await expect(main).toContainText("Ann Berg");
  await test.step("the new generation is what the next start opens", async () => {
    await page.reload();
    await expect(main).toContainText("Ann Berg");
    await expectHead(page, 1);
  });
});

test("a command is followed from left to right, each step with its time; an order is copied as a test", async ({
  page,
}) => {
  await startEmpty(page);
  const order = { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" };
  const number = await createOrder(page, order);
  await go(page, "Under the hood");
  const main = page.getByRole("main");
  const row = main.getByRole("table", { name: "Last commands" }).getByRole("row", { name: /CreateOrder/ });
  for (const projection of ["orders", "statistics", "timeline"]) {
    await expect(row).toContainText(new RegExp(`${projection} [\\d.]+ m?s`));
  }
  await expect(row.getByRole("cell").last()).toHaveText(/^[\d.]+ m?s$/);
  await expect(main.getByLabel("Order number")).toHaveValue(number);
  await main.getByRole("button", { name: "Write its test" }).click();
  const text = main.getByRole("region", { name: `Test of order ${number}` });
  await expect(text).toContainText("version 1: CreateOrder leads to OrderCreated");
  await expect(text).not.toContainText("Ann Berg");
  await go(page, "Orders");
  await page.getByRole("link", { name: number, exact: true }).click();
  await main.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(main.getByRole("button", { name: "Copy as test" })).toBeVisible();
});

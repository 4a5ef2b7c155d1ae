import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import {
  backToNow,
  createOrder,
  eventLines,
  expectHead,
  expectOrdersFound,
  go,
  goToEvent,
  importLog,
  openAction,
  slider,
  startEmpty,
  type,
} from "./steps.ts";

test("the story: create, pay, ship, cancel, travel, export, import, compare", async ({ page, context }) => {
  await startEmpty(page);

  const first = await createOrder(page, {
    name: "Ann Berg",
    sku: "MUG-1",
    item: "Coffee mug",
    quantity: 6,
    price: "2.55",
  });
  await expectHead(page, 1);
  await test.step("pay and ship the first order", async () => {
    const payment = await openAction(page, /Record payment/);
    await payment.getByRole("button", { name: /Record payment/ }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectHead(page, 2);
    const shipping = await openAction(page, /^Ship/);
    await type(shipping.getByRole("textbox", { name: "Carrier" }), "Royal Mail");
    await type(shipping.getByRole("textbox", { name: "Tracking number" }), "RM 1234");
    await shipping.getByRole("button", { name: /^Ship/ }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectHead(page, 3);
    await expect(page.getByRole("main")).toContainText("Shipped");
  });

  const second = await createOrder(page, {
    name: "Tom Wolny",
    sku: "CLK-2",
    item: "Wall clock",
    quantity: 2,
    price: "8.50",
  });
  expect(Number(second)).toBe(Number(first) + 1);
  await expectHead(page, 4);
  await test.step("cancelling needs a reason", async () => {
    const dialog = await openAction(page, /^Cancel order/);
    await dialog.getByRole("button", { name: `Cancel order ${second}` }).click();
    await expect(dialog).toBeVisible();
    await expectHead(page, 4);
    await dialog.getByLabel("Reason").selectOption({ label: "Customer changed their mind" });
    await dialog.getByRole("button", { name: `Cancel order ${second}` }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectHead(page, 5);
  });

  await test.step("list, detail and statistics agree now", async () => {
    await go(page, "Orders");
    await expectOrdersFound(page, 2);
    await expect(page.getByRole("row", { name: new RegExp(second) })).toContainText("Cancelled");
    await go(page, "Statistics");
    await expect(page.getByRole("main")).toContainText("32.30");
  });

  await test.step("at event 2 there is one paid order, everywhere", async () => {
    await goToEvent(page, 2);
    await go(page, "Orders");
    await expectOrdersFound(page, 1);
    await expect(page.getByRole("row", { name: new RegExp(first) })).toContainText("Paid");
    await page.getByRole("link", { name: first, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(first);
    await expect(page.getByRole("main")).toContainText("Not shipped yet");
    await expect(page.getByRole("main").getByRole("button", { name: /^Ship order/ })).toHaveCount(0);
    await go(page, "Statistics");
    await expect(page.getByRole("main")).toContainText("15.30");
    await expect(page.getByRole("main")).not.toContainText("32.30");
  });

  await test.step("a link to the past shows the past", async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(slider(other)).toHaveValue("2");
    await expect(other.getByRole("button", { name: "Back to now" })).toBeVisible();
    await other.close();
  });

  await backToNow(page);
  await go(page, "Data & settings");
  const exportLog = () => page.getByRole("button", { name: "Export event log" }).click();
  const exported = await downloadText(page, exportLog);
  const events = eventLines(exported);
  expect(events).toHaveLength(5);
  expect(exported).toContain("Ann Berg");
  expect(events.join("\n")).not.toContain("Ann Berg");
  expect(JSON.parse(exported)).toMatchObject({
    format: "orderlog/event-log",
    formatVersion: 1,
    eventCount: 5,
  });

  const upload = { name: "log.json", mimeType: "application/json", buffer: Buffer.from(exported) };
  await test.step("the same log twice adds nothing", async () => {
    await page.getByLabel("Import event log").setInputFiles(upload);
    await expect(page.getByRole("button", { name: "Import as a new book" })).toBeVisible();
    await expectHead(page, 5);
  });
  await test.step("imported as a new book it is the same, byte for byte", async () => {
    const before = new URL(page.url()).hash;
    await page.getByRole("button", { name: "Import as a new book" }).click();
    await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
    await expectHead(page, 5);
    const again = await downloadText(page, exportLog);
    expect(eventLines(again)).toEqual(events);
    await go(page, "Orders");
    await expectOrdersFound(page, 2);
    await expect(page.getByRole("row", { name: new RegExp(first) })).toContainText("Ann Berg");
  });
});

test("a damaged log is refused, and the first bad place is named", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG-1", item: "Coffee mug", quantity: 6, price: "2.55" });
  await go(page, "Data & settings");
  const log = await downloadText(page, () => page.getByRole("button", { name: "Export event log" }).click());
  const forged = log.replace('"quantity":6', '"quantity":9');
  expect(forged).not.toBe(log);
  await importLog(page, forged);
  await expect(page.getByRole("main")).toContainText(/event 1/i);
  await expect(page.getByRole("main")).toContainText(/hash/i);
  await expectHead(page, 1);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { eventsOf } from "./logFiles.ts";
import { bringSmallShop } from "./smallShop.ts";
import {
  createOrder,
  expectHead,
  expectOrdersFound,
  exportedLog,
  go,
  goToEvent,
  head,
  importLog,
  startEmpty,
  type,
} from "./steps.ts";

const MUG = { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" };

test("the sample shop lives in a book of its own, with a badge, and is removed in one click", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByText('Contains data from "Online Retail"')).toBeVisible();
  await page.getByRole("button", { name: "Try the sample shop" }).click();
  await expect(page.getByRole("button", { name: "Remove sample" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("banner")).toContainText("Sample");
  await expect.poll(() => head(page)).toBeGreaterThan(1000);
  await page.getByRole("button", { name: "Remove sample" }).click();
  await expect(page.getByRole("button", { name: "Start empty" })).toBeVisible();
  await test.step("nothing of it is left", async () => {
    const names = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
    await expect
      .poll(async () => (await names()).filter((name) => /^orderlog-(log|views)-/.test(name)))
      .toEqual([]);
  });
});

test("two books keep apart, and a link leads to its own book", async ({ page, context }) => {
  await startEmpty(page);
  const number = await createOrder(page, MUG);
  const link = page.url();
  await go(page, "Data & settings");
  await page.getByRole("button", { name: "New book" }).click();
  const dialog = page.getByRole("dialog", { name: "New book" });
  await type(dialog.getByRole("textbox", { name: "Name" }), "Second shop");
  await dialog.getByRole("button", { name: "Create book" }).click();
  await expectOrdersFound(page, 0);
  await expectHead(page, 0);
  await expect(page.getByRole("banner")).toContainText("Second shop");
  expect(await createOrder(page, { ...MUG, name: "Tom Wolny" })).toBe(number);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(other.getByRole("main")).toContainText("Ann Berg");
  await other.close();
  await expect(page.getByRole("main")).toContainText("Tom Wolny");

  await test.step("a link to a book that isn't here says so", async () => {
    await page.goto(link.replace(/book=[^&]*/, "book=elsewhere"));
    await page.reload();
    await expect(page.getByRole("heading", { name: "This device doesn't have that book" })).toBeVisible();
    await page.getByRole("button", { name: "Open My shop" }).click();
    await expectOrdersFound(page, 1);
  });

  await test.step("removing one's own book asks first, and leaves the other", async () => {
    await go(page, "Data & settings");
    await page.getByRole("button", { name: "Remove book My shop" }).click();
    const sure = page.getByRole("alertdialog");
    await expect(sure).toContainText("It was never exported");
    await sure.getByRole("button", { name: "Remove book My shop" }).click();
    await expectOrdersFound(page, 1);
    await expect(page.getByRole("main")).toContainText("Tom Wolny");
  });
});

test("an export up to a moment of the past opens as a book of its own, with the figures of then", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const whole = eventsOf(await exportedLog(page));
  await goToEvent(page, 6);
  const press = () => page.getByRole("button", { name: "Export up to here" }).click();
  const log = await downloadText(page, press);
  expect(eventsOf(log)).toEqual(whole.slice(0, 6));
  expect(JSON.parse(log)).toMatchObject({ eventCount: 6, digest: whole[5]?.hash });
  expect(await exportedLog(page)).toContain('"eventCount":6');

  await page.getByRole("button", { name: "Back to now" }).click();
  await importLog(page, log, "new-book");
  await expect(page.getByRole("main")).toContainText("Imported 6 events");
  await expectHead(page, 6);
  await go(page, "Orders");
  await expectOrdersFound(page, 3);
  await expect(page.getByRole("main")).toContainText("85.00");
  await expect(page.getByRole("main")).toContainText("Tom Wolny");
  await test.step("and goes on from there with orders of its own", async () => {
    await createOrder(page, MUG);
    await expectHead(page, 7);
  });
});

const NAMES = ["Ann Berg", "Tom Wolny", "Eva Lind", "77"];

test("a real export is as its JSON Schema says, and can leave people out", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await createOrder(page, MUG);
  const log = await exportedLog(page);
  const schemaFile = new URL("../../public/schema/event-log.schema.json", import.meta.url);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(fileURLToPath(schemaFile), "utf8")));
  expect(validate(JSON.parse(log)), JSON.stringify(validate.errors)).toBe(true);
  for (const name of NAMES) expect(log).toContain(`"${name}"`);
  const inEvents = JSON.stringify(eventsOf(log));
  for (const name of NAMES) expect(inEvents).not.toContain(`"${name}"`);

  await page.getByRole("checkbox", { name: "With names, addresses and notes" }).uncheck({ force: true });
  const without = await exportedLog(page);
  expect(validate(JSON.parse(without)), JSON.stringify(validate.errors)).toBe(true);
  for (const name of NAMES) expect(without).not.toContain(`"${name}"`);
  expect(eventsOf(without)).toEqual(eventsOf(log));

  await test.step("imported without people it shows its customers as forgotten", async () => {
    await importLog(page, without, "new-book");
    await expect(page.getByRole("main")).toContainText("Imported 11 events");
    await go(page, "Orders");
    await expectOrdersFound(page, 5);
    await expect(page.getByRole("main")).toContainText("Forgotten customer");
    await expect(page.getByRole("main")).not.toContainText("Ann Berg");
  });
});

test("the daily statistics are a CSV of the position shown, each figure by its own day", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await go(page, "Statistics");
  const csv = () =>
    downloadText(page, () => page.getByRole("button", { name: "Export daily statistics (CSV)" }).click());
  const head =
    "date,currency,orders,revenue_minor,cancelled,cancelled_minor,received_minor,refunded_minor,returned_minor";
  expect((await csv()).trim().split(/\r?\n/)).toEqual([
    head,
    "2026-03-02,EUR,2,7000,0,0,2000,0,0",
    "2026-03-04,EUR,1,1500,1,5000,0,0,0",
    "2026-03-07,EUR,1,750,0,0,1500,0,0",
  ]);
  await goToEvent(page, 4);
  expect((await csv()).trim().split(/\r?\n/)).toEqual([
    head,
    "2026-03-02,EUR,2,7000,0,0,2000,0,0",
    "2026-03-04,EUR,1,1500,0,0,0,0,0",
  ]);
  await goToEvent(page, 0);
  await go(page, "Data & settings");
  expect((await csv()).trim()).toBe(head);
});

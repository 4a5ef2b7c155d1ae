import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { createOrder, eventLines, expectHead, exportedLog, go, startEmpty, type } from "./steps.ts";

const MUG = { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" };
const CLOCK = { ...MUG, name: "Tom Wolny", sku: "CLK", item: "Clock" };

/** The banner above the screen; a form has an alert of its own. */
const alertOf = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "storage" }).filter({ hasNotText: "It couldn’t be saved" });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();

/** Fills the New order form in, and doesn't send it. */
async function fillIn(page: Page, order: typeof MUG): Promise<void> {
  await page.getByRole("link", { name: "New order" }).first().click();
  await type(field(page, "Name"), order.name);
  await type(field(page, "SKU"), order.sku);
  await type(field(page, "Item"), order.item);
  await type(field(page, "Price each"), order.price);
}

const create = (page: Page) => page.getByRole("button", { name: /^Create order/ }).click();

const refusal = (page: Page) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: "Nothing was written" });

/** The browser's own switches for the storage of the app's origin. */
async function storageOf(page: Page): Promise<{ session: CDPSession; origin: string }> {
  return { session: await page.context().newCDPSession(page), origin: new URL(page.url()).origin };
}

/** A page of the app's origin without the app, as the browser's own tools are. */
async function bystander(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("sample/LICENCE.txt");
  return page;
}

/** Writes what can't be packed into a database of its own until nothing more goes in. */
const fillTheDisk = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("filler");
      request.onupgradeneeded = () => request.result.createObjectStore("bytes", { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const write = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction("bytes", "readwrite");
        const noise = Uint8Array.from({ length: bytes }, () => Math.random() * 256);
        transaction.objectStore("bytes").add(noise);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const bytes of [1_000_000, 100_000, 10_000, 1_000, 100]) while (await write(bytes));
    database.close();
  });

const freeTheDisk = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("filler").onsuccess = () => resolve();
      }),
  );

/** Enough for the app and its cache, and soon filled. */
const SMALL_QUOTA = 16_000_000;

test("no. 27: disk full: said with what is safe, the form kept, the export works, and it goes on when there is room", async ({
  page,
  context,
}) => {
  // Chromium remembers for a while how much room there was: the limit comes first.
  const tools = await bystander(context);
  const { session, origin } = await storageOf(tools);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: SMALL_QUOTA });
  await startEmpty(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await createOrder(page, MUG);
  await fillIn(page, CLOCK);
  await fillTheDisk(tools);
  await create(page);
  await expect(alertOf(page)).toContainText("The storage is full. Nothing more is written.");
  await expect(alertOf(page)).toContainText("Everything up to event 1 is recorded");
  await expect(refusal(page)).toBeVisible();
  await expect(field(page, "Name")).toHaveValue(CLOCK.name);
  await expect(field(page, "Item")).toHaveValue(CLOCK.item);
  await expectHead(page, 1);

  expect(eventLines(await exportedLog(page))).toHaveLength(1);
  await expect(page.getByRole("main")).toContainText("1 event exported");

  await freeTheDisk(tools);
  await page.getByRole("link", { name: "New order" }).first().click();
  await expect(field(page, "Name")).toHaveValue(CLOCK.name);
  await create(page);
  await expect(page.getByRole("heading", { level: 1, name: /^Order \d+/ })).toBeVisible();
  await expect(alertOf(page)).toBeHidden();
  await expectHead(page, 2);
});

test("no. 27: persistence denied: asked after the first order, the answer is shown, and the backup is one click away", async ({
  page,
}) => {
  await startEmpty(page);
  const banner = page.getByRole("banner");
  await expect(banner).toContainText("Nothing to back up");
  await createOrder(page, MUG);
  await expect(page.getByText("The browser did not promise to keep the data.")).toBeVisible();
  await expect(banner).toContainText("No backup");
  await go(page, "Data & settings");
  const safety = page.getByRole("region", { name: "Safety of the data" });
  await expect(safety).toContainText("The browser may clear this data");
  await expect(safety).toContainText("Asked for it, the browser said no");
  await expect(safety).toContainText("On this device only: 1 event.");
  await expect(safety).toContainText(/\d+.* of .* used/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Back up now" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^orderlog-my-shop-.*\.json$/);
  await expect(banner).toContainText("Backup today");
  await expect(safety).toContainText("Everything is in it.");
});

test("persistence granted is shown in the frame", async ({ page }) => {
  await startEmpty(page);
  const { session, origin } = await storageOf(page);
  await session.send("Browser.grantPermissions", { origin, permissions: ["durableStorage"] });
  await createOrder(page, MUG);
  await expect(page.getByText("The browser promised to keep the data.")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("Kept on this device");
});

test("site data cleared while a form is filled in: noticed, the form kept, nothing made anew; the backup comes back", async ({
  page,
}) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  const backup = await exportedLog(page);
  await fillIn(page, CLOCK);
  const { session, origin } = await storageOf(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await expect(alertOf(page)).toContainText("The storage is gone from this device. It held 1 event.");
  await expect(field(page, "Name")).toHaveValue(CLOCK.name);
  await create(page);
  await expect(refusal(page)).toBeVisible();
  await expect(field(page, "Item")).toHaveValue(CLOCK.item);

  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByText("There was a book in this browser, and its data are gone.")).toBeVisible();
  await page
    .getByLabel("Import event log")
    .setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backup) });
  await expectHead(page, 1);
  await expect(page.getByRole("main")).toContainText("Ann Berg");
});

test("a book's database deleted behind the app is never shown as an empty book, and a backup restores it", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  const backup = await exportedLog(page);
  const tools = await bystander(context);
  await tools.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const log = names.find((name) => name.startsWith("orderlog-log-")) ?? "";
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(log).onsuccess = resolve;
    });
  });
  await tools.close();
  await expect(alertOf(page)).toContainText("The storage is gone from this device.");
  await page.reload();
  await expect(page.getByRole("heading", { name: "The book could not be opened" })).toBeVisible();
  await page
    .getByLabel("Import a backup")
    .setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backup) });
  await expectHead(page, 1);
  await expect(page.getByRole("main")).toContainText("Ann Berg");
});

test("UP2 a newer build that has changed the storage is said, and this tab writes over nothing", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  await fillIn(page, CLOCK);
  const newer = await bystander(context);
  const contentOfLog = () =>
    newer.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(names.find((name) => name.startsWith("orderlog-log-")) ?? "");
        request.onsuccess = () => resolve(request.result);
      });
      const blocks = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction("blocks").objectStore("blocks").getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return { version: database.version, blocks };
    });
  await newer.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(names.find((name) => name.startsWith("orderlog-log-")) ?? "", 990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  });
  const before = await contentOfLog();
  await expect(alertOf(page)).toContainText("A newer version of Orderlog has taken over");
  await create(page);
  await expect(refusal(page)).toBeVisible();
  await expect(field(page, "Name")).toHaveValue(CLOCK.name);
  expect(await contentOfLog()).toEqual(before);
});

test("without IndexedDB the app says so, and what to do", async ({ page, context }) => {
  await context.route("**/assets/engineWorker-*.js", async (route) => {
    const response = await route.fetch();
    const without = "Object.defineProperty(self,'indexedDB',{value:undefined});";
    await route.fulfill({ response, body: without + (await response.text()) });
  });
  await page.goto("./");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("This browser doesn’t let the app store data.");
  await expect(alert).toContainText("Private windows");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

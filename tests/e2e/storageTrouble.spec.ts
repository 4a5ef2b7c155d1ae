import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import {
  createOrder,
  eventLines,
  expectHead,
  exportedLog,
  go,
  readyForOffline,
  startEmpty,
} from "./steps.ts";
import { alertOf, bystander, CLOCK, create, field, fillIn, MUG, refusal } from "./storageSteps.ts";

/** The browser's own switches for the storage of the app's origin. */
async function storageOf(page: Page): Promise<{ session: CDPSession; origin: string }> {
  return { session: await page.context().newCDPSession(page), origin: new URL(page.url()).origin };
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
  await readyForOffline(page);
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

test("a packed backup comes back as a book of its own", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, MUG);
  await go(page, "Data & settings");
  await page.getByRole("checkbox", { name: "Packed with gzip, for backups too" }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("banner").getByRole("button", { name: "Back up now" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json\.gz$/);
  const buffer = readFileSync(await download.path());
  expect([...buffer.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  const file = { name: download.suggestedFilename(), mimeType: "application/gzip", buffer };
  await page.getByLabel("Import event log").setInputFiles(file);
  const preview = page.getByRole("region", { name: "The chosen log" });
  await expect(preview).toContainText("Nothing new");
  await preview.getByRole("button", { name: "Import as a new book" }).click();
  await expect(page.getByRole("main")).toContainText("Imported 1 event");
  await expectHead(page, 1);
});

import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, FOLDER, test } from "./hostedFixtures.ts";
import { createOrder, expectHead, go, openAction, startEmpty, type } from "./steps.ts";

const NEXT = "0.0.0-next";
const nextBuild = resolve("test-results/next-version");

/** The app as a later version: its page, its scripts and their names differ. */
test.beforeAll(() => {
  test.setTimeout(180_000);
  execFileSync(process.execPath, [resolve("node_modules/vite/bin/vite.js"), "build", "--outDir", nextBuild], {
    env: { ...process.env, VITE_APP_VERSION: NEXT },
    stdio: "ignore",
  });
});

const ORDER = { name: "Ann Berg", sku: "MUG-1", item: "Mug", quantity: 1, price: "2.55" };

const untilControlled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** What a browser does now and then of itself. */
const lookForUpdate = (page: Page): Promise<unknown> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

const banner = (page: Page) => page.getByRole("status").filter({ hasText: "A new version is ready" });

/** Marks the document, so that a reload shows. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { isOld: true }));
const isReloaded = (page: Page): Promise<boolean> => page.evaluate(() => !("isOld" in window));

const version = async (page: Page): Promise<string | null> => {
  await go(page, "Data & settings");
  return page.getByText(/^Version /).textContent();
};

test("no. 28: an update under a half-filled form reloads nothing until it is accepted", async ({
  page,
  host,
}) => {
  await startEmpty(page);
  await untilControlled(page);
  const before = await version(page);
  expect(before).not.toContain(NEXT);
  await page.getByRole("link", { name: "New order" }).first().click();
  await type(page.getByLabel("Name", { exact: true }), "Ann Be");
  await mark(page);

  host.serve(FOLDER, nextBuild);
  await lookForUpdate(page);
  await expect(banner(page)).toBeVisible();
  await type(page.getByLabel("Name", { exact: true }), "Ann Berg");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ann Berg");
  expect(await isReloaded(page)).toBe(false);

  await test.step("a reload of one's own stays with the version that is there, and keeps the draft", async () => {
    await page.reload();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ann Berg");
    await expect(banner(page)).toBeVisible();
    await mark(page);
  });
  await banner(page).getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => isReloaded(page).catch(() => false)).toBe(true);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ann Berg");
  await expect(banner(page)).toBeHidden();
  expect(await version(page)).toContain(NEXT);
  await test.step("one tab was open: of the old version nothing is kept", async () => {
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});

test("two tabs: one takes the update, the other keeps its form and its version, late parts included", async ({
  page,
  context,
  host,
}) => {
  await startEmpty(page);
  await untilControlled(page);
  const number = await createOrder(page, ORDER);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await untilControlled(other);
  await page.getByRole("link", { name: "New order" }).first().click();
  await type(page.getByLabel("Name", { exact: true }), "Tom Wolny");
  await mark(page);
  await mark(other);

  host.serve(FOLDER, nextBuild);
  await lookForUpdate(other);
  await expect(banner(page)).toBeVisible();
  await banner(other).getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => isReloaded(other).catch(() => false)).toBe(true);
  expect(await version(other)).toContain(NEXT);

  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Tom Wolny");
  expect(await isReloaded(page)).toBe(false);
  await test.step("screens and dialogs that it hadn't loaded yet are those of its own version", async () => {
    await go(page, "Statistics");
    await expect(page.getByRole("heading", { level: 1, name: "Statistics" })).toBeVisible();
    await go(page, "Orders");
    await page.getByRole("link", { name: number, exact: true }).click();
    const payment = await openAction(page, /Record payment/);
    await payment.getByRole("button", { name: /Record payment/ }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectHead(page, 2);
    await expectHead(other, 2);
    expect(await isReloaded(page)).toBe(false);
  });
  await banner(page).getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => isReloaded(page).catch(() => false)).toBe(true);
  expect(await version(page)).toContain(NEXT);
});

test("installing is offered as safety once there is an order, and a refusal holds", async ({ page }) => {
  const offered = (where: Page) =>
    where.evaluate(() => {
      const asked = window as Window & { asked?: boolean };
      const prompt = async () => {
        asked.asked = true;
      };
      window.dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt }));
    });
  const offer = page.getByRole("status").filter({ hasText: "Install Orderlog" });
  await startEmpty(page);
  await offered(page);
  await expect(offer).toBeHidden();
  await createOrder(page, ORDER);
  await expect(offer).toContainText("less likely to delete");
  await offer.getByRole("button", { name: "Install" }).click();
  await expect(offer).toBeHidden();
  expect(await page.evaluate(() => (window as Window & { asked?: boolean }).asked)).toBe(true);

  // Not under the eyes of somebody who reads: with the next screen.
  await offered(page);
  await expect(offer).toBeHidden();
  await page.getByRole("link", { name: "Statistics" }).click();
  await offer.getByRole("button", { name: "Not now" }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expectHead(page, 1);
  await offered(page);
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await expect(offer).toBeHidden();
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { BUILT, expect, FOLDER, test } from "./hostedFixtures.ts";
import {
  createOrder,
  expectHead,
  expectOrdersFound,
  go,
  openAction,
  openPalette,
  startEmpty,
} from "./steps.ts";

const ORDER = { name: "Ann Berg", sku: "MUG-1", item: "Mug", quantity: 1, price: "2.55" };

/** Waits until the service worker has every file of the app, and answers for this page. */
const untilKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** Addresses in all caches, relative to the app's folder. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        paths.push(new URL(url).pathname);
      }
    }
    return paths.sort();
  });

const builtPaths = (): string[] =>
  readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => FOLDER + join(entry.parentPath, entry.name).slice(join(BUILT, "/").length));

test("no. 1: loaded once, then the host is gone: reload, a new tab and every screen and dialog work", async ({
  page,
  context,
  host,
}) => {
  await startEmpty(page);
  await untilKept(page);
  await host.close();
  await page.reload();
  const number = await createOrder(page, ORDER);
  await test.step("every screen and what else comes late", async () => {
    for (const screen of ["Statistics", "History", "Under the hood", "Data & settings", "Orders"]) {
      await go(page, screen);
      await expect(page.getByRole("heading", { level: 1, name: screen })).toBeVisible();
    }
    await openPalette(page);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: number, exact: true }).click();
    const payment = await openAction(page, /Record payment/);
    await payment.getByRole("button", { name: /Record payment/ }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expectHead(page, 2);
  });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await other.close();
  await page.goto("./?from=elsewhere");
  await expectOrdersFound(page, 1);
  await test.step("the sample shop is there too", async () => {
    await go(page, "Data & settings");
    await page
      .getByRole("button", { name: /sample/i })
      .first()
      .click();
    await expect(page.getByText("Sample", { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  });
});

test("in a folder of a plain host the app asks for nothing outside of it, and needs no rewrite", async ({
  page,
  host,
}) => {
  await startEmpty(page);
  await untilKept(page);
  const number = await createOrder(page, ORDER);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  expect(host.asked.filter((path) => !path.startsWith(FOLDER))).toEqual([]);
  const built = builtPaths();
  expect(host.asked.filter((path) => path !== FOLDER && !built.includes(path))).toEqual([]);
});

test("the service worker keeps the files of the app and nothing else, and answers for nothing else", async ({
  page,
  host,
}) => {
  await startEmpty(page);
  await untilKept(page);
  await createOrder(page, ORDER);
  const asks = (path: string) =>
    page.evaluate(async (url) => {
      const response = await fetch(url);
      return `${response.status} ${(await response.text()).slice(0, 9)}`;
    }, path);

  await test.step("its own files come from it", async () => {
    const before = host.asked.length;
    expect(await asks("./")).toMatch(/^200 <!doctype/i);
    expect(await asks("schema/event-log.schema.json?v=2")).toMatch(/^200/);
    expect(host.asked.length).toBe(before);
  });
  await test.step("what it doesn't know goes to the host each time, inside the folder and beside it", async () => {
    for (const path of ["not-here.json", "assets/not-here.js", "deep/page", "/elsewhere/data.json"]) {
      const before = host.asked.length;
      expect(await asks(path)).toMatch(/^404/);
      expect(await asks(path)).toMatch(/^404/);
      expect(host.asked.length - before, path).toBe(2);
    }
  });
  await test.step("what is sent with POST is the host's, too", async () => {
    const before = host.asked.length;
    await page.evaluate(() => fetch("./", { method: "POST", body: "text" }));
    expect(host.asked.length).toBe(before + 1);
  });
  await test.step("an address that isn't the app's page is no page of the app", async () => {
    const other = await page.context().newPage();
    const response = await other.goto("deep/page");
    expect(response?.status()).toBe(404);
    await other.close();
  });
  const kept = await keptPaths(page);
  const built = builtPaths();
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((path) => !built.includes(path))).toEqual([]);
  await test.step("nothing of an order is kept there", async () => {
    const found = await page.evaluate(async (name) => {
      const texts: string[] = [];
      for (const cache of await caches.keys()) {
        const opened = await caches.open(cache);
        for (const request of await opened.keys()) {
          const response = await opened.match(request);
          if ((await response?.text())?.includes(name)) texts.push(request.url);
        }
      }
      return texts;
    }, ORDER.name);
    expect(found).toEqual([]);
  });
});

import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { startEmpty } from "./steps.ts";

const LIMIT_KIB = 200;
/** The engine's script runs in a worker, beside the page, and doesn't hold up its drawing. */
const isWorker = (path: string): boolean => path.includes("engineWorker");

test("the JavaScript of the page to the first screen is at most 200 KiB gzip", async ({ page }) => {
  const scripts = new Map<string, Promise<number>>();
  const sizeOf = async (response: Response): Promise<number> => gzipSync(await response.body()).length;
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const ofPage = response.request().serviceWorker() === null && !isWorker(pathname);
    if (pathname.endsWith(".js") && ofPage && !scripts.has(pathname)) scripts.set(pathname, sizeOf(response));
  });
  await startEmpty(page);
  const sizes = await Promise.all(scripts.values());
  expect(sizes.length).toBeGreaterThan(3);
  const kib = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  expect(kib, [...scripts.keys()].join(" ")).toBeLessThanOrEqual(LIMIT_KIB);
});

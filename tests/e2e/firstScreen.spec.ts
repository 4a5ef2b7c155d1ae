import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { SCREENS, visit } from "./screens.ts";
import { bringSmallShop } from "./smallShop.ts";
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

type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
};

/** How much of the screen has jumped since the page began, by the browser's own count (CLS), and what did. */
const shifted = (page: Page): Promise<{ readonly sum: number; readonly what: string }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const what: string[] = [];
        const placeOf = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(" ");
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as LayoutShift[]) {
            sum += value;
            for (const { node, previousRect, currentRect } of sources)
              what.push(
                `${node?.textContent?.slice(0, 40)}: ${placeOf(previousRect)} → ${placeOf(currentRect)}`,
              );
          }
        }).observe({ type: "layout-shift", buffered: true });
        // Buffered entries are delivered before the second frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve({ sum, what: what.join("; ") }), 0)),
        );
      }),
  );

/** Nothing that one would notice has jumped. */
async function expectNoJump(page: Page, screen: string): Promise<void> {
  const { sum, what } = await shifted(page);
  expect.soft(sum, `${screen}: ${what}`).toBeLessThan(0.01);
}

test("nothing on the screen jumps while it loads: first run, a book, an order, statistics", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Start empty" })).toBeVisible();
  await expectNoJump(page, "first run");
  await page.getByRole("button", { name: "Start empty" }).click();
  await bringSmallShop(page);
  for (const screen of SCREENS) {
    await visit(page, screen, null);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: screen.shown })).toBeVisible();
    // What the time bar says last: by then the screen is all there.
    await expect(page.getByRole("region", { name: "Time bar" })).toContainText("Order shipped S3");
    await expectNoJump(page, screen.name);
  }
});

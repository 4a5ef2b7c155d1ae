import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { bringLongShop } from "./longShop.ts";
import { slider, startEmpty } from "./steps.ts";

/** What a page asked of its engine while it was watched. */
interface AskWatch {
  frames: number;
  /** Positions asked for, one after the other. */
  positions: number[];
  waiting: number;
  mostWaiting: number;
}

declare global {
  interface Window {
    askWatch: AskWatch;
  }
}

/** Runs in the page before the app: notes the questions that go to the worker, and the answers. */
function watchAsks(): void {
  const watch: AskWatch = { frames: 0, positions: [], waiting: 0, mostWaiting: 0 };
  window.askWatch = watch;
  const count = () => {
    watch.frames += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const open = new Set<unknown>();
  const note = (message: unknown): void => {
    const { id, path, argumentList } = (message ?? {}) as {
      id?: unknown;
      path?: readonly string[];
      argumentList?: readonly { value: unknown }[];
    };
    if (path?.[0] !== "ask") return;
    open.add(id);
    watch.waiting = open.size;
    watch.mostWaiting = Math.max(watch.mostWaiting, open.size);
    const at = argumentList?.[1]?.value;
    if (typeof at === "number" && at !== watch.positions.at(-1)) watch.positions.push(at);
  };
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      // The first to listen, so that an answer is noted before the app asks on.
      this.addEventListener("message", ({ data }) => {
        if (open.delete(data?.id)) watch.waiting = open.size;
      });
    }
    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      note(message);
      super.postMessage(message, options as StructuredSerializeOptions);
    }
  };
}

const watched = (page: Page): Promise<AskWatch> => page.evaluate(() => window.askWatch);

test("no. 25: a drag asks once a frame, never queues up, and ends where the handle is", async ({ page }) => {
  test.slow();
  await page.addInitScript(watchAsks);
  await startEmpty(page);
  await bringLongShop(page, 1200);
  const handle = slider(page);
  await handle.hover();
  await page.mouse.down();
  await expect(page.getByText("as of event")).toBeVisible();
  // The bar opens in the past: where it lies is known only now.
  const box = await handle.boundingBox();
  if (box === null) throw new Error("The time bar isn't on the screen");
  await expect.poll(async () => (await watched(page)).waiting).toBe(0);
  const before = await watched(page);
  await page.evaluate(() => {
    window.askWatch.mostWaiting = 0;
  });
  const middle = box.y + box.height / 2;
  for (const share of [0.1, 0.9, 0.2, 0.7]) {
    await page.mouse.move(box.x + box.width * share, middle, { steps: 120 });
  }
  await page.mouse.up();
  const last = Number(await handle.inputValue());
  await expect(page.getByText(`as of event ${last.toLocaleString("en-GB")}`, { exact: true })).toBeVisible();
  await expect.poll(async () => (await watched(page)).waiting).toBe(0);
  const after = await watched(page);
  const asked = after.positions.slice(before.positions.length);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.at(-1)).toBe(last);
  expect(asked.length).toBeLessThanOrEqual(after.frames - before.frames + 1);
  expect(after.mostWaiting).toBe(1);
});

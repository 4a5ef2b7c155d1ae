import type { Page } from "@playwright/test";
import { type Figure, quantile } from "../report/figure.ts";
import type { Measuring } from "./measuring.ts";

const GOAL = 100;
/** Clicks that aren't counted: after opening, the browser compiles what they run, and tidies up its own database. */
const WARMING = 12;
/** Orders that are on their way, and those that have arrived: a row stays in this list when it is delivered. */
const SEARCH = `&status=${encodeURIComponent(JSON.stringify(["shipped", "delivered"]))}`;

declare global {
  interface Window {
    /** Milliseconds from the click until the row said the new status, painted. */
    statusPainted?: Promise<number>;
  }
}

/** Runs in the page: waits for a press anywhere, then for a word in the status column of an order's row. */
function watchStatus([order, word]: readonly [string, string]): void {
  const row = document.querySelector(`[data-order="${order}"]`)?.closest("tr");
  const heads = [...document.querySelectorAll('table[aria-label="Orders"] th')];
  const column = heads.findIndex((head) => head.textContent === "Status");
  window.statusPainted = new Promise((resolve) => {
    let pressed = Number.NaN;
    addEventListener("pointerup", (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!row?.children[column]?.textContent?.includes(word)) return;
      observer.disconnect();
      // The first task after the frame: a timer would wait for what the app does next, and for the frame of that.
      const afterFrame = (note: () => void) => scheduler.postTask(note, { priority: "user-blocking" });
      requestAnimationFrame(() => afterFrame(() => resolve(performance.now() - pressed)));
    });
    if (row) observer.observe(row, { childList: true, subtree: true, characterData: true });
  });
}

async function deliver(page: Page): Promise<number> {
  const button = page.getByRole("button", { name: /^Delivered, order/ }).first();
  const order = ((await button.getAttribute("aria-label")) ?? "").replace(/^.* /, "");
  await button.click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Mark delivered" });
  await confirm.waitFor();
  await page.evaluate(watchStatus, [order, "Delivered"] as const);
  await confirm.click();
  const ms = await page.evaluate(() => window.statusPainted);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  return Number(ms);
}

/** From the click on a dialog's button until the order's row in the list shows its new status, painted. */
export async function visibleFigure({ browser, bookId, options }: Measuring): Promise<Figure> {
  const page = await browser.appPage("orders", bookId, SEARCH);
  const times: number[] = [];
  const [warming, clicks] = options.isQuick ? [1, 2] : [WARMING, 26];
  for (let round = warming; round > 0; round--) await deliver(page);
  for (let round = clicks; round > 0; round--) times.push(await deliver(page));
  const value = quantile(times, 0.95);
  return {
    ...{ id: "visible", name: "Command: click to the row's new status painted, p95", value, unit: "ms" },
    ...{ reference: null, goal: `≤ ${GOAL} ms`, isReached: value <= GOAL },
  };
}

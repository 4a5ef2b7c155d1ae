import type { Page } from "@playwright/test";
import { type SeededRandom, seededRandom } from "../../support/seededRandom.ts";
import type { Figure } from "../report/figure.ts";
import { tabProcessBytes } from "../run/tabProcess.ts";
import type { Measuring } from "./measuring.ts";
import { watchTasks } from "./watchTasks.ts";

const GOAL_MB = 350;
const LONGEST_TASK_MS = 50;
const MB = 1024 * 1024;

const rebuildButtons = (page: Page) => page.getByRole("button", { name: /^Rebuild / });

/** Waits until the screen is there and the page at rest: what opening takes is another figure. */
async function atRest(page: Page): Promise<void> {
  await rebuildButtons(page).first().waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 2000)));
}

/** Rebuilds every projection by its button. */
async function rebuildAll(page: Page): Promise<void> {
  const buttons = rebuildButtons(page);
  for (let count = await buttons.count(); count > 0; count--) await buttons.first().click();
  await page
    .getByRole("button", { name: /^Cancel the rebuild/ })
    .first()
    .waitFor({ state: "detached" });
}

/** Moves the whole screen to a position and waits until it is shown. */
async function seek(page: Page, position: number): Promise<void> {
  const slider = page.getByRole("slider", { name: "Position in history" });
  await slider.evaluate((range: HTMLInputElement, value) => {
    range.value = value;
    range.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, String(position));
  await page.getByText(`as of event ${position.toLocaleString("en-GB")}`, { exact: true }).waitFor();
}

async function seekAround(page: Page, count: number, random: SeededRandom, head: number): Promise<void> {
  await page.getByRole("link", { name: "Orders", exact: true }).first().click();
  await page.locator('tr[data-index="0"]').waitFor();
  for (let done = 0; done < count; done++) await seek(page, random.whole(1, head - 1));
}

/** Bytes of the page and its worker as the page can tell; null where the browser doesn't say. */
const ownBytes = (page: Page): Promise<number | null> =>
  page.evaluate(async () => {
    const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> })
      .measureUserAgentSpecificMemory;
    return measure === undefined ? null : (await measure.call(performance)).bytes;
  });

/** The page's longest task while everything is rebuilt, and the tab's memory after that and 200 seeks. */
export async function memoryFigures({
  browser,
  bookId,
  log,
  options,
}: Measuring): Promise<readonly Figure[]> {
  const page = await browser.appPage("under-the-hood", bookId);
  await atRest(page);
  const tasks = await watchTasks(page);
  await rebuildAll(page);
  const longest = await tasks.longest();
  await seekAround(page, options.isQuick ? 5 : 200, seededRandom(4), log.events);
  const own = await ownBytes(page);
  const process = tabProcessBytes(browser.profile);
  const bytes = own ?? process;
  const figures: Figure[] = [
    {
      ...{ id: "longest-task", name: "The page's longest task during a rebuild", value: longest, unit: "ms" },
      ...{ reference: null, goal: `< ${LONGEST_TASK_MS} ms`, isReached: longest < LONGEST_TASK_MS },
    },
  ];
  if (bytes === null) return figures;
  const value = bytes / MB;
  const name = "Memory of the tab, page and worker, after a rebuild and 200 seeks";
  return [
    ...figures,
    {
      ...{ id: "memory", name, value, unit: "MB", goal: `≤ ${GOAL_MB} MB`, isReached: value <= GOAL_MB },
      reference: process === null ? null : { name: "the tab's process in all", value: process / MB },
    },
  ];
}

import type { Page } from "@playwright/test";
import { type Figure, quantile } from "../report/figure.ts";
import type { Measuring } from "./measuring.ts";

const GOAL = 200;
/** Words of made-up customers and items: some match many orders, some a few. The last search takes the words away. */
const WORDS = ["mug", "oak teapot", "red bowl", "nora dandelion", ""];
const STATUSES = ["Paid", "Shipped", "Delivered", "Cancelled"];
const HEADS = ["Total", "Customer", "Country"];

declare global {
  interface Window {
    /** Milliseconds from a press until the list said something else, painted. */
    answerPainted?: Promise<number>;
  }
}

type Press = "keydown" | "pointerup";

/** Runs in the page: waits for a press, then for other orders in the list or another number of them. */
function watchAnswer(press: Press): void {
  const list = document.querySelector('section[aria-label="Orders"]');
  const said = () => {
    const orders = [...(list?.querySelectorAll("[data-order]") ?? [])].map((one) => one.textContent);
    return [list?.querySelector("b")?.textContent, ...orders].join();
  };
  const before = said();
  window.answerPainted = new Promise((resolve) => {
    let pressed = Number.NaN;
    addEventListener(press, (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (Number.isNaN(pressed) || said() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    observer.observe(list?.parentElement ?? document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
}

async function timed(page: Page, press: Press, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchAnswer, press);
  await act();
  return Number(await page.evaluate(() => window.answerPainted));
}

async function searchFor(page: Page, words: string): Promise<number> {
  const field = page.getByRole("searchbox", { name: "Search" });
  await field.fill(words);
  return timed(page, "keydown", () => field.press("Enter"));
}

/** Ticks a status or takes its tick off. */
async function toggle(page: Page, status: string): Promise<number> {
  const box = page.getByRole("complementary", { name: "Filters" }).getByText(status, { exact: true });
  return timed(page, "pointerup", () => box.click());
}

async function sortBy(page: Page, column: string): Promise<number> {
  const head = page.getByRole("columnheader", { name: column }).getByRole("button");
  return timed(page, "pointerup", () => head.click());
}

interface InputTimes {
  readonly search: number[];
  readonly filter: number[];
  readonly sort: number[];
}

/** Every input once, or twice where the second press takes the first back. */
async function tryInputs(page: Page): Promise<InputTimes> {
  const times: InputTimes = { search: [], filter: [], sort: [] };
  for (const words of WORDS) times.search.push(await searchFor(page, words));
  for (const status of STATUSES) {
    for (let press = 0; press < 2; press++) times.filter.push(await toggle(page, status));
  }
  for (const head of HEADS) for (let press = 0; press < 2; press++) times.sort.push(await sortBy(page, head));
  return times;
}

const inputFigure = (kind: keyof InputTimes, name: string, rounds: readonly InputTimes[]): Figure => {
  const value = quantile(
    rounds.flatMap((times) => times[kind]),
    0.95,
  );
  return {
    ...{ id: `input-${kind}`, name: `${name} to the answer painted, p95`, value, unit: "ms" },
    ...{ reference: null, goal: `≤ ${GOAL} ms`, isReached: value <= GOAL },
  };
};

/** From the key or the click on the list's inputs until the answer is painted. */
export async function inputFigures({ browser, bookId, options }: Measuring): Promise<readonly Figure[]> {
  const page = await browser.appPage("orders", bookId);
  await page.locator('tr[data-index="0"]').waitFor();
  // The first round loads what is only there while the list is narrowed, and all names, for searches.
  await tryInputs(page);
  const rounds: InputTimes[] = [];
  for (let left = options.isQuick ? 1 : 4; left > 0; left--) rounds.push(await tryInputs(page));
  return [
    inputFigure("search", "Search the list: Enter", rounds),
    inputFigure("filter", "Filter the list: click", rounds),
    inputFigure("sort", "Sort the list: click", rounds),
  ];
}

import { type Figure, median } from "../report/figure.ts";
import type { BenchBook } from "../run/benchBook.ts";
import type { Measuring } from "./measuring.ts";

declare global {
  interface Window {
    /** Milliseconds from the navigation until the first page of orders was painted; absent until then. */
    openedAfter?: number;
  }
}

/** Runs in the page before anything else: waits for rows, and for a time bar that ends at the head. */
function watchOpening(head: number): void {
  const look = (): void => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    const row = document.querySelector('table[aria-label="Orders"] tr[data-index]');
    if (row === null || slider?.max !== String(head)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.openedAfter = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Opens the app anew in a profile that has seen it before. */
async function timeOpening({ browser, bookId, log }: BenchBook): Promise<number> {
  const page = await browser.emptyPage();
  await page.addInitScript(watchOpening, log.events);
  await page.goto(browser.appUrl("orders", bookId));
  const opened = await page.waitForFunction(() => window.openedAfter);
  const ms = Number(await opened.jsonValue());
  // What goes on behind the first page would be in the way of the book that is opened next, in another browser.
  await page.goto("about:blank");
  return ms;
}

const GOAL = 1000;
const OVER_SMALL = 1.5;

/** Navigation until the first page of orders and the head's position are painted, in turns with a small book. */
export async function openFigures(measuring: Measuring): Promise<readonly Figure[]> {
  const { small, options } = measuring;
  const books = small === null ? [measuring] : [measuring, small];
  for (const book of books) for (let warm = 0; warm < 2; warm++) await timeOpening(book);
  const times = books.map((): number[] => []);
  for (let round = options.isQuick ? 1 : 7; round > 0; round--) {
    for (const [place, book] of books.entries()) times[place]?.push(await timeOpening(book));
  }
  const [value = Number.NaN, ofSmall] = times.map(median);
  const common = { value, unit: "ms" } as const;
  const absolute: Figure = {
    ...{ ...common, id: "open", name: "Open the app: first page of orders, head right" },
    ...{ reference: null, goal: `≤ ${GOAL} ms`, isReached: value <= GOAL },
  };
  if (ofSmall === undefined) return [absolute];
  return [
    absolute,
    {
      ...{ ...common, id: "open-over-small", name: "Open the app, next to a small book" },
      reference: { name: "10,000 events", value: ofSmall },
      ...{ goal: `≤ ${OVER_SMALL}×`, isReached: value <= OVER_SMALL * ofSmall },
    },
  ];
}

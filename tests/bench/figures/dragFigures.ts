import type { Page } from "@playwright/test";
import { type Figure, quantile } from "../report/figure.ts";
import type { Measuring } from "./measuring.ts";

const GOAL = 2;
/** Moves that aren't counted: after opening, the worker still reads names, and the browser compiles what a drag runs. */
const WARMING = 30;
/** A move that has shown nothing new by then has not left its position. */
const SAME_POSITION_MS = 3_000;

/** What a page saw of one drag. */
interface DragLog {
  /**
   * Refreshes of the display from the one in which the pointer's move came, which counts, to the first one that
   * showed its position; one for each move.
   */
  readonly frames: number[];
}

declare global {
  interface Window {
    dragLog?: DragLog;
  }
}

/** Runs in the page: how far apart the display's refreshes are, in milliseconds, while little is going on. */
function readRefresh(): Promise<number> {
  const frames = 20;
  return new Promise((resolve) => {
    const times: number[] = [];
    const note = (time: number) => {
      times.push(time);
      if (times.length <= frames) requestAnimationFrame(note);
      else resolve(Math.min(...times.slice(1).map((later, place) => later - (times[place] ?? 0))));
    };
    requestAnimationFrame(note);
  });
}

/**
 * Runs in the page: notes the pointer's moves, and when the list says another position. Counts by the clock of the
 * display: a frame that takes as long as three counts as three.
 */
function watchDrag(refreshMs: number): void {
  const main = document.querySelector("main");
  const log: DragLog = { frames: [] };
  window.dragLog = log;
  const shown = () => main?.textContent?.match(/as of event ([\d,]+)/)?.[1];
  let [before, isMoved, isShown, movedAt] = [shown(), false, false, Number.NaN];
  const onFrame = (time: number) => {
    if (isMoved) movedAt = time;
    // What changed since the frame before is painted by this one.
    if (isShown) log.frames.push(1 + Math.round((time - movedAt) / refreshMs));
    [isMoved, isShown] = [false, false];
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  addEventListener("pointermove", () => (isMoved = true), { capture: true });
  new MutationObserver(() => {
    const now = shown();
    if (now === before) return;
    before = now;
    isShown = true;
  }).observe(main ?? document, { childList: true, subtree: true, characterData: true });
}

const framesSeen = (page: Page): Promise<number> => page.evaluate(() => window.dragLog?.frames.length ?? 0);

/** Drags the handle of the time bar through the log, a move at a time, and sees how soon each is painted. */
export async function dragFigures({ browser, bookId, options }: Measuring): Promise<readonly Figure[]> {
  const page = await browser.appPage("orders", bookId);
  const slider = page.getByRole("slider", { name: "Position in history" });
  await page.locator('tr[data-index="0"]').waitFor();
  await slider.hover();
  await page.mouse.down();
  await page.getByText("as of event").waitFor();
  // The bar opens in the past: where it lies is known only now.
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The time bar isn't on the screen");
  await page.evaluate(watchDrag, await page.evaluate(readRefresh));
  const [warming, moves] = options.isQuick ? [5, 5] : [WARMING, 60];
  const last = warming + moves;
  for (let move = 1; move <= last; move++) {
    const before = await framesSeen(page);
    await page.mouse.move(box.x + box.width * (0.9 - (0.8 * move) / last), box.y + box.height / 2);
    const painted = page.waitForFunction((seen) => (window.dragLog?.frames.length ?? 0) > seen, before, {
      timeout: SAME_POSITION_MS,
    });
    // Days without events are cut out of the bar: a move within such a gap stays at its position.
    await painted.catch(() => undefined);
  }
  await page.mouse.up();
  const frames = await page.evaluate(() => window.dragLog?.frames ?? []);
  const value = quantile(frames.slice(warming), 0.95);
  return [
    {
      ...{ id: "drag", name: "Drag: a move to the list of its position painted, p95", value, unit: "frames" },
      ...{ reference: null, goal: `≤ ${GOAL} frames`, isReached: value <= GOAL },
    },
  ];
}

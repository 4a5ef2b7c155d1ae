import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { expect } from "./fixtures.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, with all that it builds on. */
const OPTIONS: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

type Tested = Window & { axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> } };

/** Checks what the page shows right now against the rules of WCAG 2.2 AA. `state` names it in the failure. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await settled(page);
  if (!(await page.evaluate(() => (window as Tested).axe !== undefined))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (options) => {
    const results = await (window as Tested).axe?.run(document, options);
    return (results?.violations ?? []).flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`),
    );
  }, OPTIONS);
  expect.soft(violations, state).toEqual([]);
}

/** What is half faded in has half its contrast: waits until nothing that ends is moving, and nothing new starts. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const ending = () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Infinity && one.playState === "running");
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0; still < 3; still++) {
      await frame();
      if (ending().length === 0) continue;
      await Promise.all(ending().map((one) => one.finished.catch(() => undefined)));
      still = 0;
    }
  });

/** The page itself never scrolls sideways; a wide table may do so in its own frame. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  await settled(page);
  const overflow = await page.evaluate(() => {
    const frames = [document.documentElement, document.body, document.getElementById("main")];
    return frames.map((frame) => (frame ? Math.max(0, frame.scrollWidth - frame.clientWidth) : 0));
  });
  expect.soft(overflow, `${state}: pixels that html, body and main scroll sideways`).toEqual([0, 0, 0]);
}

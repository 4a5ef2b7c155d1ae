import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import { expectHead, slider, startEmpty } from "./steps.ts";

const MOST_TABS = 80;

/** What has the focus, by its role and name as far as a script can tell. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    return `${activeElement?.tagName.toLowerCase()} ${name.trim()}`;
  });

/** Presses Tab, or Shift+Tab, until something has the focus; the ring is always in view and never under the bar. */
async function tabTo(page: Page, wanted: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < MOST_TABS; press++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    passed.push(now);
    if (wanted.test(now)) {
      await expectFocusInView(page);
      return;
    }
  }
  throw new Error(`${wanted} was not reached; passed ${passed.join(", ")}`);
}

/** Which entry of the browser's history this is: going back takes a moment to arrive. */
const entryOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number((window.history.state as { __TSR_index?: number } | null)?.__TSR_index ?? 0));

/** WCAG 2.4.11: what has the focus isn't hidden behind what sticks to the screen. */
async function expectFocusInView(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  });
  expect(isSeen, await focused(page)).toBe(true);
}

test("by keyboard alone: list, order, dialog, and back to where one was", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await page.reload();
  await expect(page.getByRole("link", { name: "S4", exact: true })).toBeVisible();

  await test.step("the skip link leads past the frame", async () => {
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Skip to content");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("an order opens with Enter, and its actions come next", async () => {
    await tabTo(page, /^a S4$/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Order S4" })).toBeVisible();
    await tabTo(page, /^button Add note/);
    await page.keyboard.press("Enter");
  });

  const dialog = page.getByRole("dialog");
  await test.step("the dialog holds the focus, and gives it back", async () => {
    await expect(dialog.getByRole("textbox", { name: "Note" })).toBeFocused();
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press("Tab");
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("main").getByRole("button", { name: "Add note" })).toBeFocused();
  });

  await test.step("the dialog sends what was typed", async () => {
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("textbox", { name: "Note" })).toBeFocused();
    await page.keyboard.type("Ring twice");
    await tabTo(page, /^button Add note/);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expectHead(page, 11);
    await expect(page.getByRole("main")).toContainText("Ring twice");
  });

  await test.step("on to the time bar, into the past and back, with the focus kept", async () => {
    await tabTo(page, /^input Position in history/);
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page)).toHaveValue("10");
    await expect(slider(page)).toBeFocused();
    await expect(page.getByRole("main")).not.toContainText("Ring twice");
    await tabTo(page, /^button Back to now/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Back to now" })).toBeHidden();
    await expect(page.getByRole("main")).toContainText("Ring twice");
  });

  await test.step("Back leads to the list, on the row that was opened", async () => {
    // Two steps in time that follow one another fast are one entry of the browser's history.
    while (page.url().includes("/orders/S4")) {
      const before = await entryOf(page);
      await page.goBack();
      await expect.poll(() => entryOf(page)).toBeLessThan(before);
    }
    await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
    await expect(page.getByRole("link", { name: "S4", exact: true })).toBeFocused();
  });
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import {
  backToNow,
  expectHead,
  expectOrdersFound,
  go,
  goToEvent,
  slider,
  startEmpty,
  type,
} from "./steps.ts";

const isNow = (page: Page) => expect(page.getByRole("button", { name: "Back to now" })).toBeHidden();
const isAt = async (page: Page, position: number) => {
  await expect(slider(page)).toHaveValue(String(position));
  await expect(page.getByRole("button", { name: "Back to now" })).toBeVisible();
};
const bar = (page: Page) => page.getByRole("region", { name: "Time bar" });
const press = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true }).click();

/** Sets a range from outside, as assistive technology and scripts do: value and events, no pointer. */
const setRange = (page: Page, name: string, value: number) =>
  page.getByRole("slider", { name }).evaluate((element, to) => {
    const input = element as HTMLInputElement;
    input.value = String(to);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

test("the slider spans 0 to the head, and a value set from outside seeks", async ({ page }) => {
  await startEmpty(page);
  await expect(slider(page)).toHaveAttribute("min", "0");
  await expect(slider(page)).toHaveAttribute("max", "0");
  await bringSmallShop(page);
  await expect(slider(page)).toHaveAttribute("min", "0");
  await expect(slider(page)).toHaveAttribute("max", "10");
  await expect(slider(page)).toHaveValue("10");

  await setRange(page, "Position in history", 4);
  await isAt(page, 4);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Event 4, order created, S3, /);
  await expectOrdersFound(page, 3);
  await expect.poll(() => page.url()).toContain("at=4");

  await test.step("the zoom window has a slider of its own", async () => {
    const zoomed = page.getByRole("slider", { name: "Position in window" });
    await expect(zoomed).toHaveAttribute("min", "1");
    await expect(zoomed).toHaveAttribute("max", "10");
    await setRange(page, "Position in window", 2);
    await isAt(page, 2);
    await expectOrdersFound(page, 2);
  });

  await test.step("set to the head it is back at now", async () => {
    await setRange(page, "Position in history", 10);
    await isNow(page);
    await expectOrdersFound(page, 4);
  });
});

test("no. 16: keys on the time bar: ←, Home, End, PgDn, and Shift, Space, Escape, as documented", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const bySteps: readonly (readonly [key: string, position: number])[] = [
    ["ArrowLeft", 9],
    ["ArrowLeft", 8],
    ["ArrowRight", 9],
    ["Home", 0],
    ["ArrowRight", 1],
    ["PageUp", 3],
    ["PageUp", 6],
    ["PageDown", 3],
  ];
  await slider(page).focus();
  for (const [key, position] of bySteps) {
    await page.keyboard.press(key);
    await test.step(`${key} goes to ${position}`, () => isAt(page, position));
    await expect(slider(page)).toBeFocused();
  }
  await test.step("Shift+arrows look for the same kind of event", async () => {
    await page.keyboard.press("Shift+ArrowRight");
    await isAt(page, 7);
    await page.keyboard.press("Shift+ArrowLeft");
    await isAt(page, 3);
  });
  await page.keyboard.press("End");
  await isNow(page);
  await page.keyboard.press("ArrowLeft");
  await isAt(page, 9);
  await page.keyboard.press("Escape");
  await isNow(page);

  await test.step("Space plays from the beginning, and pauses", async () => {
    await page.keyboard.press("Space");
    await expect(bar(page).getByRole("button", { name: "Pause" })).toBeVisible();
    await page.keyboard.press("Space");
    await expect(bar(page).getByRole("button", { name: "Play" })).toBeVisible();
  });

  await test.step("on an order's screen Shift+arrows follow the order", async () => {
    await backToNow(page);
    await page.getByRole("link", { name: "S1", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Order S1" })).toBeVisible();
    await slider(page).focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await isAt(page, 9);
    await page.keyboard.press("Shift+ArrowLeft");
    await isAt(page, 5);
    await page.keyboard.press("Shift+ArrowLeft");
    await isAt(page, 3);
  });

  await test.step("taken away, they follow the kind of event again; any order or kind can be chosen", async () => {
    await expect(bar(page).getByRole("group", { name: "Only order S1" })).toBeVisible();
    await press(page, "Follow all events again");
    await slider(page).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await isAt(page, 7);
    await press(page, "Only order S3");
    await press(page, "Previous of these");
    await isAt(page, 4);
    await slider(page).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await isAt(page, 7);
    await press(page, "Follow all events again");
    await goToEvent(page, 8);
    await press(page, "Only this kind");
    await press(page, "Previous of these");
    await isAt(page, 4);
    await press(page, "Next of these");
    await isAt(page, 8);
  });
});

test("no. 17: without dragging, buttons and the number field go everywhere", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await press(page, "Previous event");
  await isAt(page, 9);
  await press(page, "First event");
  await isAt(page, 1);
  await press(page, "Next event");
  await isAt(page, 2);
  await press(page, "Last event");
  await isNow(page);
  await press(page, "Previous day");
  await isAt(page, 6);
  await press(page, "Previous day");
  await isAt(page, 3);
  await press(page, "Next day");
  await isAt(page, 6);
  await goToEvent(page, 7);
  await isAt(page, 7);
  await bar(page).getByRole("button", { name: "Back to now" }).click();
  await isNow(page);
});

test("no. 18: jump by date, by number and by order, from anywhere with G", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const jump = page.getByRole("dialog", { name: "Jump to" });
  const choose = async (way: string) => {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("g");
    await expect(jump).toBeVisible();
    await jump.getByRole("button", { name: way, exact: true }).click();
  };
  await test.step("by event", async () => {
    await choose("Event");
    await type(jump.getByRole("textbox", { name: "Event" }), "99");
    await page.keyboard.press("Enter");
    await expect(jump).toContainText("There is no event 99 yet");
    await type(jump.getByRole("textbox", { name: "Event" }), "3");
    await page.keyboard.press("Enter");
    await isAt(page, 3);
  });
  await test.step("by date: the last event on or before the end of that day", async () => {
    await choose("Date");
    await jump.getByLabel("Date", { exact: true }).fill("2026-03-05");
    await page.keyboard.press("Enter");
    await isAt(page, 6);
  });
  await test.step("by order", async () => {
    await choose("Order");
    await type(jump.getByRole("textbox", { name: "Order number" }), "S9");
    await page.keyboard.press("Enter");
    await expect(jump).toContainText("There is no order S9");
    await type(jump.getByRole("textbox", { name: "Order number" }), "S3");
    await page.keyboard.press("Enter");
    await isAt(page, 10);
  });
});

test("no. 19: Play slow and fast, pauses, and starts over at the end", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await bar(page).getByLabel("Speed").selectOption({ label: "Max" });
  await goToEvent(page, 2);
  await press(page, "Play");
  await isNow(page);
  await expect(bar(page).getByRole("button", { name: "Play" })).toBeVisible();
  await expectOrdersFound(page, 4);

  await bar(page).getByLabel("Speed").selectOption({ label: "1×" });
  await press(page, "Play");
  await expect.poll(async () => Number(await slider(page).inputValue())).toBeLessThan(6);
  await expect(page.getByRole("button", { name: "Back to now" })).toBeVisible();
  await press(page, "Pause");
  const paused = await slider(page).inputValue();
  await press(page, "Play");
  await expect(slider(page)).not.toHaveValue(paused);
});

test("at position 0 the book is empty everywhere", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await goToEvent(page, 0);
  await expectOrdersFound(page, 0);
  const main = page.getByRole("main");
  await go(page, "Statistics");
  await expect(main).toContainText("Nothing to count yet");
  await go(page, "History");
  await expect(main).toContainText("10 events lie ahead");
  await expect(main.getByRole("listitem")).toHaveCount(0);
  await page.goto(page.url().replace("/history", "/orders/S1"));
  await expect(main).toContainText("Order S1 is not yet born");
  await main.getByRole("button", { name: "Go to event 1" }).click();
  await isAt(page, 1);
  await expect(page.getByRole("heading", { level: 1, name: "Order S1" })).toBeVisible();
});

test("no. 23: Copy link reopens the same event; Back, and an event that this device doesn't have", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await goToEvent(page, 6);
  await expect.poll(() => page.url()).toContain("at=6");
  await go(page, "Statistics");
  await expect.poll(() => page.url()).toContain("at=6");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
  await isAt(page, 6);
  await page.goBack();
  await isNow(page);
  await expectOrdersFound(page, 4);
  await page.goForward();
  await isAt(page, 6);
  await expectOrdersFound(page, 3);

  await test.step("Copy link gives this very address", async () => {
    await page.evaluate(() => {
      const copied = { text: "" };
      Object.assign(window, { copied });
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: async (text: string) => void Object.assign(copied, { text }) },
      });
    });
    await press(page, "Copy link");
    await expect
      .poll(() => page.evaluate(() => (window as Window & { copied?: { text: string } }).copied?.text))
      .toContain("at=6");
    const link = await page.evaluate(
      () => (window as Window & { copied?: { text: string } }).copied?.text ?? "",
    );
    const other = await page.context().newPage();
    await other.goto(link);
    await isAt(other, 6);
    await expectOrdersFound(other, 3);
    await other.close();
  });

  await page.goto(page.url().replace("at=6", "at=99"));
  await page.reload();
  await expect(page.getByRole("note", { name: "Read-only in the past" })).toContainText(
    "This address shows event 99, but this device's log ends at event 10",
  );
  await page.getByRole("button", { name: "Show now" }).click();
  await isNow(page);
  await expectHead(page, 10);
});

import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { bringSmallShop } from "./smallShop.ts";
import {
  backToNow,
  eventLines,
  expectHead,
  exportedLog,
  go,
  goToEvent,
  openPalette,
  runCommand,
  slider,
  startEmpty,
  type,
} from "./steps.ts";

const selected = (page: Page) => page.getByRole("dialog").getByRole("option", { selected: true });

test("the palette finds every command and every order, by number and by customer", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);

  await test.step("screens and orders", async () => {
    await runCommand(page, "Under the hood");
    await expect(page.getByRole("heading", { level: 1, name: "Under the hood" })).toBeVisible();
    await runCommand(page, "S3", "Order S3");
    await expect(page.getByRole("heading", { level: 1, name: "Order S3" })).toBeVisible();
    const field = await openPalette(page);
    await field.fill("wolny");
    await expect(selected(page)).toContainText("Order S2");
    await expectAccessible(page, "the palette");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Order S2" })).toBeVisible();
  });

  await test.step("what the order on the screen allows, and nothing else of it", async () => {
    await runCommand(page, "S4", "Order S4");
    await expect(page.getByRole("heading", { level: 1, name: "Order S4" })).toBeVisible();
    const field = await openPalette(page);
    await field.fill("ship order");
    await expect(page.getByRole("option", { name: /^Ship order/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await runCommand(page, "Record payment");
    await expect(page.getByRole("dialog", { name: /payment/i })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  await test.step("the time bar", async () => {
    await runCommand(page, "Previous day");
    await expect(slider(page)).toHaveValue("6");
    await runCommand(page, "Next event");
    await expect(slider(page)).toHaveValue("7");
    await runCommand(page, "Jump to");
    await expect(page.getByRole("dialog", { name: "Jump to" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await runCommand(page, "Back to now");
    await expect(page.getByRole("button", { name: "Back to now" })).toBeHidden();
  });

  await test.step("arrows choose, Escape closes and gives the focus back", async () => {
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.focus();
    await openPalette(page);
    const first = await selected(page).textContent();
    await page.keyboard.press("ArrowDown");
    await expect(selected(page)).not.toHaveText(first ?? "");
    await page.keyboard.press("ArrowUp");
    await expect(selected(page)).toHaveText(first ?? "");
    await page.keyboard.press("Escape");
    await expect(search).toBeFocused();
  });
});

test("shortcuts of a single key are listed by ?, and can be switched off for good", async ({ page }) => {
  await startEmpty(page);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toContainText("Ctrl K");
  await page.keyboard.press("Escape");
  await go(page, "Data & settings");
  await page.getByRole("checkbox", { name: /single letter or sign/ }).uncheck();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /single letter or sign/ })).not.toBeChecked();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).not.toBeFocused();
  await expect(list).toBeHidden();
  await runCommand(page, "Switch shortcuts of a single key on");
  await expect(page.getByText("Shortcuts of a single key are on.")).toBeVisible();
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
});

test("no. 20: in the past a command called by palette and shortcut is refused by the command layer", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const before = eventLines(await exportedLog(page));
  await goToEvent(page, 4);

  await test.step("an order's own commands aren't offered", async () => {
    await runCommand(page, "S3", "Order S3");
    await expect(page.getByRole("heading", { level: 1, name: "Order S3" })).toBeVisible();
    const field = await openPalette(page);
    await field.fill("Record payment");
    await expect(page.getByRole("option", { name: /^Record payment/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
  });

  await test.step("the form of a new order, sent by its shortcut, is refused with the reason", async () => {
    await runCommand(page, "New order");
    await type(page.getByLabel("Name", { exact: true }), "Tom Wolny");
    await type(page.getByLabel("SKU").first(), "CLK");
    await type(page.getByLabel("Item", { exact: true }).first(), "Clock");
    await type(page.getByLabel("Price each").first(), "8.50");
    await page.getByLabel("Price each").first().press("ControlOrMeta+Enter");
    await expect(page.getByRole("alert").filter({ hasText: /past/i }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Create order/ })).toBeDisabled();
  });

  await test.step("Under the hood shows the refusal, and the log is what it was", async () => {
    await go(page, "Under the hood");
    const commands = page.getByRole("table", { name: "Last commands" });
    await expect(commands.getByRole("row").filter({ hasText: "CreateOrder" }).first()).toContainText(
      "Refused",
    );
    await backToNow(page);
    await expectHead(page, 10);
    expect(eventLines(await exportedLog(page))).toEqual(before);
  });

  await test.step("back at now what was typed is still there, and goes through", async () => {
    await runCommand(page, "New order");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Tom Wolny");
    await page.getByRole("button", { name: /^Create order/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
    await expectHead(page, 11);
  });
});

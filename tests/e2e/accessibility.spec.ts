import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { follow, SCREENS, visit } from "./screens.ts";
import { bringSmallShop } from "./smallShop.ts";
import { createOrder, go, importLog, openAction, startEmpty, type } from "./steps.ts";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

const LOOKS = [
  { colorScheme: "light", size: WIDE },
  { colorScheme: "light", size: NARROW },
  { colorScheme: "dark", size: WIDE },
  { colorScheme: "dark", size: NARROW },
] as const;

const dialog = (page: Page) => page.getByRole("dialog");

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

for (const { colorScheme, size } of LOOKS) {
  test(`no. 30: axe finds nothing on any screen, now and past: ${colorScheme}, ${size.width} px`, async ({
    page,
  }) => {
    await startEmpty(page);
    await bringSmallShop(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    for (const at of [null, 6]) {
      for (const screen of SCREENS) {
        await visit(page, screen, at);
        await expectAccessible(page, `${screen.name}, ${at === null ? "now" : "past"}`);
      }
    }
  });
}

test("no. 30: a message passes axe in both themes, wide, narrow and above a dialog", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Coffee mug", quantity: 1, price: "2.50" });
  const messages = page.getByRole("region", { name: "Messages" });
  for (const { colorScheme, size } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(messages.getByRole("button", { name: "Dismiss" }).first()).toBeVisible();
    // The focus on it keeps it.
    await page.keyboard.press("F6");
    await expect(messages.getByRole("button", { name: "Dismiss" }).last()).toBeFocused();
    await expectAccessible(page, `a message, ${colorScheme}, ${size.width} px`);
    await page.keyboard.press("Escape");
  }
  await openAction(page, "Add note");
  await dialog(page).getByLabel("Note").fill("Called about the mug.");
  await dialog(page).getByRole("button", { name: "Add note" }).click();
  await openAction(page, "Add note");
  await expectAccessible(page, "a message above a dialog");
});

/** Opens each dialog that an order allows, by its button. */
async function checkOrderDialogs(page: Page, order: string, actions: readonly string[]): Promise<void> {
  await follow(page, `/orders/${order}`, null);
  await expect(page.getByRole("heading", { level: 1, name: `Order ${order}` })).toBeVisible();
  for (const action of actions) {
    await openAction(page, action);
    await expectAccessible(page, `${action}, order ${order}`);
    await closeDialog(page);
  }
}

/** Presses a dialog's last button without having filled in what it needs. */
async function checkRefusedInput(page: Page): Promise<void> {
  await follow(page, "/orders/S4", null);
  const cancel = await openAction(page, "Cancel order");
  await cancel.getByRole("button", { name: "Cancel order S4" }).click();
  await expect(cancel.getByLabel("Reason")).toBeFocused();
  await expectAccessible(page, "cancelling without a reason");
  await closeDialog(page);
  await follow(page, "/new", null);
  await page.getByRole("button", { name: /^Create order/ }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectAccessible(page, "a new order with errors");
}

async function checkFrameDialogs(page: Page): Promise<void> {
  await follow(page, "/orders", null);
  await expect(page.getByRole("status", { name: "Orders found" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page, "the list of shortcuts");
  await closeDialog(page);
  await page.keyboard.press("g");
  for (const way of ["Event", "Date", "Order"]) {
    await dialog(page).getByRole("button", { name: way, exact: true }).click();
    await expectAccessible(page, `Jump to, by ${way}`);
  }
  await type(dialog(page).getByRole("textbox", { name: "Order number" }), "S9");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toContainText("There is no order S9");
  await expectAccessible(page, "Jump to, an order that isn't there");
  await closeDialog(page);
}

async function checkSettingsDialogs(page: Page): Promise<void> {
  await follow(page, "/settings", null);
  for (const name of ["New book", "Remove book My shop"]) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
    await expectAccessible(page, name);
    await page.keyboard.press("Escape");
  }
}

async function checkTrouble(page: Page): Promise<void> {
  const states = [
    { path: "/orders/S9", at: null, says: "S9" },
    { path: "/orders/S4", at: 2, says: "not yet born" },
    { path: "/nowhere", at: null, says: "There is no such screen" },
    { path: "/history", at: 0, says: "10 events lie ahead" },
    { path: "/statistics", at: 0, says: "Nothing to count yet" },
    { path: "/orders", at: 99, says: "Orders" },
  ];
  for (const { path, at, says } of states) {
    await follow(page, path, at);
    await expect(page.getByRole("main")).toContainText(says);
    await expectAccessible(page, `${path} at ${at ?? "now"}`);
  }
  await follow(page, "/orders", null);
  await page.getByRole("searchbox", { name: "Search" }).fill("nobody by that name");
  await page.getByRole("searchbox", { name: "Search" }).press("Enter");
  await expect(page.getByRole("main")).toContainText(/no order/i);
  await expectAccessible(page, "a search that finds nothing");
}

for (const { colorScheme, size } of [LOOKS[0], LOOKS[3]]) {
  test(`no. 30: axe finds nothing in dialogs, trouble and errors: ${colorScheme}, ${size.width} px`, async ({
    page,
  }) => {
    await startEmpty(page);
    await bringSmallShop(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await checkOrderDialogs(page, "S4", [
      "Record payment",
      "Change items",
      "Change address",
      "Add note",
      "Cancel order",
    ]);
    await checkOrderDialogs(page, "S1", ["Return items", "Refund"]);
    await checkOrderDialogs(page, "S3", ["Mark delivered"]);
    await checkRefusedInput(page);
    await checkFrameDialogs(page);
    await checkSettingsDialogs(page);
    await checkTrouble(page);
  });

  test(`no. 30: axe finds nothing on an empty device: ${colorScheme}, ${size.width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WIDE);
    await page.goto("./");
    await expect(page.getByRole("button", { name: "Start empty" })).toBeVisible();
    await page.setViewportSize(size);
    await expectAccessible(page, "first run");
    await startEmpty(page);
    for (const { name, path } of SCREENS.filter((screen) => screen.name !== "an order")) {
      await follow(page, path, null);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, `${name}, empty`);
    }
    await page.setViewportSize(WIDE);
    await importLog(page, "no log at all");
    await expect(page.getByRole("main")).toContainText(/nothing was (written|imported)/i);
    await page.setViewportSize(size);
    await expectAccessible(page, "an import that was refused");
    await page.goto("./#/orders?book=elsewhere");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("doesn't have that book");
    await expectAccessible(page, "a book that isn't here");
  });
}

test("no. 30: no screen scrolls sideways at 320 px, at 360 px and at 200% zoom, now and in the past", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  // Zoomed to 200%, a window of 1440 × 900 has so many CSS pixels.
  const zoomed = { width: 720, height: 450 };
  for (const size of [{ width: 320, height: 640 }, NARROW, zoomed]) {
    await page.setViewportSize(size);
    for (const at of [null, 6]) {
      for (const screen of SCREENS) {
        await visit(page, screen, at);
        await expectNoSidewaysScroll(page, `${screen.name} at ${at ?? "now"}, ${size.width} px`);
      }
    }
  }
});

/** Controls on the screen without an edge of their own, and how many things move. */
const edgesAndMotion = (page: Page) =>
  page.evaluate(() => {
    const fields = "button, select, textarea, input:not([type=range], [type=checkbox], [type=radio])";
    const shown = [...document.querySelectorAll<HTMLElement>(fields)].filter((one) => one.offsetWidth > 0);
    const isBare = (one: HTMLElement): boolean => {
      const { borderTopWidth, outlineStyle } = getComputedStyle(one);
      return borderTopWidth === "0px" && outlineStyle === "none";
    };
    return {
      // A field may have its edge from the box that it shares with an icon.
      bare: shown
        .filter((one) => isBare(one) && !(one.matches("input") && !isBare(one.closest("form") ?? one)))
        .map((one) => one.outerHTML.slice(0, 160)),
      moving: document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1).length,
    };
  });

test("no. 30: forced colours leave every control an edge, reduced motion moves nothing", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  for (const at of [null, 6]) {
    for (const screen of SCREENS) {
      await visit(page, screen, at);
      const seen = await edgesAndMotion(page);
      expect.soft(seen, `${screen.name} at ${at ?? "now"}`).toEqual({ bare: [], moving: 0 });
    }
  }
});

test("no. 30: in print the sheet is there, the rails are not, and the past still says so", async ({
  page,
}) => {
  await startEmpty(page);
  await bringSmallShop(page);
  await page.emulateMedia({ media: "print" });
  await follow(page, "/orders/S1", 6);
  await expect(page.getByRole("heading", { level: 1, name: "Order S1" })).toBeVisible();
  await expect(page.getByRole("note", { name: "Read-only in the past" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Time bar" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await go(page, "Orders");
});

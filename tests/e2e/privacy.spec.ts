import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { keptTexts, shownText, wordsIn } from "./keptTexts.ts";
import {
  createOrder,
  eventLines,
  expectHead,
  expectOrdersFound,
  exportedLog,
  go,
  goToEvent,
  head,
  importLog,
  openAction,
  runCommand,
  startEmpty,
  type,
} from "./steps.ts";

const ANN = "Zinnia Vexillary";
/** Anything that would tell of her, in small letters. */
const HERS = [
  ...["zinnia", "vexillary", "q-90417", "quill.example", "555 0199", "thistledown", "marblebrook"],
  ...["qx7 3zz", "ribbon in teal", "moved to peru", "gift for her sister", "old mill lane"],
];

const MUG = { sku: "MUG-1", item: "Mug", quantity: 1, price: "2.55" };

/** An order of hers with everything personal that there is: contacts, two addresses, three texts. */
async function herOrder(page: Page): Promise<string> {
  await page.getByRole("link", { name: "New order" }).first().click();
  const fields: readonly (readonly [string, string])[] = [
    ["Name", ANN],
    ["Email", "zinnia@quill.example"],
    ["Phone", "+49 555 0199"],
    ["Customer number", "Q-90417"],
    ["Street", "7 Thistledown Row"],
    ["Postal code", "QX7 3ZZ"],
    ["City", "Marblebrook"],
    ["Note", "Gift for her sister"],
  ];
  for (const [label, text] of fields) await type(page.getByLabel(label, { exact: true }), text);
  await type(page.getByLabel("SKU").first(), "MUG-1");
  await type(page.getByLabel("Item", { exact: true }).first(), "Mug");
  await type(page.getByLabel("Price each").first(), "12.00");
  await page.getByRole("button", { name: "Create order" }).click();
  const heading = page.getByRole("heading", { level: 1, name: /^Order \d+/ });
  await expect(heading).toBeVisible();
  const number = ((await heading.textContent()) ?? "").replace(/\D/g, "");

  const address = await openAction(page, "Change address");
  await type(address.getByLabel("Street"), "3 Old Mill Lane");
  await address
    .getByRole("button", { name: /address/i })
    .last()
    .click();
  await expect(address).toBeHidden();
  const note = await openAction(page, "Add note");
  await type(note.getByRole("textbox"), "Wants the ribbon in teal");
  await note.getByRole("button", { name: "Add note" }).click();
  await expect(note).toBeHidden();
  const cancel = await openAction(page, /^Cancel order/);
  await cancel.getByLabel("Reason").selectOption({ label: "Entered twice" });
  await type(cancel.getByRole("textbox", { name: /Note/ }), "Moved to Peru");
  await cancel.getByRole("button", { name: `Cancel order ${number}` }).click();
  await expect(cancel).toBeHidden();
  return number;
}

/** Two more tabs: one with her in a half-filled form, one that searches for her in the past. */
async function otherTabs(page: Page, context: BrowserContext): Promise<readonly [Page, Page]> {
  const form = await context.newPage();
  await form.goto(page.url());
  await form.getByRole("link", { name: "New order" }).first().click();
  await type(form.getByLabel("Name", { exact: true }), "Zinnia");
  await form.getByRole("option", { name: new RegExp(ANN) }).click();
  await expect(form.getByLabel("Customer number", { exact: true })).toHaveValue("Q-90417");
  await type(form.getByLabel("Item", { exact: true }).first(), "Bowl");
  await expect.poll(() => form.evaluate(() => JSON.stringify(localStorage))).toContain("Bowl");

  const search = await context.newPage();
  await search.goto(page.url());
  await search.goto(`${page.url().replace(/#.*/, "")}#/orders?at=2&text=Vexillary`);
  await expectOrdersFound(search, 1);
  await expect(search.getByRole("main")).toContainText(ANN);
  return [form, search];
}

async function forgetOnOrder(page: Page, number: string): Promise<void> {
  await go(page, "Orders");
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await page.getByRole("button", { name: "Forget this customer…" }).click();
  await confirmForgetting(page);
}

/** The same from the list, narrowed to her. */
async function forgetOnList(page: Page, number: string): Promise<void> {
  await go(page, "Orders");
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await page.getByRole("main").getByRole("link", { name: ANN }).click();
  await expect(page.getByRole("list", { name: "Filters in use" })).toContainText(ANN);
  await page.getByRole("button", { name: "Forget this customer…" }).click();
  await confirmForgetting(page);
  await expect(page.getByRole("main")).toContainText("Forgotten customer");
}

async function confirmForgetting(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: `Forget ${ANN}?` });
  const goes = dialog.getByRole("region", { name: "What will be deleted" });
  for (const text of ["Q-90417", "3 Old Mill Lane", "Wants the ribbon in teal", "Moved to Peru"]) {
    await expect(goes).toContainText(text);
  }
  await dialog.getByRole("button", { name: "Forget…" }).click();
  await type(page.getByLabel(`Type “${ANN}” to confirm`), ANN);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeHidden();
}

/** Where any of her words is still found: in what the browser keeps, and on every screen, now and then. */
async function foundAnywhere(page: Page, number: string): Promise<readonly string[]> {
  const texts: Record<string, string> = { ...(await keptTexts(page)) };
  const last = await head(page);
  for (const position of [last, 2]) {
    if (position !== last) await goToEvent(page, position);
    for (const screen of ["Orders", "Statistics", "History", "Under the hood", "Data & settings"]) {
      await go(page, screen);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      texts[`screen ${screen} at ${position}`] = await shownText(page);
    }
    await go(page, "Orders");
    await page
      .getByRole("link", { name: new RegExp(number) })
      .first()
      .click();
    await expect(page.getByRole("main")).toContainText("Forgotten customer");
    texts[`order at ${position}`] = await shownText(page);
  }
  texts.export = await exportedLog(page);
  await page.getByRole("button", { name: "Back to now" }).click();
  texts["export of all"] = await exportedLog(page);
  return wordsIn(texts, HERS);
}

test("PD2 after a customer was forgotten nothing of them can be read, in any tab, storage, export or past", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  const number = await herOrder(page);
  const other = await createOrder(page, { ...MUG, name: "Tom Wolny" });
  const before = await exportedLog(page);
  expect(wordsIn({ before }, HERS)).toHaveLength(HERS.length);
  const [form, search] = await otherTabs(page, context);
  await forgetOnOrder(page, number);
  await expectHead(page, 7);

  await test.step("the other tabs let go of them at once", async () => {
    await expect(form.getByLabel("Name", { exact: true })).toHaveValue("");
    await expect(form.getByLabel("Item", { exact: true }).first()).toHaveValue("Bowl");
    await expect(search.getByRole("main")).toContainText("Forgotten customer");
    await expect(search).toHaveURL(/at=2/);
    for (const tab of [form, search]) {
      await expect
        .poll(async () => wordsIn({ tab: await shownText(tab), ...(await keptTexts(tab)) }, HERS))
        .toEqual([]);
    }
  });

  await test.step("nothing is found in what is kept, shown or exported, now or in the past", async () => {
    expect(await foundAnywhere(page, number)).toEqual([]);
  });

  await test.step("the log is as it was, and one event longer", async () => {
    const after = await exportedLog(page);
    expect(eventLines(after).slice(0, -1)).toEqual(eventLines(before));
    expect(eventLines(after).at(-1)).toContain('"CustomerForgotten"');
    expect(after).toContain("Tom Wolny");
    await page.getByRole("button", { name: "Verify log" }).click();
    await expect(page.getByRole("main")).toContainText("The hash chain holds");
  });

  await test.step("they are found by no search", async () => {
    await go(page, "Orders");
    await type(page.getByRole("searchbox", { name: "Search" }), "Vexillary");
    await page.keyboard.press("Enter");
    await expectOrdersFound(page, 0);
  });

  await test.step("a reload finds nothing either", async () => {
    await page.goto(page.url().replace(/#.*/, `#/orders/${other}`));
    await expect(page.getByRole("heading", { level: 1, name: `Order ${other}` })).toBeVisible();
    expect(wordsIn(await keptTexts(page), HERS)).toEqual([]);
  });
});

test("PD4 an older backup says that it brings forgotten people back, and they are forgotten again", async ({
  page,
}) => {
  await startEmpty(page);
  const number = await herOrder(page);
  const backup = await exportedLog(page);
  await forgetOnList(page, number);
  await go(page, "Data & settings");
  await importLog(page, backup, "new-book");
  await expect(page.getByRole("main")).toContainText(
    "brings back 1 customer who was forgotten on this device",
  );
  await page.getByRole("button", { name: "Forget again…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Forget 1 customer again?" });
  await expect(dialog).toContainText(ANN);
  await dialog.getByRole("button", { name: "Forget again" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Forgotten people are back.")).toBeHidden();
  expect(wordsIn(await keptTexts(page), HERS)).toEqual([]);
});

test("no. 20: by palette a customer is found and forgotten, but not in the past", async ({ page }) => {
  await startEmpty(page);
  const number = await createOrder(page, { ...MUG, name: ANN });
  await createOrder(page, { ...MUG, name: "Tom Wolny" });
  await goToEvent(page, 1);
  await runCommand(page, "forget a customer", "Forget a customer…");
  await type(page.getByRole("combobox", { name: "Customer" }), "Vexil");
  await page.getByRole("option", { name: new RegExp(ANN) }).click();
  const past = page.getByRole("dialog", { name: `Forget ${ANN}?` });
  await expect(past.getByRole("button", { name: "Forget…" })).toHaveAttribute("aria-disabled", "true");
  await past.getByRole("button", { name: "Keep customer" }).click();
  await expect(past).toBeHidden();
  await page.getByRole("button", { name: "Back to now" }).click();
  await expectHead(page, 2);

  await runCommand(page, "forget a customer", "Forget a customer…");
  await type(page.getByRole("combobox", { name: "Customer" }), "Vexil");
  await page.getByRole("option", { name: new RegExp(ANN) }).click();
  await page.getByRole("button", { name: "Forget…" }).click();
  await type(page.getByLabel(/to confirm$/), ANN);
  await page.getByRole("button", { name: "Forget for good" }).click();
  await expect(page.getByText("The customer is forgotten: 1 record deleted.")).toBeVisible();
  await expectHead(page, 3);
  await go(page, "Orders");
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("Forgotten customer");
  await go(page, "History");
  await expect(page.getByRole("main")).toContainText("Customer forgotten");

  await test.step("they are offered by no list any more", async () => {
    await page.getByRole("link", { name: "New order" }).first().click();
    const offered = page.getByRole("listbox").getByRole("option");
    const name = page.getByRole("combobox", { name: "Name", exact: true });
    await type(name, "Tom");
    await expect(offered).toHaveText([/Tom Wolny/]);
    await type(name, "Zin");
    await expect(offered).toHaveCount(0);
  });
});

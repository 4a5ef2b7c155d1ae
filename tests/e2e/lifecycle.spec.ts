import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import {
  createOrder,
  eventLines,
  expectHead,
  expectOrdersFound,
  exportedLog,
  go,
  openAction,
  startEmpty,
  type,
} from "./steps.ts";

const main = (page: Page): Locator => page.getByRole("main");
const dialogOf = (page: Page): Locator => page.getByRole("dialog");
const blocked = (page: Page): Locator => main(page).getByRole("list", { name: "Not possible now" });
const button = (page: Page, name: string | RegExp): Locator => main(page).getByRole("button", { name });

/** Presses the dialog's button and waits until it has closed. */
async function confirm(page: Page, name: string | RegExp): Promise<void> {
  await dialogOf(page).getByRole("button", { name, exact: true }).click();
  await expect(dialogOf(page)).toBeHidden();
}

const MUGS = { name: "Ann Berg", sku: "MUG", item: "Coffee mug", quantity: 3, price: "2.50" };

async function pay(page: Page, amount?: string): Promise<void> {
  const dialog = await openAction(page, "Record payment");
  if (amount !== undefined) await type(dialog.getByRole("textbox", { name: /^Amount/ }), amount);
  await confirm(page, "Record payment");
}

async function ship(page: Page): Promise<void> {
  const dialog = await openAction(page, "Ship order");
  await type(dialog.getByRole("textbox", { name: "Carrier" }), "Owl Express");
  await type(dialog.getByRole("textbox", { name: "Tracking number" }), "OWL-1");
  await confirm(page, "Ship order");
}

interface Exported {
  readonly position: number;
  readonly type: string;
  readonly metadata: { readonly commandId: string };
}

async function exported(page: Page): Promise<Exported[]> {
  return eventLines(await exportedLog(page)).map((line) => JSON.parse(line) as Exported);
}

test("no. 6, no. 15: from pending to returned: each step asks for what it needs and refuses what it can't have", async ({
  page,
}) => {
  await startEmpty(page);
  const number = await createOrder(page, MUGS);

  await test.step("while pending: items and address change, shipping is refused with the reason", async () => {
    await expect(blocked(page)).toContainText("Not paid yet");
    const items = await openAction(page, "Change items");
    await type(items.getByLabel("Quantity").first(), "4");
    await confirm(page, "Change items");
    await expect(main(page)).toContainText("1 line, 4 units");
    await expect(main(page)).toContainText("10.00");
    const address = await openAction(page, "Change address");
    await type(address.getByRole("textbox", { name: "Street" }), "Inkwell Lane 3");
    await confirm(page, "Change address");
    await expect(main(page)).toContainText("Inkwell Lane 3");
    await expectHead(page, 3);
  });

  await test.step("a payment of another amount makes it paid, and the difference shows", async () => {
    await pay(page, "12.00");
    await expect(main(page).getByRole("row", { name: /^Overpaid/ })).toContainText("2.00");
    await expect(blocked(page).getByRole("listitem").filter({ hasText: "Change items" })).toBeVisible();
    await expect(button(page, "Change items")).toHaveCount(0);
    await expect(button(page, "Change address")).toBeVisible();
  });

  await test.step("shipping needs a carrier and a tracking number", async () => {
    const dialog = await openAction(page, "Ship order");
    await dialog.getByRole("button", { name: "Ship order" }).click();
    await expect(dialog).toContainText("Name the carrier.");
    await expect(dialog.getByRole("textbox", { name: "Carrier" })).toBeFocused();
    await type(dialog.getByRole("textbox", { name: "Carrier" }), "Owl Express");
    await dialog.getByRole("button", { name: "Ship order" }).click();
    await expect(dialog).toContainText("Enter the tracking number.");
    await type(dialog.getByRole("textbox", { name: "Tracking number" }), "OWL-1");
    await confirm(page, "Ship order");
    await expect(main(page)).toContainText("OWL-1");
    await expect(button(page, "Change address")).toHaveCount(0);
    await expect(button(page, /^Cancel order/)).toHaveCount(0);
    await expect(blocked(page)).toContainText("too late to cancel");
  });

  await test.step("delivered, it can come back, but no more than was shipped", async () => {
    await openAction(page, "Mark delivered");
    await confirm(page, "Mark delivered");
    await expect(main(page)).toContainText("Delivered");
    const dialog = await openAction(page, "Return items");
    await type(dialog.getByRole("textbox", { name: /^Came back/ }), "5");
    await dialog.getByRole("button", { name: "Record return" }).click();
    await expect(dialog).toContainText("At most 4.");
    await type(dialog.getByRole("textbox", { name: /^Came back/ }), "1");
    await confirm(page, "Record return");
    await expect(main(page)).toContainText("1 returned");
  });

  await test.step("a refund can't be more than was received", async () => {
    const dialog = await openAction(page, "Refund…");
    await type(dialog.getByRole("textbox", { name: /^Amount/ }), "12.01");
    await dialog.getByRole("button", { name: "Record refund" }).click();
    await expect(dialog).toContainText(/At most .*12\.00 can be refunded/);
    await type(dialog.getByRole("textbox", { name: /^Amount/ }), "4.50");
    await confirm(page, "Record refund");
    await expect(main(page)).toContainText("4.50");
  });

  await test.step("a note", async () => {
    const dialog = await openAction(page, "Add note");
    await type(dialog.getByRole("textbox", { name: "Note" }), "Called about the mug");
    await confirm(page, "Add note");
    await expect(main(page).getByRole("region", { name: "Notes" })).toContainText("Called about the mug");
  });

  await test.step("the trail is the exported log, event for event", async () => {
    await main(page).getByRole("button", { name: "JSON", exact: true }).click();
    const json = await main(page)
      .getByRole("region", { name: `All events of order ${number}` })
      .textContent();
    const trail: unknown = JSON.parse(json ?? "");
    const events = await exported(page);
    expect(trail).toEqual(events);
    expect(events.map((event) => event.type)).toEqual([
      "OrderCreated",
      "ItemsChanged",
      "ShippingAddressChanged",
      "OrderPaid",
      "OrderShipped",
      "OrderDelivered",
      "ItemsReturned",
      "PaymentRefunded",
      "NoteAdded",
    ]);
  });
});

test("too little paid is shown as still to pay, and the order ships all the same", async ({ page }) => {
  await startEmpty(page);
  await createOrder(page, MUGS);
  await pay(page, "5.00");
  await expect(main(page).getByRole("row", { name: /^Still to pay/ })).toContainText("2.50");
  await expect(main(page)).toContainText("Paid");
  await ship(page);
  await expectHead(page, 3);
});

test("cancelling a paid order carries the refund in one commit, or leaves it due", async ({ page }) => {
  await startEmpty(page);
  const first = await createOrder(page, MUGS);
  await pay(page);
  const now = await openAction(page, /^Cancel order/);
  await now.getByLabel("Reason").selectOption({ label: "Out of stock" });
  await expect(now).toContainText("PaymentRefunded");
  await now.getByRole("button", { name: `Cancel order ${first}` }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expectHead(page, 4);

  const second = await createOrder(page, { ...MUGS, name: "Tom Wolny" });
  await pay(page);
  const later = await openAction(page, /^Cancel order/);
  await later.getByLabel("Reason").selectOption({ label: "Entered twice" });
  await later.getByRole("radio", { name: /^Leave the refund due/ }).check({ force: true });
  await expect(later).not.toContainText("PaymentRefunded");
  await later.getByRole("button", { name: `Cancel order ${second}` }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expectHead(page, 7);
  await expect(main(page)).toContainText("Refund due");

  await test.step("the view Refund due has it until it is refunded", async () => {
    await go(page, "Orders");
    await main(page)
      .getByRole("link", { name: /^Refund due/ })
      .click();
    await expectOrdersFound(page, 1);
    await page.getByRole("link", { name: second, exact: true }).click();
    const dialog = await openAction(page, "Refund…");
    await expect(dialog.getByRole("textbox", { name: /^Amount/ })).toHaveValue("7.50");
    await confirm(page, "Record refund");
    await go(page, "Orders");
    await main(page)
      .getByRole("link", { name: /^Refund due/ })
      .click();
    await expectOrdersFound(page, 0);
  });

  const events = await exported(page);
  expect(events.slice(2, 4).map((event) => event.type)).toEqual(["OrderCancelled", "PaymentRefunded"]);
  expect(events[2]?.metadata.commandId).toBe(events[3]?.metadata.commandId);
  expect(events.slice(6).map((event) => event.type)).toEqual(["OrderCancelled", "PaymentRefunded"]);
  expect(events[6]?.metadata.commandId).not.toBe(events[7]?.metadata.commandId);
});

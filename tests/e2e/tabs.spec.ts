import { expect, test } from "./fixtures.ts";
import { createOrder, expectHead, goToEvent, openAction, slider, startEmpty, type } from "./steps.ts";

test("no. 8: two tabs cancel one order: one wins, the other is told why and keeps what was typed", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  const number = await createOrder(page, {
    name: "Ann Berg",
    sku: "MUG-1",
    item: "Mug",
    quantity: 1,
    price: "2.55",
  });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();

  for (const tab of [page, other]) {
    const dialog = await openAction(tab, /^Cancel order/);
    await dialog.getByLabel("Reason").selectOption({ label: "Entered twice" });
    await type(dialog.getByRole("textbox", { name: /Note/ }), "Typed by hand");
  }
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Cancel order ${number}` })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectHead(page, 2);
  await expectHead(other, 2);

  const late = other.getByRole("dialog");
  await expect(late).toContainText("The order has changed since this form was opened.");
  await expect(late).toContainText(/Order cancelled, .*, event 2/);
  await late.getByRole("button", { name: `Cancel order ${number}` }).click();
  await expect(late).toContainText(/cancelled already|already cancelled/i);
  await expect(late.getByRole("textbox", { name: /Note/ })).toHaveValue("Typed by hand");
  await expectHead(other, 2);
});

test("CMD2: two tabs change one order's items: the second is told what changed, and replaces it only when sent again", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  const order = { name: "Ann Berg", sku: "MUG-1", item: "Mug", quantity: 1, price: "2.50" };
  const number = await createOrder(page, order);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  const change = async (tab: typeof page, quantity: string) => {
    // Firefox takes no select-all in a tab that lies behind another.
    await tab.bringToFront();
    const dialog = await openAction(tab, "Change items");
    await type(dialog.getByLabel("Quantity").first(), quantity);
    return dialog;
  };
  const [first, second] = [await change(page, "4"), await change(other, "6")];
  await first.getByRole("button", { name: "Change items" }).click();
  await expect(first).toBeHidden();
  await expectHead(other, 2);

  await expect(second).toContainText(/Items changed, 1 line, £10\.00 of goods, .*, event 2/);
  await second.getByRole("button", { name: "Change items" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "changed by somebody else" })).toBeVisible();
  await expect(second.getByLabel("Quantity").first()).toHaveValue("6");
  await expectHead(other, 2);

  await second.getByRole("button", { name: "Change items" }).click();
  await expect(second).toBeHidden();
  await expectHead(page, 3);
  await expect(page.getByRole("main")).toContainText("£15.00");
});

test("no. 22: an event from another tab never moves a position in the past, and adds “1 new”", async ({
  page,
  context,
}) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG-1", item: "Mug", quantity: 1, price: "2.55" });
  await createOrder(page, { name: "Tom Wolny", sku: "CLK-2", item: "Clock", quantity: 2, price: "8.50" });
  const other = await context.newPage();
  await other.goto(page.url());
  await goToEvent(page, 1);
  await createOrder(other, { name: "Eva Lind", sku: "CUP-3", item: "Cup", quantity: 3, price: "1.00" });
  await expectHead(page, 3);
  await expect(slider(page)).toHaveValue("1");
  await expect(page.getByRole("note", { name: "Read-only in the past" })).toContainText("1 new");
});

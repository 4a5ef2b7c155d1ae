import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { factsFile } from "./smallShop.ts";
import { expectHead, expectOrdersFound, go, goToEvent, importFacts, startEmpty } from "./steps.ts";

const order = (orderRef: string, hour: number, customerName: string, unitPriceMinor: number) => ({
  at: `2026-03-02T0${hour}:00:00Z`,
  kind: "created",
  orderRef,
  customerName,
  currency: "EUR",
  items: [{ sku: "MUG", name: '"Large", mug', quantity: 1, unitPriceMinor }],
  address: { country: "@home" },
});

const FACTS = [
  order("F1", 1, "=1+1", 2000),
  order("F2", 2, "Ann, Berg", 123_456),
  // Five too many came in: what is still to pay is below nothing.
  { at: "2026-03-02T03:00:00Z", kind: "paid", orderRef: "F1", amountMinor: 2500, methods: ["card"] },
];

const exportCsv = async (page: Page, button: string): Promise<string[][]> => {
  const text = await downloadText(page, () => page.getByRole("button", { name: button }).press("Enter"));
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
};

async function chooseStillToPay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  const panel = page.getByRole("dialog", { name: "Columns" });
  await panel.getByRole("checkbox", { name: "Still to pay" }).press("Space");
  for (const name of ["Placed", "Status"]) await panel.getByRole("checkbox", { name }).press("Space");
  await page.keyboard.press("Escape");
}

test("no. 14: a CSV of what is shown: =1+1 as a name is safe, −5.00 is a number", async ({ page }) => {
  await startEmpty(page);
  await importFacts(page, factsFile(FACTS));
  await expectHead(page, 3);
  await go(page, "Orders");
  await expectOrdersFound(page, 2);
  await chooseStillToPay(page);
  const head = ["Order", "Customer", "Country", "Items", "Lines", "Currency", "Total", "Still to pay"];

  await test.step("all that match, in the shown columns and order; amounts are plain decimals", async () => {
    expect(await exportCsv(page, "Export CSV")).toEqual([
      head,
      ["F2", "Ann, Berg", "'@home", '"Large", mug', "1", "EUR", "1234.56", "1234.56"],
      ["F1", "'=1+1", "'@home", '"Large", mug', "1", "EUR", "20.00", "-5.00"],
    ]);
    await expect(page.getByText("2 orders exported.")).toBeVisible();
  });

  await test.step("a selection alone", async () => {
    await page.getByRole("checkbox", { name: "Select order F1" }).press("Space");
    expect((await exportCsv(page, "Export the selected as CSV")).map(([number]) => number)).toEqual([
      "Order",
      "F1",
    ]);
  });

  await test.step("the past: what there was then", async () => {
    await page.keyboard.press("Escape");
    await goToEvent(page, 1);
    await expectOrdersFound(page, 1);
    expect(await exportCsv(page, "Export CSV")).toEqual([
      head,
      ["F1", "'=1+1", "'@home", '"Large", mug', "1", "EUR", "20.00", "20.00"],
    ]);
  });
});

test("no. 14: the file says its book and its position", async ({ page }) => {
  test.skip(
    await page.evaluate(() => navigator.userAgent.includes("Firefox")),
    "over BiDi, stock Firefox reports no download",
  );
  await startEmpty(page);
  await importFacts(page, factsFile(FACTS));
  await expectHead(page, 3);
  await go(page, "Orders");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("orders-my-shop-event-3.csv");
});

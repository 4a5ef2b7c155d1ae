import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { encoded } from "../support/csvFiles.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { expectHead, expectOrdersFound, go, readyForOffline, runCommand, startEmpty } from "./steps.ts";

const SAMPLE = readFileSync(new URL("../fixtures/online-retail/sample.csv", import.meta.url));

interface RawRow {
  readonly InvoiceNo: string;
  readonly Quantity: string;
  readonly UnitPrice: string;
  readonly CustomerID: string;
}

/** Counted from the raw file by itself: what isn't a credit note and has no quantity below 0 is sold. */
function countSample() {
  const { data } = Papa.parse<RawRow>(SAMPLE.toString("utf8"), { header: true, skipEmptyLines: true });
  const credits = data.filter(({ InvoiceNo }) => InvoiceNo.startsWith("C"));
  const others = data.filter(({ InvoiceNo }) => !InvoiceNo.startsWith("C"));
  const sold = others.filter(({ Quantity }) => Number(Quantity) > 0);
  const pence = sold.reduce(
    (sum, row) => sum + Number(row.Quantity) * Math.round(Number(row.UnitPrice) * 100),
    0,
  );
  return {
    rows: data.length,
    orders: new Set(sold.map(({ InvoiceNo }) => InvoiceNo)).size,
    lines: sold.length,
    customers: new Set(sold.map(({ CustomerID }) => CustomerID)).size,
    credits: credits.length,
    writeOffs: others.length - sold.length,
    value: `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`,
  };
}

const main = (page: Page) => page.getByRole("main");

async function openImport(page: Page): Promise<void> {
  await go(page, "Data & settings");
  await page.getByRole("link", { name: "Import a CSV file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import orders from a CSV file" })).toBeVisible();
}

async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel(/CSV file$/)
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
}

async function seeWhatComesOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(See what comes out|Check again)$/ }).click();
  await expect(page.getByRole("heading", { level: 3, name: /^(This would|No order comes)/ })).toBeFocused();
}

/** What the dry run says of a figure. */
const figure = (page: Page, name: string) =>
  main(page).getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd");

test("a shop's real export comes in: counted by itself, listed by line, once however often it is imported", async ({
  page,
}) => {
  const counted = countSample();
  await startEmpty(page);
  await openImport(page);
  await chooseFile(page, "online-retail.csv", SAMPLE);
  await expect(main(page)).toContainText(`${counted.rows} rows in 8 columns`);
  await expect(page.getByLabel("Encoding")).toHaveValue("utf-8");
  await expect(page.getByLabel("What InvoiceNo holds")).toHaveValue("orderNumber");
  await page.getByLabel("Currency").selectOption("GBP");
  await seeWhatComesOut(page);
  await expect(figure(page, "Orders")).toHaveText(String(counted.orders));
  await expect(figure(page, "Lines")).toContainText(String(counted.lines));
  await expect(figure(page, "Customers")).toHaveText(String(counted.customers));
  await expect(figure(page, "Value")).toHaveText(counted.value);
  await expect(main(page)).toContainText(`Credit notes${counted.credits}`);
  await expect(main(page)).toContainText(`Stock written off${counted.writeOffs}`);
  await expectHead(page, 0);
  await expectAccessible(page, "the dry run of a CSV");
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page, "the dry run of a CSV at 320 px");
  await page.setViewportSize({ width: 1280, height: 720 });

  await test.step("the rows left out are saved as CSV, each with its line and reason", async () => {
    const press = () => page.getByRole("button", { name: "Save these rows as CSV" }).click();
    const { data } = Papa.parse<string[]>((await downloadText(page, press)).trim());
    const lines = SAMPLE.toString("utf8").split(/\r?\n/);
    expect(data).toHaveLength(1 + counted.credits + counted.writeOffs);
    for (const [line, reason, invoice] of data.slice(1)) {
      expect(lines[Number(line) - 1]?.split(",")[0]).toBe(invoice);
      expect(reason).toMatch(/^(Credit note|Stock written off)/);
    }
  });

  await test.step("credit notes cancel the orders that they take back exactly, if that is chosen", async () => {
    await expect(main(page)).toContainText("3 credit notes take back exactly one order.");
    await page.getByLabel(/takes back exactly one order/).check();
    await expect(main(page)).toContainText("Something was changed above.");
    await seeWhatComesOut(page);
    await expect(figure(page, "Orders")).toContainText("3 of them cancelled");
  });

  await page.getByRole("button", { name: `Import ${counted.orders} orders` }).click();
  await expect(
    page.getByRole("heading", { level: 3, name: `${counted.orders} orders imported` }),
  ).toBeFocused();
  await expectHead(page, counted.orders + 3);
  await page.getByRole("link", { name: "Show these orders" }).click();
  await expectOrdersFound(page, counted.orders);
  await expect(page).toHaveURL(/from=2011-04-04/);
  await expect(main(page)).toContainText(counted.value);

  await test.step("the choices are kept, and the same file again adds nothing", async () => {
    await runCommand(page, "Import a CSV");
    await expect(page.getByLabel(/takes back exactly one order/)).toBeChecked();
    await seeWhatComesOut(page);
    await expect(main(page)).toContainText("Everything in this file is in the book already.");
    const again = page.getByRole("button", { name: /^Import \d/ });
    await expect(again).toHaveAttribute("aria-disabled", "true");
    await again.press("Enter");
    await expectHead(page, counted.orders + 3);
  });
});

test("semicolons, decimal commas, windows-1252 and the day first are recognised", async ({ page }) => {
  await startEmpty(page);
  await openImport(page);
  const text = [
    "Bestell-Nr.;Datum;Kundennummer;Kunde;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Währung;Land",
    "B-1;31.12.2010 18:05;7;Jörg Käßner;F-1;Füller „Größe M“;2;1.234,50;EUR;Österreich",
    "B-2;01.02.2011;8;Zoë Müller;T-1;Tüte – 5 €;10;0,99;EUR;Deutschland",
  ].join("\r\n");
  await chooseFile(page, "bestellungen.csv", encoded(text, "windows-1252"));
  await expect(page.getByLabel("Encoding")).toHaveValue("windows-1252");
  await expect(page.getByLabel("Between cells")).toHaveValue(";");
  await expect(page.getByLabel("Dates", { exact: true })).toHaveValue("DMY");
  await expect(page.getByLabel("Decimal mark")).toHaveValue(",");
  await expect(page.getByRole("region", { name: "First rows of the file" })).toContainText(
    "Füller „Größe M“",
  );
  await seeWhatComesOut(page);
  await page.getByRole("button", { name: "Import 2 orders" }).click();
  await expectHead(page, 2);
  await page.getByRole("link", { name: "Show these orders" }).click();
  await expectOrdersFound(page, 2);
  await expect(main(page)).toContainText("Jörg Käßner");
  await expect(main(page)).toContainText("€2,469.00");
});

test("UTF-16 with tabs comes in without a network", async ({ page, context }) => {
  await startEmpty(page);
  await readyForOffline(page);
  await page.reload();
  await context.setOffline(true);
  await openImport(page);
  const text =
    "order\tdate\tsku\tqty\tprice\nŁ-1\t2011-04-04\tMUG\t2\t$2.50\nŁ-2\t2011-04-05\tCUP\t1\t$1.00\n";
  await chooseFile(page, "orders.tsv", encoded(text, "utf-16le", true));
  await expect(page.getByLabel("Encoding")).toHaveValue("utf-16le");
  await expect(page.getByLabel("Between cells")).toHaveValue("\t");
  await expect(page.getByLabel("Currency")).toHaveValue("USD");
  await seeWhatComesOut(page);
  await page.getByRole("button", { name: "Import 2 orders" }).click();
  await expectHead(page, 2);
});

test("what can't be read writes nothing and names the line; missing columns are asked for by keyboard", async ({
  page,
}) => {
  await startEmpty(page);
  await openImport(page);
  const bytes = (text: string) => new TextEncoder().encode(text);
  await chooseFile(
    page,
    "broken.csv",
    bytes('order,date,sku,qty,price\n1,4/4/2011,MUG,1,2\n2,4/4/2011,"MUG,1,2\n'),
  );
  await expect(main(page)).toContainText("Line 3: A quotation mark opens in this line");
  await expect(page.getByRole("button", { name: "See what comes out" })).toBeHidden();

  await chooseFile(page, "table.xlsx", bytes("PK\u0003\u0004 and so on"));
  await expect(main(page)).toContainText("not CSV. Open it, save it as CSV");

  await chooseFile(page, "odd.csv", bytes("a,b,c,d,e\n1,soon,MUG,1,2.50\n2,soon,MUG,1,2.50\n"));
  await expect(main(page)).toContainText("5 columns still to choose");
  await expectAccessible(page, "a CSV whose columns are still to choose");
  await page.getByRole("button", { name: "See what comes out" }).press("Enter");
  for (const [need, column] of [
    ["Which column holds the order number?", "a"],
    ["Which column holds the order date?", "b"],
    ["Which column holds the item’s number or name?", "c"],
    ["Which column holds the quantity?", "d"],
    ["Which column holds the price each, or the total of a line?", "e"],
  ] as const) {
    await page.getByRole("button", { name: "See what comes out" }).press("Enter");
    await expect(page.getByLabel(need)).toBeFocused();
    await page.getByLabel(need).selectOption({ label: column });
  }
  await seeWhatComesOut(page);
  await expect(
    page.getByRole("heading", { level: 3, name: "No order comes out of this file" }),
  ).toBeFocused();
  await expect(page.getByRole("region", { name: "Rows left out" })).toContainText(
    "“soon” can’t be read as a date",
  );
  await expectHead(page, 0);
});

import { fileURLToPath } from "node:url";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { expectHead, expectOrdersFound, go, goToEvent, startEmpty } from "./steps.ts";

const FACTS = fileURLToPath(new URL("../fixtures/online-retail/facts.ndjson.gz", import.meta.url));

/** Sums of the columns of a daily statistics file. */
function sums(csv: string): Record<string, number> {
  const [header = "", ...rows] = csv.trim().split(/\r?\n/);
  const names = header.split(",");
  const total: Record<string, number> = {};
  for (const row of rows) {
    for (const [index, cell] of row.split(",").entries()) {
      const name = names[index] ?? "";
      if (name !== "date" && name !== "currency") total[name] = (total[name] ?? 0) + Number(cell);
    }
  }
  return total;
}

test("9,719 facts of a real shop come out right: on screen, in the CSV, and in the past", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await startEmpty(page);
  await go(page, "Data & settings");
  await page.getByLabel("Import order facts").setInputFiles(FACTS);
  await expect(page.getByRole("main")).toContainText("9,719 facts read: 9,719 accepted", {
    timeout: 120_000,
  });
  await expectHead(page, 9719);

  await go(page, "Orders");
  await expectOrdersFound(page, 9654);
  await expect(page.getByRole("main")).toContainText("£4,812,645.40");
  await page.getByRole("checkbox", { name: /Cancelled/ }).check({ force: true });
  await expectOrdersFound(page, 65);
  await expect(page.getByRole("main")).toContainText("£103,840.20");

  await go(page, "Statistics");
  await expect(page.getByRole("main")).toContainText("4,812,645.40");
  await expect(page.getByRole("main")).toContainText("9,654");
  const exportCsv = () => page.getByRole("button", { name: "Export daily statistics (CSV)" }).first().click();
  const now = await downloadText(page, exportCsv);
  expect(now.split(/\r?\n/)[0]).toBe(
    "date,currency,orders,revenue_minor,cancelled,cancelled_minor,received_minor,refunded_minor,returned_minor",
  );
  expect(sums(now)).toEqual({
    orders: 9654,
    revenue_minor: 481264540,
    cancelled: 65,
    cancelled_minor: 10384020,
    received_minor: 0,
    refunded_minor: 0,
    returned_minor: 0,
  });

  await test.step("at event 5,000 the figures are those of the first 5,000 facts", async () => {
    await goToEvent(page, 5000);
    const then = sums(await downloadText(page, exportCsv));
    expect((then.orders ?? 0) + (then.cancelled ?? 0)).toBe(5000);
    expect(then).toMatchObject(FIRST_5000);
    await go(page, "Orders");
    await expectOrdersFound(page, FIRST_5000.orders);
  });

  await test.step("a second import of the file adds nothing", async () => {
    await page.getByRole("button", { name: "Back to now" }).click();
    await go(page, "Data & settings");
    await page.getByLabel("Import order facts").setInputFiles(FACTS);
    await expect(page.getByRole("main")).toContainText("9,719 known already", { timeout: 120_000 });
    await expectHead(page, 9719);
  });
});

/** Counted from the file itself: `zcat facts.ndjson.gz | head -5000`. */
const FIRST_5000 = { orders: 4977, revenue_minor: 259776090, cancelled: 23, cancelled_minor: 8617036 };

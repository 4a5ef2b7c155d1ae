import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { chooseNoPlace, choosePrivatePlace, letGo, privateFiles } from "./chosenFiles.ts";
import { downloadText } from "./downloads.ts";
import { expect, test } from "./fixtures.ts";
import { factsFile, SMALL_SHOP } from "./smallShop.ts";
import {
  eventLines,
  expectHead,
  expectOrdersFound,
  go,
  goToEvent,
  importFacts,
  startEmpty,
} from "./steps.ts";

/** The shop of ten events, on the settings. */
async function openShop(page: Page): Promise<void> {
  await startEmpty(page);
  await importFacts(page, factsFile(SMALL_SHOP));
  await expectHead(page, SMALL_SHOP.length);
}

const exportLog = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Export event log" }).click();

const backUp = (page: Page): Promise<void> =>
  page.getByRole("banner").getByRole("button", { name: "Back up now" }).click();

/** But for the moment at which it was made. */
const undated = (log: string): string => log.replace(/"exportedAt":"[^"]+"/, "");

/** The one file that was saved. */
async function onlyFile(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [entry, ...others] = await privateFiles(page);
  if (entry === undefined || others.length > 0) throw new Error(`${others.length} files too many, or none`);
  return { name: entry[0], bytes: entry[1] };
}

test("an export goes into the chosen file, and is there byte for byte what a download is", async ({
  page,
}) => {
  await openShop(page);
  const downloaded = await downloadText(page, () => exportLog(page));
  await choosePrivatePlace(page);
  await exportLog(page);
  await expect(page.getByRole("main")).toContainText("10 events exported.");
  const { name, bytes } = await onlyFile(page);
  expect(name).toMatch(/^orderlog-my-shop-.*\.json$/);
  expect(undated(bytes.toString())).toBe(undated(downloaded));
});

test("a packed backup goes into the chosen file, and counts when that is closed", async ({ page }) => {
  await openShop(page);
  await page.getByRole("checkbox", { name: "Packed with gzip, for backups too" }).check({ force: true });
  await choosePrivatePlace(page);
  await backUp(page);
  await expect(page.getByText(/^Backup of 10 events: orderlog-my-shop-.*\.json\.gz$/)).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("Backup today");
  const { bytes } = await onlyFile(page);
  expect(eventLines(gunzipSync(bytes).toString())).toHaveLength(10);
});

test("given no place is chosen, then nothing happens and nothing is said", async ({ page }) => {
  await openShop(page);
  await chooseNoPlace(page);
  await exportLog(page);
  await backUp(page);
  await expect(page.getByRole("banner").getByRole("button", { name: "Back up now" })).toBeEnabled();
  await expect(page.getByText("Exporting the event log")).toHaveCount(0);
  await expect(page.getByText("No file was saved")).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("No backup");
});

test("a backup shows how far it is on every screen; cancelled, nothing is left and it doesn't count", async ({
  page,
}) => {
  await openShop(page);
  await go(page, "Orders");
  await choosePrivatePlace(page, "held");
  await backUp(page);
  const panel = page.getByRole("region", { name: "Exporting the event log" });
  await expect(panel).toContainText(/Writing 10 of 10/);
  await go(page, "Statistics");
  await expect(panel).toBeVisible();
  await go(page, "Data & settings");
  await expect(panel, "the screen's own takes the place of the frame's").toHaveCount(1);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await letGo(page);
  await expect(page.getByText("Cancelled. No file was saved.").first()).toBeVisible();
  await expect(panel).toBeHidden();
  expect([...(await privateFiles(page)).keys()]).toEqual([]);
  await expect(page.getByRole("banner")).toContainText("No backup");
});

test("given there is no room for the file, then that is said, nothing is left and it doesn't count", async ({
  page,
  context,
}) => {
  await openShop(page);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 16_000_000 });
  await choosePrivatePlace(page, "full");
  await backUp(page);
  await expect(page.getByRole("alert").filter({ hasText: "The file was not saved." })).toContainText(
    "Nothing in the book has changed, and no half file is left.",
  );
  await expect(page.getByRole("main")).toContainText("There is no room for the file where it was to go");
  expect([...(await privateFiles(page)).keys()]).toEqual([]);
  await expect(page.getByRole("banner")).toContainText("No backup");
});

test("no. 14: orders as CSV, and the log up to here, go into the chosen file", async ({ page }) => {
  await openShop(page);
  await go(page, "Orders");
  await goToEvent(page, 4);
  await expectOrdersFound(page, 3);
  const exportCsv = () => page.getByRole("button", { name: "Export CSV" }).press("Enter");
  const downloaded = await downloadText(page, exportCsv);
  await choosePrivatePlace(page);
  await exportCsv();
  await expect.poll(async () => (await privateFiles(page)).size).toBe(1);
  await page.getByRole("button", { name: "Export up to here" }).click();
  await expect(page.getByText("4 events exported.")).toBeVisible();
  const files = await privateFiles(page);
  expect([...files.keys()].toSorted()).toEqual(["my-shop-up-to-event-4.json", "orders-my-shop-event-4.csv"]);
  expect(files.get("orders-my-shop-event-4.csv")?.toString()).toBe(downloaded);
  expect(eventLines(files.get("my-shop-up-to-event-4.json")?.toString() ?? "")).toHaveLength(4);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { eventsOf, withEvents } from "./logFiles.ts";
import { bringSmallShop, factsFile, SMALL_SHOP } from "./smallShop.ts";
import {
  chooseLog,
  createOrder,
  eventLines,
  expectHead,
  expectOrdersFound,
  exportedLog,
  go,
  goToEvent,
  importFacts,
  importLog,
  startEmpty,
} from "./steps.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

test("facts of every kind come in, and the refused ones are listed by line and reason", async ({ page }) => {
  await startEmpty(page);
  const main = page.getByRole("main");
  await importFacts(page, fixture("facts-all-kinds.ndjson"));
  await expect(main).toContainText("13 facts read: 8 accepted, 0 known already, 5 refused.");
  const refused = main.getByRole("region", { name: "Refused facts" });
  const reasons: readonly (readonly [line: number, code: string])[] = [
    [7, "NotPaid"],
    [9, "AlreadyCancelled"],
    [10, "NoLines"],
    [11, "InvalidQuantity"],
    [12, "OrderNotFound"],
  ];
  for (const [line, code] of reasons) {
    await expect(refused.getByRole("row", { name: new RegExp(`^${line} `) })).toContainText(code);
  }
  await expectHead(page, 8);

  await test.step("what the source never had is said to be not known", async () => {
    await go(page, "Orders");
    await expectOrdersFound(page, 3);
    await page.getByRole("link", { name: "A-1", exact: true }).click();
    await expect(main).toContainText("Delivered");
    await expect(main).toContainText("voucher and card");
    await expect(main).toContainText("Owl Express");
    await expect(main).toContainText("12.5% off");
    await expect(main).toContainText("Nora Quillfeather");
  });
  await test.step("imported again it adds nothing, and the same ones are refused", async () => {
    await importFacts(page, fixture("facts-all-kinds.ndjson"));
    await expect(main).toContainText("13 facts read: 0 accepted, 8 known already, 5 refused.");
    await expectHead(page, 8);
  });
});

test("where payments are recorded shipped before paid is refused; without them payment is not known", async ({
  page,
}) => {
  await startEmpty(page);
  const [first, second, paid] = SMALL_SHOP;
  const ship = (orderRef: string) => ({ at: "2026-03-05T09:00:00Z", kind: "shipped", orderRef });
  await importFacts(page, factsFile([first ?? {}, second ?? {}, ship("S2"), paid ?? {}, ship("S1")]));
  const main = page.getByRole("main");
  await expect(main).toContainText("5 facts read: 4 accepted, 0 known already, 1 refused.");
  await expect(main.getByRole("row", { name: /^3 / })).toContainText("NotPaid");

  await importFacts(page, factsFile([{ ...first, orderRef: "T1" }, ship("T1")]));
  await expect(main).toContainText("2 facts read: 2 accepted");
  await go(page, "Orders");
  await page.getByRole("link", { name: "T1", exact: true }).click();
  await expect(main).toContainText("Shipped");
  await expect(main).toContainText("The order’s source recorded no payments.");
  await expect(main).toContainText("Carrier not known");
});

test("a line that is no fact stops the import before anything is written, and is named", async ({ page }) => {
  await startEmpty(page);
  const main = page.getByRole("main");
  await importFacts(
    page,
    factsFile([...SMALL_SHOP.slice(0, 3), '{"kind":"created"', ...SMALL_SHOP.slice(3)]),
  );
  await expect(main).toContainText("Line 4 is no fact: The line is not JSON. Nothing was written.");
  await importFacts(page, factsFile([...SMALL_SHOP, { kind: "paid", orderRef: "S4", amountMinor: "ten" }]));
  await expect(main).toContainText("Line 11 is no fact");
  await expect(main).toContainText("amountMinor");
  await expectHead(page, 0);

  await test.step("a dry run says what would happen, and writes nothing", async () => {
    await main.getByRole("checkbox", { name: /^Dry run/ }).check({ force: true });
    await importFacts(page, factsFile([...SMALL_SHOP, { kind: "paid", orderRef: "S2", amountMinor: 5000 }]));
    await expect(main).toContainText("Dry run, nothing was written. Of 11 facts: 10 would be accepted");
    await expect(main).toContainText("1 would be refused");
    await expect(main.getByRole("row", { name: /^11 / })).toContainText("OrderIsCancelled");
    await expectHead(page, 0);
    await go(page, "Orders");
    await expectOrdersFound(page, 0);
  });
});

test("an old log is read as it was written: addresses unknown, upcast on reading", async ({ page }) => {
  await startEmpty(page);
  const old = readFileSync(fixture("log-v1.json"), "utf8");
  const before = page.url();
  await importLog(page, old);
  await expect.poll(() => page.url()).not.toContain(new URL(before).hash.split("book=")[1] ?? "-");
  await expectHead(page, 10);
  const main = page.getByRole("main");
  await expect(main).toContainText("Imported 10 events");
  await go(page, "Orders");
  await page.getByRole("link", { name: "1001", exact: true }).click();
  await expect(main).toContainText("No address known.");
  await go(page, "Under the hood");
  const upcasters = main.getByRole("region", { name: "Upcasters" });
  await expect(upcasters).toContainText("OrderCreated");
  await expect(upcasters).toContainText(/OrderCreated 1 → 2.*[1-9]\d*$/);
  await test.step("its events are kept as they were", async () => {
    expect(eventLines(await exportedLog(page))).toEqual(eventLines(old));
  });
});

test("a log with events of a newer application opens read-only, and says which", async ({ page }) => {
  await startEmpty(page);
  await bringSmallShop(page);
  const log = await exportedLog(page);
  const newer = eventsOf(log).map((event) => (event.position === 9 ? { ...event, schemaVersion: 7 } : event));
  const preview = await chooseLog(page, withEvents(log, newer));
  await expect(preview).toContainText("it went another way");
  await expect(preview.getByRole("button", { name: "Continue this book" })).toHaveCount(0);
  await preview.getByRole("button", { name: "Import as a new book" }).click();
  await expect(page.getByRole("main")).toContainText("Imported 10 events");
  const banner = page.getByRole("status").filter({ hasText: "Read-only" });
  await expect(banner).toContainText("OrderDelivered, schema 7");
  await expect(page.getByRole("banner").getByRole("button", { name: "New order" })).toBeDisabled();
  await go(page, "Under the hood");
  await expect(page.getByRole("main")).toContainText("OrderDelivered, schema 7");
  await test.step("what came before it can be looked at, and the log exported", async () => {
    await goToEvent(page, 6);
    await go(page, "Orders");
    await expectOrdersFound(page, 3);
    await page.getByRole("button", { name: "Back to now" }).click();
    expect(eventLines(await exportedLog(page))).toHaveLength(10);
  });
});

test("no. 26: a truncated log changes nothing and names the line; the same log twice brings nothing new", async ({
  page,
}) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" });
  const short = await exportedLog(page);
  await createOrder(page, { name: "Tom Wolny", sku: "CLK", item: "Clock", quantity: 1, price: "8.00" });
  const long = await exportedLog(page);
  const main = page.getByRole("main");

  await expect(await chooseLog(page, long)).toContainText(
    "Nothing new: the open book holds this log already",
  );
  await importLog(page, short, "new-book");
  await expect(main).toContainText("Imported 1 event");
  await expectHead(page, 1);
  await importLog(page, long.slice(0, Math.floor(long.length * 0.7)));
  await expect(main).toContainText(/Nothing was written: .*[Ll]ine 3/);
  await expectHead(page, 1);
  const longer = await chooseLog(page, long);
  await expect(longer).toContainText("1 event longer");
  await longer.getByRole("button", { name: "Continue this book" }).click();
  await expect(main).toContainText("Continued the book “My shop” with 1 event");
  await expect(await chooseLog(page, long)).toContainText("Nothing new");
  await expectHead(page, 2);
  await go(page, "Orders");
  await expectOrdersFound(page, 2);
  await expect(main).toContainText("Tom Wolny");
});

import { fileURLToPath } from "node:url";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { derivedUuid } from "../../src/lib/ids.ts";
import { expect, test } from "./fixtures.ts";
import { eventsOf, withEvents } from "./logFiles.ts";
import {
  createOrder,
  expectHead,
  expectOrdersFound,
  exportedLog,
  go,
  head,
  importFacts,
  startEmpty,
} from "./steps.ts";

const FACTS = fileURLToPath(new URL("../fixtures/online-retail/facts.ndjson.gz", import.meta.url));

test("a cancelled import keeps whole facts and says which; the next one goes on from there", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await startEmpty(page);
  const main = page.getByRole("main");
  await importFacts(page, FACTS);
  await expect.poll(() => head(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await main.getByRole("button", { name: "Cancel" }).click();
  await expect(main).toContainText(/Cancelled\. The facts up to line [\d,]+ stay/);
  const told = /up to line ([\d,]+) stay: ([\d,]+) accepted/.exec((await main.textContent()) ?? "");
  const line = Number(told?.[1]?.replace(",", ""));
  const kept = Number(told?.[2]?.replace(",", ""));
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThan(9719);
  expect(kept).toBe(line);
  await expectHead(page, line);

  await importFacts(page, FACTS);
  const words = `9,719 facts read: ${(9719 - line).toLocaleString("en")} accepted, ${line.toLocaleString("en")} known already, 0 refused.`;
  await expect(main).toContainText(words, { timeout: 120_000 });
  await expectHead(page, 9719);
  await go(page, "Orders");
  await expectOrdersFound(page, 9654);
  await expect(main).toContainText("£4,812,645.40");
});

/** The same order over and over: a log that takes a while to import. */
function repeated(first: RecordedEvent, times: number): RecordedEvent[] {
  return Array.from({ length: times }, (_, index) => {
    const id = (what: string) => derivedUuid(`${what}/${index}`) as never;
    return {
      ...first,
      eventId: id("event"),
      streamId: id("stream"),
      position: (index + 1) as never,
      metadata: { ...first.metadata, commandId: id("command") },
      data: { ...first.data, number: String(50_000 + index) },
    };
  });
}

test("a log import that breaks off leaves no book behind", async ({ page, context }) => {
  await startEmpty(page);
  await createOrder(page, { name: "Ann Berg", sku: "MUG", item: "Mug", quantity: 1, price: "2.00" });
  const log = await exportedLog(page);
  const [first] = eventsOf(log);
  if (first === undefined) throw new Error("the export has no events");
  const long = withEvents(log, repeated(first, 40_000)).replace(/"logId":"[^"]*"/, '"logId":"another-log"');
  const upload = { name: "long.json", mimeType: "application/json", buffer: Buffer.from(long) };
  const other = await context.newPage();
  await page.bringToFront();
  await page.getByLabel("Import event log").setInputFiles(upload);
  // Asked at each frame: what a person would have to be quick to see.
  await page.waitForFunction(() => /Writing [1-9]/.test(document.body.textContent), null, {
    timeout: 60_000,
  });
  await page.close();
  await other.goto("./");
  await expectOrdersFound(other, 1);
  await go(other, "Data & settings");
  const books = other.getByRole("main").getByRole("button", { name: /^(Open|Remove) book/ });
  await expect(books).toHaveCount(1);
  await test.step("and nothing of it is left in the browser's databases", async () => {
    const logs = () =>
      other.evaluate(async () => {
        const all = await indexedDB.databases();
        return all.filter(({ name }) => name?.startsWith("orderlog-log-")).length;
      });
    await other.reload();
    await expect.poll(logs, { timeout: 30_000 }).toBe(1);
  });
});

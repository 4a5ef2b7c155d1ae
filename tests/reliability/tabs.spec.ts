import type { BrowserContext, Page, Route } from "@playwright/test";
import type { CommandId, StreamId } from "../../src/engine/events/identifiers.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import { expect, test } from "../e2e/fixtures.ts";

async function drivenTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction("acknowledged", () => undefined);
  await page.goto("driven/index.html");
  await page.waitForFunction(() => "driven" in window);
  return page;
}

/** A book with one order in it, open in `count` tabs. */
async function openTabs(context: BrowserContext, count: number) {
  const first = await drivenTab(context);
  const shop = await first.evaluate(async () => {
    const { backend } = window.driven;
    const book = await backend.createBook({ name: "Shop", timeZone: "Europe/Berlin" as TimeZone });
    await backend.openBook(book.bookId);
    return { bookId: book.bookId, orderId: await window.driven.placePaidOrder("Everybody's") };
  });
  const tabs = [first];
  while (tabs.length < count) {
    const tab = await drivenTab(context);
    await tab.evaluate((id) => window.driven.backend.openBook(id), shop.bookId);
    tabs.push(tab);
  }
  return { tabs, ...shop };
}

const contendAll = (tabs: readonly Page[], orderId: StreamId, shared: CommandId) =>
  Promise.all(
    tabs.map((tab, index) =>
      tab.evaluate(([at, order, command]) => window.driven.contend(at, order, command), [
        index,
        orderId,
        shared,
      ] as const),
    ),
  );

/** Every tab answers the same at the head, and the book is sound in every way. */
async function expectOneTruth(tabs: readonly Page[], bookId: string) {
  const answers = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.driven.answersAtHead())));
  expect(new Set(answers).size).toBe(1);
  const [first] = tabs;
  if (first === undefined) throw new Error("no tab");
  const report = await first.evaluate((id) => window.driven.inspect(id), bookId);
  expect(report.faults).toEqual([]);
  return report;
}

for (const count of [2, 4, 8]) {
  test(`ES2 ES3 ES5 ${count} tabs on the same and on different orders: nothing lost, doubled or skipped`, async ({
    context,
  }) => {
    const { tabs, orderId, bookId } = await openTabs(context, count);
    const shared = "018f0000-0000-7000-8000-00000000c0de" as CommandId;
    const all = await contendAll(tabs, orderId, shared);
    const report = await expectOneTruth(tabs, bookId);
    const there = new Set(report.commandIds);
    expect(all.flatMap(({ accepted }) => accepted).filter((id) => !there.has(id))).toEqual([]);
    // The two commands of everybody's order, and every accepted one: no more, and the shared one once.
    const accepted = new Set(all.flatMap((tab) => tab.accepted));
    expect(report.commandIds).toHaveLength(accepted.size + 2);
    expect(there.has(shared)).toBe(true);
    expect(all.filter(({ cancelled }) => cancelled)).toHaveLength(1);
    expect(report.orders).toBe(2 + all.reduce((sum, { orders }) => sum + orders, 0));
  });
}

/** Stops a tab's engine dead in the middle of what it does; resolves when it stands still, to what wakes it. */
async function freeze(tab: Page): Promise<() => Promise<void>> {
  const call = new Promise<Route>((resolve) => void tab.route("**/wake-call", resolve));
  await tab.evaluate(() => window.driven.freeze());
  const frozen = await call;
  // Without a type, Firefox takes the answer for XML.
  return () => frozen.fulfill({ contentType: "text/plain", body: "" });
}

/** Ends a tab as the system does when it is short of memory; where that can't be asked for, it is closed. */
async function kill(tab: Page, engine: string): Promise<void> {
  if (engine !== "chromium") return tab.close();
  const session = await tab.context().newCDPSession(tab);
  const crashed = tab.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
}

test("PR2 a tab that is frozen while it projects holds nobody up, and is right again when it wakes", async ({
  context,
}) => {
  const { tabs, orderId, bookId } = await openTabs(context, 3);
  const [frozen, ...others] = tabs;
  if (frozen === undefined) throw new Error("no tab");
  // It is in the middle of commands and rebuilds when it stops.
  await frozen.evaluate((id) => window.driven.startWork(id, "rebuild", 0), bookId);
  const wake = await freeze(frozen);
  const all = await contendAll(others, orderId, "018f0000-0000-7000-8000-00000000f00d" as CommandId);
  const there = new Set((await expectOneTruth(others, bookId)).commandIds);
  expect(all.flatMap(({ accepted }) => accepted).filter((id) => !there.has(id))).toEqual([]);
  const stopped = frozen.evaluate(() => window.driven.stopWork());
  await wake();
  await stopped;
  await expectOneTruth([frozen, ...others], bookId);
});

test("PR2 a tab that is killed while it projects leaves the others whole", async ({ context }, {
  project,
}) => {
  const { tabs, orderId, bookId } = await openTabs(context, 3);
  const [killed, ...others] = tabs;
  if (killed === undefined) throw new Error("no tab");
  await killed.evaluate((id) => window.driven.startWork(id, "rebuild", 0), bookId);
  const contending = contendAll(others, orderId, "018f0000-0000-7000-8000-00000000dead" as CommandId);
  await kill(killed, project.metadata.engine);
  const all = await contending;
  const there = new Set((await expectOneTruth(others, bookId)).commandIds);
  expect(all.flatMap(({ accepted }) => accepted).filter((id) => !there.has(id))).toEqual([]);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, type Page, test } from "@playwright/test";
import type { TimeZone } from "../../src/orders/calendar.ts";
import { createOrder } from "../e2e/steps.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { type KillableChromium, startKillable } from "./killableChromium.ts";
import { WORK_KINDS } from "./page/work.ts";

/** Another run: `CRASH_SEED=7 npm run test:crash`. */
const SEED = Number(process.env.CRASH_SEED ?? 1);
/** The browser dies so long after the work began, at most. */
const LATEST_KILL_MS = 900;

/** A profile that outlives its browser, and what was acknowledged in it. */
class Shop {
  readonly profile = mkdtempSync(join(tmpdir(), "orderlog-crash-"));
  readonly acknowledged = new Set<string>();
  /** What went wrong in a page before its browser was killed. */
  readonly faults: string[] = [];
  bookId = "";
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async start(): Promise<{ readonly chromium: KillableChromium; readonly page: Page }> {
    const chromium = await startKillable(this.profile);
    const page = await chromium.context.newPage();
    await page.exposeFunction("acknowledged", (commandId: string) => void this.acknowledged.add(commandId));
    page.on("pageerror", (error) => this.faults.push(String(error)));
    await page.goto(`${this.#url}driven/index.html`);
    await page.waitForFunction(() => "driven" in window);
    return { chromium, page };
  }

  /** Makes the book that is worked in, and another one to change to. */
  async open(page: Page): Promise<void> {
    this.bookId = await page.evaluate(async () => {
      const timeZone = "Europe/Berlin" as TimeZone;
      await window.driven.backend.createBook({ name: "Other", timeZone });
      return (await window.driven.backend.createBook({ name: "Shop", timeZone })).bookId;
    });
  }

  /** Everything that was promised of every book; imported ones are removed once they were looked at. */
  async check(page: Page, after: string): Promise<void> {
    expect(this.faults, after).toEqual([]);
    const books = await page.evaluate(() => window.driven.backend.books());
    for (const { bookId, name } of books) {
      const report = await page.evaluate((id) => window.driven.inspect(id), bookId);
      expect(report.faults, `${name}, ${after}`).toEqual([]);
      if (bookId === this.bookId) {
        const there = new Set(report.commandIds);
        expect(
          [...this.acknowledged].filter((id) => !there.has(id)),
          `lost, ${after}`,
        ).toEqual([]);
      } else if (name === "Shop") {
        await page.evaluate((id) => window.driven.backend.removeBook(id), bookId);
      }
    }
    expect(books.filter(({ bookId }) => bookId === this.bookId)).toHaveLength(1);
    // Cleared away beside everything else at the start.
    await expect.poll(() => page.evaluate(() => window.driven.leftovers()), { message: after }).toEqual([]);
  }

  /** The app itself, as a person finds it: the book opens, and takes an order. */
  async use(page: Page): Promise<void> {
    await page.goto(`${this.#url}#/orders?book=${this.bookId}`);
    await expect(page.getByRole("status", { name: "Orders found" })).toHaveText(/[1-9]/);
    await createOrder(page, { name: "Eva Lind", sku: "CUP-3", item: "Cup", quantity: 3, price: "1.00" });
  }
}

test("ES1 ES6 killed at any moment, the browser has kept every acknowledged command, whole, and opens again", async ({
  baseURL,
}, testInfo) => {
  const kills = Number(testInfo.project.metadata.kills);
  const shop = new Shop(baseURL ?? "");
  const during = new Map<string, number>();
  let { chromium, page } = await shop.start();
  await shop.open(page);
  for (let round = 0; round < kills; round++) {
    const random = seededRandom(SEED * 1_000 + round);
    const kind = WORK_KINDS[(round + SEED) % WORK_KINDS.length] ?? "commands";
    const after = `after kill ${round + 1} of seed ${SEED}, during ${kind}`;
    await page.evaluate(([id, what, at]) => window.driven.startWork(id, what, at), [
      ...[shop.bookId, kind, round],
    ] as [string, typeof kind, number]);
    await pause(random.whole(0, LATEST_KILL_MS));
    await chromium.kill();
    during.set(kind, (during.get(kind) ?? 0) + 1);
    ({ chromium, page } = await shop.start());
    await shop.check(page, after);
    // Once for each kind of work, and at the end.
    if ((round + 1) % (WORK_KINDS.length + 1) === 0 || round === kills - 1) {
      await shop.use(await chromium.context.newPage());
    }
  }
  await chromium.kill();
  rmSync(shop.profile, { recursive: true, force: true });
  const kinds = [...during].map(([kind, count]) => `${kind} ${count}`).join(", ");
  process.stdout.write(
    `crash: ${kills} kills from seed ${SEED} (${kinds}), ${shop.acknowledged.size} commands acknowledged, 0 lost\n`,
  );
});

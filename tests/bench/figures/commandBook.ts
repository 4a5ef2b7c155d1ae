import type { Page } from "@playwright/test";
import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import { ANY_ORDER } from "../../../src/orders/queries/orderList.ts";
import type { BenchBook } from "../run/benchBook.ts";

/** A book that is open for commands. */
export interface CommandBook {
  readonly page: Page;
  /** Orders from all over the log; a forgotten customer's takes no note. */
  readonly orders: readonly StreamId[];
  /** Milliseconds of one command on each of these. */
  time(orders: readonly StreamId[]): Promise<readonly number[]>;
  /** Milliseconds of one bare transaction for each of these, in the same database. */
  timeBare(orders: readonly StreamId[]): Promise<readonly number[]>;
}

/** Orders that commands are given to. */
const MOST = 1000;

export async function openForCommands({ browser, bookId, log }: BenchBook): Promise<CommandBook> {
  const page = await browser.benchPage();
  await page.evaluate((id) => window.bench.open(id), bookId);
  const step = Math.max(1, Math.floor(log.orders / MOST));
  const orders = await page.evaluate(
    async ([apart, most, filter]) => {
      const sort = { by: "number", direction: "ascending" } as const;
      const found: StreamId[] = [];
      for (let place = 0; place < most; place++) {
        const list = { kind: "orderList", filter, sort, offset: place * apart, limit: 1 } as const;
        const [answer] = (await window.bench.backend.ask([list], "now")).answers;
        if (answer?.kind !== "orderList") continue;
        for (const { orderId, customer } of answer.rows)
          if (customer.kind !== "forgotten") found.push(orderId);
      }
      return found;
    },
    [step, Math.min(MOST, log.orders), ANY_ORDER] as const,
  );
  return {
    page,
    orders,
    time: (some) => page.evaluate((ids) => window.bench.timeCommands(ids), some),
    timeBare: (some) =>
      page.evaluate(([id, ids]) => window.bench.measures.bareCommands(id, ids), [bookId, some] as const),
  };
}

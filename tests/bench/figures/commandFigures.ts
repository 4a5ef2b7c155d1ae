import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import { type Figure, quantile } from "../report/figure.ts";
import type { Measuring } from "./measuring.ts";

/** Commands of one turn; turns alternate with the bare transactions, so that a busy moment hits both. */
const TURN = 25;

/** One command from the page's call to its answer, next to a bare strict transaction. */
export async function commandFigures({ browser, bookId, options }: Measuring): Promise<readonly Figure[]> {
  const page = await browser.benchPage();
  await page.evaluate((id) => window.bench.open(id), bookId);
  const orders = await page.evaluate(async () => {
    const filter = {
      ...{ status: [], country: [], customerId: null, currency: null, from: null, to: null },
      ...{ minTotalMinor: null, maxTotalMinor: null, refundDue: false, text: "" },
    };
    const sort = { by: "number", direction: "ascending" } as const;
    const list = { kind: "orderList", filter, sort, offset: 0, limit: 500 } as const;
    const { answers } = await window.bench.backend.ask([list], "now");
    const [answer] = answers;
    return answer?.kind === "orderList" ? answer.rows.map((row) => row.orderId) : [];
  });
  const turns = options.isQuick ? 2 : 12;
  const commands: number[] = [];
  const bare: number[] = [];
  const timeTurn = (ids: readonly StreamId[]) =>
    page.evaluate((some) => window.bench.timeCommands(some), ids);
  await timeTurn(orders.slice(0, 5));
  for (let turn = 0; turn < turns; turn++) {
    const some = Array.from({ length: TURN }, (_, place) => orders[(turn * TURN + place) % orders.length]);
    commands.push(...(await timeTurn(some.filter((id) => id !== undefined))));
    bare.push(...(await page.evaluate((count) => window.bench.measures.bareCommands(count), TURN)));
  }
  return [figureOf("p50", 0.5, commands, bare), figureOf("p99", 0.99, commands, bare)];
}

function figureOf(name: string, share: number, commands: readonly number[], bare: readonly number[]): Figure {
  const [value, limit] = [quantile(commands, share), quantile(bare, share)];
  return {
    id: `command-${name}`,
    name: `One command acknowledged (strict), ${name}`,
    ...{ value, unit: "ms" },
    reference: { name: "bare transaction", value: limit },
    goal: "≤ 2×",
    isReached: value <= 2 * limit,
  };
}

import type { Asked } from "../page/workerMeasures.ts";
import { type Figure, quantile } from "../report/figure.ts";
import { queryAsks, seekAsks, textAsks } from "./asks.ts";
import type { Measuring } from "./measuring.ts";

interface AskGoal {
  readonly id: string;
  readonly name: string;
  readonly p95: number;
}

/** Queries and seeks, timed in the worker; the first seek right after opening. */
export async function queryFigures({ browser, bookId, log, options }: Measuring): Promise<readonly Figure[]> {
  const page = await browser.benchPage();
  await page.evaluate((id) => window.bench.open(id), bookId);
  const time = (asks: readonly Asked[]) =>
    page.evaluate((some) => window.bench.measures.timeAsks(some), asks);
  const count = options.isQuick ? 20 : 200;
  const [first] = await time(seekAsks(1, log.events));
  const p95 = async ({ id, name, p95: goal }: AskGoal, asks: readonly Asked[]): Promise<Figure> => {
    const value = quantile(await time(asks), 0.95);
    const common = { unit: "ms", reference: null } as const;
    return { id, name: `${name}, p95`, value, ...common, goal: `≤ ${goal} ms`, isReached: value <= goal };
  };
  return [
    await p95({ id: "query", name: "Query: filter, sort, page, facets", p95: 50 }, queryAsks(count)),
    await p95({ id: "query-text", name: "Query: text search", p95: 100 }, textAsks(count)),
    await p95(
      { id: "seek", name: "Seek, warm: list, facets, daily figures", p95: 4 },
      seekAsks(count, log.events),
    ),
    {
      ...{ id: "seek-first", name: "Seek, first after opening", value: first ?? Number.NaN, unit: "ms" },
      ...{ reference: null, goal: "≤ 1,000 ms", isReached: (first ?? Number.NaN) <= 1000 },
    },
  ];
}

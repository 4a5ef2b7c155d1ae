import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import { type Figure, median, quantile } from "../report/figure.ts";
import type { BenchBook } from "../run/benchBook.ts";
import { type CommandBook, openForCommands } from "./commandBook.ts";
import type { Measuring } from "./measuring.ts";

/** Commands of one turn; turns alternate with the bare transactions, so that a busy moment hits both. */
const TURN = 25;
const OVER_SMALL = 1.15;
/** Between turns: what one leaves behind, in the views and in the browser's database, isn't the next one's. */
const REST_MS = 250;
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** One command from the page's call to its answer, next to a bare strict transaction and to a small book. */
export async function commandFigures({ small, options, ...book }: Measuring): Promise<readonly Figure[]> {
  const large = await openForCommands(book);
  const other = small === null ? null : await openForCommands(small satisfies BenchBook);
  const commands: number[] = [];
  const bare: number[] = [];
  const inSmall: number[] = [];
  for (const one of [large, other]) await one?.time(ordersOf(one, 0, 5));
  for (let turn = 0; turn < (options.isQuick ? 2 : 16); turn++) {
    await rest();
    commands.push(...(await large.time(ordersOf(large, 2 * turn, TURN))));
    await rest();
    bare.push(...(await large.timeBare(ordersOf(large, 2 * turn + 1, TURN))));
    await rest();
    if (other) inSmall.push(...(await other.time(ordersOf(other, 2 * turn, TURN))));
  }
  const figures = [next("p50", 0.5, commands, bare), next("p99", 0.99, commands, bare)];
  return other === null ? figures : [...figures, overSmall(median(commands), median(inSmall))];
}

/** Other orders in each turn, as far as there are so many, so that no turn finds what another has warmed up. */
const ordersOf = ({ orders }: CommandBook, turn: number, count: number): readonly StreamId[] =>
  Array.from({ length: count }, (_, place) => orders[(turn * TURN + place) % orders.length]).filter(
    (id) => id !== undefined,
  );

function next(name: string, share: number, commands: readonly number[], bare: readonly number[]): Figure {
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

const overSmall = (value: number, inSmall: number): Figure => ({
  id: "command-over-small",
  name: "One command, next to a small book, p50",
  ...{ value, unit: "ms" },
  reference: { name: "10,000 events", value: inSmall },
  goal: `≤ ${OVER_SMALL}×`,
  isReached: value <= OVER_SMALL * inSmall,
});

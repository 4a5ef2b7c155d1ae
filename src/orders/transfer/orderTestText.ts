import type { Order } from "../order/order.ts";
import { orderDecider } from "../order/orderDecider.ts";
import type { RecordedOrderEvent } from "../order/orderUpcasting.ts";
import { commandOfCommit } from "./commandOfCommit.ts";
import { sourceText } from "./sourceText.ts";

const importLine = (names: string, path: string): string => `import ${names} from ${JSON.stringify(path)};`;

/** The test's imports, from the folder that it is written to be put into. */
const HEAD = [
  importLine("{ describe, test }", "vitest"),
  importLine("type { OrderCommand }", "../../../src/orders/order/commands.ts"),
  importLine("type { OrderEvent }", "../../../src/orders/order/events.ts"),
  importLine("{ given }", "../../support/orderScenarios.ts"),
].join("\n");

/**
 * An order's events, in today's schema, as a test that retells them: given what had happened, when each command,
 * then its events. It holds ids of personal records, never their content, as the events do. It is written to lie
 * in `tests/orders/decider`.
 */
export function orderTestText(number: string, events: readonly RecordedOrderEvent[]): string {
  const history = events.map(({ type, data }) => ({ type, data }));
  return `${HEAD}

/** What was recorded of order ${commentText(number)}, up to event ${events.at(-1)?.position ?? 0}. */
const history = ${sourceText(history)} as unknown as readonly OrderEvent[];

describe(${JSON.stringify(`order ${number}`)}, () => {
${scenarios(events).join("\n\n")}
});
`;
}

/** Each commit as a test of its own. */
function scenarios(events: readonly RecordedOrderEvent[]): string[] {
  let before: Order = orderDecider.initialState;
  const texts: string[] = [];
  for (let from = 0; from < events.length; ) {
    const to = endOfCommit(events, from);
    const commit = events.slice(from, to);
    texts.push(scenario(from, commit, before));
    before = commit.reduce<Order>(orderDecider.evolve, before);
    from = to;
  }
  return texts;
}

/** One past the last event of the command that recorded the event at `from`. */
function endOfCommit(events: readonly RecordedOrderEvent[], from: number): number {
  const { commandId } = events[from]?.metadata ?? {};
  const next = events.findIndex((event, place) => place > from && event.metadata.commandId !== commandId);
  return next < 0 ? events.length : next;
}

function scenario(from: number, commit: readonly RecordedOrderEvent[], before: Order): string {
  const types = commit.map(({ type }) => type).join(" and ");
  const command = commandOfCommit(before, commit);
  if (command === null) {
    return `  // ${types}, version ${from + 1}: recorded under other rules than today's, so it stands as history only.`;
  }
  const to = from + commit.length;
  return `  test(${JSON.stringify(`version ${to}: ${command.type} leads to ${types}`)}, () => {
    given(...history.slice(0, ${from}))
      .when(${sourceText(command, 6)} as unknown as OrderCommand)
      .then(...history.slice(${from}, ${to}));
  });`;
}

/** A text that can't end the comment that it stands in. */
const commentText = (text: string): string => JSON.stringify(text).replaceAll("*/", "*\\/");

import type { Position } from "../../engine/events/identifiers.ts";
import { type Instant, toInstant } from "../../lib/clock.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import { type OrdersAt, ordersAt } from "../projections/orders/ordersAt.ts";
import { addFigures, figuresAt, NO_FIGURES } from "../projections/statistics/figuresAt.ts";
import { FIGURES } from "../projections/statistics/statisticsReadModel.ts";
import type { ChangesAnswer, ChangesQuestion, StatusMove } from "./changes.ts";
import type { QueryContext } from "./queryContext.ts";
import type { Figures } from "./statistics.ts";
import { summarizeOrder } from "./summarizeOrder.ts";

/** What is different at the context's position from an earlier one: the difference of the folds at both. */
export function answerChanges(question: ChangesQuestion, context: QueryContext): ChangesAnswer {
  const { position } = context;
  const from = Math.min(question.from, position) as Position;
  return {
    kind: "changes",
    from,
    to: position,
    isAhead: question.from > position,
    fromAt: occurredAt(from, context),
    toAt: occurredAt(position, context),
    ...orderChanges(from, question.limit, context),
    money: moneyBetween(from, context),
  };
}

/** What an order of both positions was at the earlier one: its status's code and its line set, by row. */
interface Before {
  readonly count: number;
  readonly status: Uint8Array;
  readonly lineSet: Uint32Array;
}

/** Copied, because a scan at one position is valid only until the next. */
function before(from: Position, { orders }: QueryContext): Before {
  const { count, status, lineSet } = ordersAt(orders, from);
  const copied = { length: count };
  return {
    count,
    status: Uint8Array.from(copied, (_, row) => status[row] ?? 0),
    lineSet: Uint32Array.from(copied, (_, row) => lineSet[row] ?? 0),
  };
}

type OrderChanges = Pick<ChangesAnswer, "appeared" | "statuses" | "totals">;

function orderChanges(from: Position, limit: number, context: QueryContext): OrderChanges {
  const { orders, position, directory } = context;
  const then = before(from, context);
  const at = ordersAt(orders, position);
  const totalOf = (set: number | undefined) => orders.lineSets.totalMinor.at(set ?? 0);
  const moved = rowsWhere(then.count, (row) => then.status[row] !== at.status[row]);
  const retotalled = rowsWhere(
    then.count,
    (row) => then.lineSet[row] !== at.lineSet[row] && totalOf(then.lineSet[row]) !== totalOf(at.lineSet[row]),
  );
  const summary = (row: number) => summarizeOrder(at, row, directory);
  return {
    appeared: {
      orders: at.count - then.count,
      rows: newest(range(Math.max(then.count, at.count - limit), at.count), limit).map(summary),
    },
    statuses: {
      orders: moved.length,
      moves: statusMoves(moved, then, at),
      rows: newest(moved, limit).map((row) => {
        return { order: summary(row), before: statusAt(then.status, row) };
      }),
    },
    totals: {
      orders: retotalled.length,
      rows: newest(retotalled, limit).map((row) => {
        return { order: summary(row), beforeMinor: totalOf(then.lineSet[row]) };
      }),
    },
  };
}

const statusAt = (codes: ArrayLike<number>, row: number) => ORDER_STATUSES[codes[row] ?? 0] ?? "pending";

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

const rowsWhere = (count: number, isWanted: (row: number) => boolean): number[] =>
  range(0, count).filter(isWanted);

/** Rows are in the order of creation. */
const newest = (rows: readonly number[], limit: number): number[] => rows.slice(-limit).reverse();

/** In the order of an order's life, by where they came from, then where they went. */
function statusMoves(rows: readonly number[], then: Before, at: OrdersAt): readonly StatusMove[] {
  const counts = ORDER_STATUSES.map(() => ORDER_STATUSES.map(() => 0));
  for (const row of rows) {
    const line = counts[then.status[row] ?? 0];
    const to = at.status[row] ?? 0;
    if (line) line[to] = (line[to] ?? 0) + 1;
  }
  return ORDER_STATUSES.flatMap((from, code) =>
    ORDER_STATUSES.map((to, place) => ({ from, to, orders: counts[code]?.[place] ?? 0 })),
  ).filter(({ orders }) => orders > 0);
}

/** The statistics' own figures, at the later position less those at the earlier one. */
function moneyBetween(from: Position, { statistics, position }: QueryContext): ChangesAnswer["money"] {
  const [earlier, later] = [sumsAt(from), sumsAt(position)];
  return [...later.keys()]
    .sort()
    .map((currency) => {
      const figures = less(later.get(currency) ?? NO_FIGURES, earlier.get(currency) ?? NO_FIGURES);
      return { currency, figures };
    })
    .filter(({ figures }) => FIGURES.some((figure) => figures[figure] !== 0));

  function sumsAt(at: Position): Map<string, Figures> {
    const sums = new Map<string, Figures>();
    for (const { currency, ...figures } of figuresAt(statistics, at)) {
      sums.set(currency, addFigures(sums.get(currency) ?? NO_FIGURES, figures));
    }
    return sums;
  }
}

const less = (later: Figures, earlier: Figures): Figures =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, later[figure] - earlier[figure]]),
  ) as unknown as Figures;

const occurredAt = (position: Position, { timeline }: QueryContext): Instant | null =>
  position < 1 || position > timeline.occurredAt.length
    ? null
    : toInstant(timeline.occurredAt.at(position - 1));

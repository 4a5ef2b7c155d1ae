import type { Position } from "../../engine/events/identifiers.ts";
import { toInstant } from "../../lib/clock.ts";
import { BOOK_EVENT_TYPES } from "../bookEvents.ts";
import { toLocalDate } from "../calendar.ts";
import { numberAt, type TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import { type Amounts, contributionAmounts } from "./contributionAmounts.ts";
import type { Contribution, ContributionsAnswer, ContributionsQuestion } from "./contributions.ts";
import type { QueryContext } from "./queryContext.ts";
import { selectPage } from "./selectPage.ts";
import { scopeOfStatistics } from "./statisticsRange.ts";

/** The events behind a number of the statistics, and what each of them added to it. */
export function answerContributions(
  question: ContributionsQuestion,
  context: QueryContext,
): ContributionsAnswer {
  const { currency, range } = scopeOfStatistics(question, context);
  const { timeZone } = context.calendar;
  const offset = Math.max(0, question.offset);
  if (range === null || currency === null) {
    const nothing = { range: null, total: 0, events: 0, orders: 0, offset: 0, rows: [] };
    return { kind: "contributions", timeZone, currency, ...nothing };
  }
  const { measure, facet } = question;
  const amounts = contributionAmounts({ measure, facet, range, currency }, context);
  const positions = contributing(amounts.added, question.after);
  return {
    kind: "contributions",
    timeZone,
    currency,
    range: { from: toLocalDate(range.from), to: toLocalDate(range.to) },
    total: sumAt(amounts.added, positions),
    events: positions.length,
    orders: countOrders(positions, context.timeline),
    offset,
    rows: pageOf(question, positions, amounts).map((place) =>
      contributionAt(positions[place] ?? 0, amounts, context.timeline),
    ),
  };
}

/** Positions of the events that added anything, ascending. */
function contributing(added: Float64Array, after: number): Uint32Array {
  const positions = new Uint32Array(added.length);
  let count = 0;
  for (let position = after + 1; position < added.length; position++) {
    if (added[position] !== 0) positions[count++] = position;
  }
  return positions.subarray(0, count);
}

/** Exact: amounts are whole, and their sums below 2^53. */
function sumAt(added: Float64Array, positions: Uint32Array): number {
  let sum = 0;
  for (const position of positions) sum += added[position] ?? 0;
  return sum;
}

function countOrders(positions: Uint32Array, { order, numbers }: TimelineReadModel): number {
  const rows = order.values();
  const isSeen = new Uint8Array(numbers.length);
  let count = 0;
  for (const position of positions) {
    const row = rows[position - 1] ?? 0;
    if (isSeen[row] === 0) count++;
    isSeen[row] = 1;
  }
  return count;
}

function pageOf(
  { sort, offset, limit }: ContributionsQuestion,
  positions: Uint32Array,
  { added, tookMs }: Amounts,
): number[] {
  const isBySize = sort === "largest" || sort === "smallest";
  const sizes = tookMs ?? added;
  const keys = isBySize
    ? Float64Array.from(positions, (position) => sizes[position] ?? 0)
    : Float64Array.from(positions);
  return selectPage({ keys, descending: sort === "newest" || sort === "largest", offset, limit });
}

function contributionAt(
  position: number,
  { added, tookMs }: Amounts,
  timeline: TimelineReadModel,
): Contribution {
  return {
    position: position as Position,
    type: BOOK_EVENT_TYPES[timeline.type.at(position - 1)] ?? "OrderCreated",
    // Only events of orders add to a figure.
    orderNumber: numberAt(timeline, position) ?? "",
    occurredAt: toInstant(timeline.occurredAt.at(position - 1)),
    amount: added[position] ?? 0,
    tookMs: tookMs === null ? null : (tookMs[position] ?? 0),
  };
}

import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { Projection } from "../../engine/projections/projection.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import { type Instant, toInstant } from "../../lib/clock.ts";
import type { Calendar } from "../calendar.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import type { StatisticsReadModel } from "../projections/statistics/statisticsReadModel.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import { answerQuestion, PROJECTIONS_BEHIND } from "./answerQuestion.ts";
import { createOrderSorting } from "./orderSorting.ts";
import type { QueryContext } from "./queryContext.ts";
import type { Question, View } from "./question.ts";
import { seekPosition } from "./seekPosition.ts";
import type { SeekResult, SeekTarget } from "./timeline.ts";
import { findViewPosition } from "./viewPosition.ts";

/** The projections that questions are answered from. */
export interface OrderProjections {
  readonly orders: Projection<OrdersReadModel>;
  readonly statistics: Projection<StatisticsReadModel>;
  readonly timeline: Projection<TimelineReadModel>;
}

export interface OrderQueriesSetup {
  /** Keeps all of `projections`. */
  readonly host: ProjectionHost;
  readonly projections: OrderProjections;
  readonly directory: PersonalDirectory;
  readonly store: EventStore;
  readonly upcasting: Upcasting;
  readonly calendar: Calendar;
}

/** The read side of an order book. Both reject where the store does. */
export interface OrderQueries {
  /**
   * Answers all questions at one position (PR7): the one asked for, at most the head. Asked "now", the last one
   * that every projection behind these questions has reached; asked for a place in the past, it waits for those
   * that are still catching up. Where one has stopped before, the view is its position's and says so (PR5).
   */
  answer(questions: readonly Question[], at: ScreenPosition): Promise<View>;
  /** Finds a position in the whole log. */
  seek(target: SeekTarget): Promise<SeekResult>;
}

/** The queries of an open book. */
export function createOrderQueries(setup: OrderQueriesSetup): OrderQueries {
  const { host, projections, directory, store, upcasting, calendar } = setup;
  const sorting = createOrderSorting(directory);
  let directoryHead = -1;

  /** Records are written with their commits, so there are new ones only where the head has moved. */
  const refreshDirectory = async (head: Position) => {
    if (head === directoryHead) return;
    await directory.refresh();
    directoryHead = head;
  };
  const contextAt = async (position: Position): Promise<QueryContext> => {
    const timeline = host.live(projections.timeline).readModel;
    const occurredAt = await occurrence(position, timeline, store);
    return {
      ...{ position, occurredAt },
      orders: host.live(projections.orders).readModel,
      statistics: host.live(projections.statistics).readModel,
      timeline: host.live(projections.timeline).readModel,
      ...{ directory, calendar, sorting, store, upcasting },
    };
  };

  return {
    async answer(questions, at) {
      const head = (await store.head()).position;
      if (directory.isRead() || !questions.every(needsNoSearch)) await refreshDirectory(head);
      const names = new Set(questions.flatMap((question) => PROJECTIONS_BEHIND[question.kind]));
      const behind = [...names].map((name) => projections[name]);
      const { position, stale } = await findViewPosition(host, behind, at, head);
      const context = await contextAt(position);
      const answers = await Promise.all(questions.map((question) => answerQuestion(question, context)));
      return { position, head, occurredAt: context.occurredAt, answers, stale };
    },

    async seek(target) {
      const { position } = await store.head();
      await host.reached(position);
      return seekPosition(host.live(projections.timeline).readModel, calendar, target);
    },
  };
}

/**
 * Whether a question needs the names of what it shows at the most: then a book that was just opened answers it
 * before all personal records are read.
 */
const needsNoSearch = (question: Question): boolean =>
  question.kind === "timeline" ||
  question.kind === "dailyStatistics" ||
  (question.kind === "orderList" && question.filter.text === "" && question.sort.by !== "customer");

/** From the timeline, or from the log where the timeline hasn't come so far. */
async function occurrence(
  position: Position,
  timeline: TimelineReadModel,
  store: EventStore,
): Promise<Instant | null> {
  if (position === 0) return null;
  if (position <= timeline.occurredAt.length) return toInstant(timeline.occurredAt.at(position - 1));
  const [event] = await store.readAll(toPosition(position - 1), 1);
  return event?.occurredAt ?? null;
}

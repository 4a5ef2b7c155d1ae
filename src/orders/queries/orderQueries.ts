import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { Projection } from "../../engine/projections/projection.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import { type Instant, toInstant } from "../../lib/clock.ts";
import type { Calendar } from "../calendar.ts";
import type { KnownPeople } from "../knownPeople.ts";
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
  /** A view of now waits for up to so many events that are not folded yet. Default 4000, a moment's work. */
  readonly shortBacklog?: number;
}

/** The read side of an order book. Both reject where the store does. */
export interface OrderQueries {
  /**
   * Answers all questions at one position (PR7): the one asked for, at most the head. Asked "now", the last one
   * that every projection behind these questions has reached; asked for a place in the past, or where little is
   * missing, it waits for those that are still catching up. Where one has stopped before, the view is its position's and says so (PR5).
   */
  answer(questions: readonly Question[], at: ScreenPosition): Promise<View>;
  /** Finds a position in the whole log. */
  seek(target: SeekTarget): Promise<SeekResult>;
}

/** The queries of an open book. */
export function createOrderQueries(setup: OrderQueriesSetup): OrderQueries {
  const { host, projections, directory, store, upcasting, calendar, shortBacklog = 4000 } = setup;
  const sorting = createOrderSorting(directory);
  const all = Object.values(projections);
  let directoryHead = -1;

  /**
   * The head that the views follow, which is told of every append: reading the log's would make each frame of a drag
   * wait for the database. Only a position that they haven't heard of yet is looked up there.
   */
  const headFor = async (at: ScreenPosition): Promise<Position> => {
    const { position } = host.head();
    return at === "now" || at <= position ? position : (await store.head()).position;
  };

  /** Records are written with their commits, so there are new ones only where the head has moved. */
  const refreshDirectory = async (head: Position) => {
    if (head === directoryHead) return;
    await directory.refresh();
    directoryHead = head;
  };
  const contextAt = async (position: Position, people: KnownPeople): Promise<QueryContext> => {
    const timeline = host.live(projections.timeline).readModel;
    const occurredAt = await occurrence(position, timeline, store);
    return {
      ...{ position, occurredAt },
      orders: host.live(projections.orders).readModel,
      statistics: host.live(projections.statistics).readModel,
      timeline: host.live(projections.timeline).readModel,
      ...{ directory: { ...directory, ...people }, calendar, sorting, store, upcasting },
    };
  };
  /** Everybody's records where they are read, or must be for a search; else those of whom the answers name. */
  const answerAll = async (questions: readonly Question[], position: Position): Promise<AnswersAt> => {
    const glance = directory.isRead() ? null : directory.glance();
    for (;;) {
      const context = await contextAt(position, glance?.people ?? directory);
      const answers = await Promise.all(questions.map((question) => answerQuestion(question, context)));
      if (glance === null || !(await glance.look())) return { answers, occurredAt: context.occurredAt };
    }
  };

  return {
    async answer(questions, at) {
      const head = await headFor(at);
      if (directory.isRead() || questions.some(isSearch)) await refreshDirectory(head);
      const names = new Set(questions.flatMap((question) => PROJECTIONS_BEHIND[question.kind]));
      const behind = [...names].map((name) => projections[name]);
      const { position, stale } = await findViewPosition(host, { at, head, all, behind, shortBacklog });
      return { position, head, ...(await answerAll(questions, position)), stale };
    },

    async seek(target) {
      const { position } = await store.head();
      await host.reached(position);
      return seekPosition(host.live(projections.timeline).readModel, calendar, target);
    },
  };
}

type AnswersAt = Pick<View, "answers" | "occurredAt">;

/**
 * Whether a question looks for people, or puts them in order: for that all personal records must be read. A book that
 * was just opened answers any other before.
 */
function isSearch(question: Question): boolean {
  switch (question.kind) {
    case "orderList":
      return question.filter.text !== "" || question.sort.by === "customer";
    case "orderSelection": {
      const { choice, sort } = question;
      return sort.by === "customer" || (choice.kind === "all" && choice.filter.text !== "");
    }
    case "suggestions":
      return question.of !== "items";
    default:
      return false;
  }
}

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

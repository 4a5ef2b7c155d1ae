import type { Position } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { ChangesAnswer, ChangesQuestion } from "./changes.ts";
import type { ContributionsAnswer, ContributionsQuestion } from "./contributions.ts";
import type { CustomerRecordsAnswer, CustomerRecordsQuestion } from "./customerRecords.ts";
import type {
  OrderDetailAnswer,
  OrderDetailQuestion,
  OrderTestAnswer,
  OrderTestQuestion,
} from "./orderDetail.ts";
import type {
  CustomerOrdersAnswer,
  CustomerOrdersQuestion,
  OrderListAnswer,
  OrderListQuestion,
  OrderSummaryAnswer,
  OrderSummaryQuestion,
} from "./orderList.ts";
import type { OrderSelectionAnswer, OrderSelectionQuestion } from "./orderSelection.ts";
import type {
  DailyStatisticsAnswer,
  DailyStatisticsQuestion,
  StatisticsAnswer,
  StatisticsQuestion,
} from "./statistics.ts";
import type { SuggestionsAnswer, SuggestionsQuestion } from "./suggestions.ts";
import type {
  EventPageAnswer,
  EventPageQuestion,
  FilteredEventsAnswer,
  FilteredEventsQuestion,
  TimelineAnswer,
  TimelineQuestion,
} from "./timeline.ts";

/** Everything that a screen can ask. */
export type Question =
  | OrderListQuestion
  | OrderSelectionQuestion
  | CustomerOrdersQuestion
  | CustomerRecordsQuestion
  | OrderSummaryQuestion
  | OrderDetailQuestion
  | OrderTestQuestion
  | StatisticsQuestion
  | ContributionsQuestion
  | DailyStatisticsQuestion
  | TimelineQuestion
  | ChangesQuestion
  | EventPageQuestion
  | FilteredEventsQuestion
  | SuggestionsQuestion;

export type Answer =
  | OrderListAnswer
  | OrderSelectionAnswer
  | CustomerOrdersAnswer
  | CustomerRecordsAnswer
  | OrderSummaryAnswer
  | OrderDetailAnswer
  | OrderTestAnswer
  | StatisticsAnswer
  | ContributionsAnswer
  | DailyStatisticsAnswer
  | TimelineAnswer
  | ChangesAnswer
  | EventPageAnswer
  | FilteredEventsAnswer
  | SuggestionsAnswer;

export type AnswerTo<Q extends Question> = Extract<Answer, { kind: Q["kind"] }>;

/**
 * Answers to several questions at one position (PR7, TT2): what a screen paints together.
 * `at` is the position that was really answered: the one asked for, or, asked "now", the last one that all
 * read models behind the answers have reached.
 */
export interface View {
  readonly position: Position;
  readonly head: Position;
  /** When the event at the position occurred; null at 0. */
  readonly occurredAt: Instant | null;
  readonly answers: readonly Answer[];
  /** Projections that stopped before the position asked for: the view is stale, at `position` (PR5). */
  readonly stale: readonly string[];
}

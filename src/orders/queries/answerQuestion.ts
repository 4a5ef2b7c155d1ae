import { exhaustive } from "../../lib/exhaustive.ts";
import { answerChanges } from "./answerChanges.ts";
import { answerContributions } from "./answerContributions.ts";
import { answerCustomerOrders } from "./answerCustomerOrders.ts";
import { answerCustomerRecords } from "./answerCustomerRecords.ts";
import { answerDailyStatistics } from "./answerDailyStatistics.ts";
import { answerEventPage } from "./answerEventPage.ts";
import { answerFilteredEvents } from "./answerFilteredEvents.ts";
import { answerOrderDetail } from "./answerOrderDetail.ts";
import { answerOrderList } from "./answerOrderList.ts";
import { answerOrderSelection } from "./answerOrderSelection.ts";
import { answerOrderSummary } from "./answerOrderSummary.ts";
import { answerOrderTest } from "./answerOrderTest.ts";
import { answerStatistics } from "./answerStatistics.ts";
import { answerSuggestions } from "./answerSuggestions.ts";
import { answerTimeline } from "./answerTimeline.ts";
import type { QueryContext } from "./queryContext.ts";
import type { Answer, Question } from "./question.ts";

export type ProjectionName = "orders" | "statistics" | "timeline";

/** The projections that must have reached a position for the question to be answered at it. */
export const PROJECTIONS_BEHIND: Readonly<Record<Question["kind"], readonly ProjectionName[]>> = {
  orderList: ["orders"],
  orderSelection: ["orders"],
  customerOrders: ["orders"],
  customerRecords: ["orders"],
  orderSummary: ["orders"],
  suggestions: ["orders"],
  statistics: ["orders", "statistics"],
  contributions: ["orders", "statistics", "timeline"],
  dailyStatistics: ["statistics"],
  timeline: ["timeline"],
  filteredEvents: ["timeline"],
  changes: ["orders", "statistics", "timeline"],
  // These read the log itself.
  orderTest: [],
  orderDetail: [],
  eventPage: [],
};

/** The answer to one question, at the context's position. Rejects if the store does. */
export async function answerQuestion(question: Question, context: QueryContext): Promise<Answer> {
  switch (question.kind) {
    case "orderList":
      return answerOrderList(question, context);
    case "orderSelection":
      return answerOrderSelection(question, context);
    case "customerOrders":
      return answerCustomerOrders(question, context);
    case "customerRecords":
      return answerCustomerRecords(question, context);
    case "orderSummary":
      return answerOrderSummary(question, context);
    case "orderDetail":
      return answerOrderDetail(question, context);
    case "statistics":
      return answerStatistics(question, context);
    case "contributions":
      return answerContributions(question, context);
    case "dailyStatistics":
      return answerDailyStatistics(context);
    case "timeline":
      return answerTimeline(question, context);
    case "changes":
      return answerChanges(question, context);
    case "filteredEvents":
      return answerFilteredEvents(question, context);
    case "orderTest":
      return answerOrderTest(question, context);
    case "eventPage":
      return answerEventPage(question, context);
    case "suggestions":
      return answerSuggestions(question, context);
    default:
      return exhaustive(question);
  }
}

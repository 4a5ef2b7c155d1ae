import type { Projection } from "../../../engine/projections/projection.ts";
import type { Calendar } from "../../calendar.ts";
import { foldOrderEvent } from "../foldOrderEvent.ts";
import { STATISTICS_EVENTS, statisticsFolds } from "./statisticsFolds.ts";
import { openStatistics, type StatisticsReadModel } from "./statisticsReadModel.ts";

/** Daily figures in the calendar's zone; another zone is another schema, so it is built anew. */
export function statisticsProjection(calendar: Calendar): Projection<StatisticsReadModel> {
  const folds = statisticsFolds(calendar);
  return {
    name: "statistics",
    schema: `2 ${calendar.timeZone}`,
    eventTypes: new Set(STATISTICS_EVENTS),
    open: openStatistics,
    apply: (statistics, event) => foldOrderEvent(folds, statistics, event),
  };
}

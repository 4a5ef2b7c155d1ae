import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import type { Instant } from "../../lib/clock.ts";
import type { Calendar } from "../calendar.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import type { StatisticsReadModel } from "../projections/statistics/statisticsReadModel.ts";
import type { TimelineReadModel } from "../projections/timeline/timelineReadModel.ts";
import type { OrderSorting } from "./orderSorting.ts";

/** All that answers are made from, at one position. Now and the past are the same code (TT3). */
export interface QueryContext {
  readonly position: Position;
  /** When the event at the position occurred; null at position 0. */
  readonly occurredAt: Instant | null;
  readonly orders: OrdersReadModel;
  readonly statistics: StatisticsReadModel;
  readonly timeline: TimelineReadModel;
  readonly directory: PersonalDirectory;
  readonly calendar: Calendar;
  readonly sorting: OrderSorting;
  readonly store: EventStore;
  readonly upcasting: Upcasting;
}

import type { Position } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";
import type { BookEventType } from "../bookEvents.ts";
import type { LocalDate, TimeZone } from "../calendar.ts";
import type { CancellationReason } from "../order/events.ts";
import type { OrderStatus } from "../order/order.ts";
import type { DurationStep, Figures } from "./statistics.ts";

/** What a number of the statistics counts. Units only of one item. */
export type Measure = keyof Figures | "units";

/** The part of the statistics that a number belongs to; none for headline and series. */
export type Facet =
  | { readonly by: "status"; readonly status: OrderStatus }
  | { readonly by: "reason"; readonly reason: CancellationReason }
  /** "" is the country that isn't known. */
  | { readonly by: "country"; readonly country: string }
  | { readonly by: "customer"; readonly customerId: SubjectId }
  | { readonly by: "item"; readonly sku: string }
  /** Orders that reached a step in at least `fromMs` and less than `toMs`; null where open. */
  | {
      readonly by: "step";
      readonly step: DurationStep;
      readonly fromMs: number | null;
      readonly toMs: number | null;
    };

/** Why is this number what it is? Asks for the events that made it, as of the position shown. */
export interface ContributionsQuestion {
  readonly kind: "contributions";
  readonly measure: Measure;
  /** The days and the currency of the number, as in StatisticsQuestion. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly currency: string | null;
  readonly facet: Facet | null;
  /** Only what events after this position added; 0: all of the number. */
  readonly after: Position;
  readonly sort: ContributionSort;
  readonly offset: number;
  readonly limit: number;
}

/** By place in the log, or by what they added; of a step, by the time that it took. */
export const CONTRIBUTION_SORTS = ["newest", "oldest", "largest", "smallest"] as const;
export type ContributionSort = (typeof CONTRIBUTION_SORTS)[number];

/** One event, and what it added to the number. */
export interface Contribution {
  readonly position: Position;
  readonly type: BookEventType;
  readonly orderNumber: string;
  readonly occurredAt: Instant;
  /** In the unit of the measure; never 0. */
  readonly amount: number;
  /** Since its order was created; only of a step. */
  readonly tookMs: number | null;
}

/** The events that made a number: what they added sums up to it, whatever page is shown. */
export interface ContributionsAnswer {
  readonly kind: "contributions";
  readonly timeZone: TimeZone;
  readonly currency: string | null;
  /** Null while there is nothing to count. */
  readonly range: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** The number: the sum of all contributions. */
  readonly total: number;
  /** How many events contributed, and of how many orders. */
  readonly events: number;
  readonly orders: number;
  readonly offset: number;
  readonly rows: readonly Contribution[];
}

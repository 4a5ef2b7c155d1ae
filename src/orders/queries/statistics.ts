import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { LocalDate, TimeZone } from "../calendar.ts";
import type { CancellationReason } from "../order/events.ts";
import type { OrderStatus } from "../order/order.ts";
import type { CustomerLabel } from "../personalData.ts";

export type Bucket = "day" | "week" | "month";

export interface StatisticsQuestion {
  readonly kind: "statistics";
  /** Days in the book's zone, both included; null: from the first or to the last day that has figures. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly bucket: Bucket;
  /** Null: the currency with the most orders. */
  readonly currency: string | null;
}

/** Sums over days, in one currency. Each figure counts by its own day (design.md, "Orders"). */
export interface Figures {
  /** Orders created; cancelled later or not. */
  readonly orders: number;
  /** Value of their lines as of the position shown: quantity × unit price, freight and discounts apart. */
  readonly orderedMinor: number;
  readonly cancelled: number;
  readonly cancelledMinor: number;
  readonly receivedMinor: number;
  readonly refundedMinor: number;
  readonly returnedMinor: number;
}

export interface SeriesPoint extends Figures {
  /** First and last day of the bucket, cut to the range. Weeks begin on Monday. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One query feeds headline, chart and table, so they always agree. */
export interface StatisticsAnswer {
  readonly kind: "statistics";
  readonly timeZone: TimeZone;
  readonly currency: string | null;
  /** All there are at this position, most orders first. */
  readonly currencies: readonly string[];
  /** Null while there is nothing to count. */
  readonly range: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly bucket: Bucket;
  readonly totals: Figures;
  /** The period of the same length just before; null where it lies before the first day. */
  readonly previous: Figures | null;
  readonly series: readonly SeriesPoint[];
  /** Orders created in the range by their status at the position. */
  readonly statusMix: readonly {
    readonly status: OrderStatus;
    readonly orders: number;
    readonly valueMinor: number;
  }[];
  readonly cancellations: readonly {
    readonly reason: CancellationReason;
    readonly orders: number;
    readonly valueMinor: number;
  }[];
  readonly topCustomers: readonly {
    readonly customerId: SubjectId;
    readonly customer: CustomerLabel;
    readonly orders: number;
    readonly valueMinor: number;
  }[];
  readonly topItems: readonly {
    readonly sku: string;
    readonly name: string;
    readonly units: number;
    readonly valueMinor: number;
  }[];
  readonly countries: readonly {
    readonly country: string;
    readonly orders: number;
    readonly valueMinor: number;
  }[];
  readonly durations: readonly Duration[];
}

export type DurationStep = "paid" | "shipped" | "delivered";

/** From creation to a step, of orders created in the range that reached it. Milliseconds. */
export interface Duration {
  readonly step: DurationStep;
  readonly orders: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  /** Orders by the time taken: less than the first of DURATION_EDGES, from there to the second, and so on. */
  readonly spread: readonly number[];
}

const HOUR_MS = 3_600_000;

/** Where the times taken are cut into bars. Milliseconds, ascending. */
export const DURATION_EDGES: readonly number[] = [1, 3, 6, 12, 24, 48, 96, 168, 336].map(
  (hours) => hours * HOUR_MS,
);

/** All days with figures, for the CSV: one row a day and currency, by day, then currency. */
export interface DailyStatisticsQuestion {
  readonly kind: "dailyStatistics";
}

export interface DailyStatisticsAnswer {
  readonly kind: "dailyStatistics";
  readonly rows: readonly ({ readonly date: LocalDate; readonly currency: string } & Figures)[];
}

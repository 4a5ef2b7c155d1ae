import { z } from "zod/mini";
import type { Position } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { isLocalDate, type LocalDate } from "../../orders/calendar.ts";
import { CANCELLATION_REASONS } from "../../orders/order/events.ts";
import { ORDER_STATUSES } from "../../orders/order/order.ts";
import {
  CONTRIBUTION_SORTS,
  type ContributionSort,
  type ContributionsQuestion,
  type Facet,
  type Measure,
} from "../../orders/queries/contributions.ts";

/** The figures that a screen can be asked about, and what each of them counts. */
export const MEASURE_OF = {
  revenue: "orderedMinor",
  orders: "orders",
  /** Revenue by orders. */
  average: "orderedMinor",
  cancelled: "cancelled",
  cancelledValue: "cancelledMinor",
  received: "receivedMinor",
  refunded: "refundedMinor",
  returned: "returnedMinor",
  units: "units",
  /** The time in which half of the orders, or nine of ten, reached a step. */
  half: "orders",
  most: "orders",
} as const satisfies Readonly<Record<string, Measure>>;

export type WhyFigure = keyof typeof MEASURE_OF;

const FIGURES = Object.keys(MEASURE_OF) as WhyFigure[];
const STEPS = ["paid", "shipped", "delivered"] as const;

const tolerant = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
/** The router reads a search parameter that looks like a number as one. */
const text = z.pipe(
  z.union([z.string().check(z.maxLength(200)), z.number()]),
  z.transform((value: string | number) => String(value)),
);
const localDate = tolerant(z.string().check(z.refine(isLocalDate)));
const millis = tolerant(z.int());

/**
 * Which number an address asks about. Whatever isn't valid counts as not given; without a figure it is the
 * revenue. One part of the statistics at most: the first of those given.
 */
export const whySearchSchema = z.object({
  of: tolerant(z.enum(FIGURES)),
  from: localDate,
  to: localDate,
  currency: tolerant(z.string().check(z.regex(/^[A-Z]{3}$/))),
  status: tolerant(z.enum(ORDER_STATUSES)),
  reason: tolerant(z.enum([...CANCELLATION_REASONS, "unknown"])),
  /** "" stands for not known. */
  country: tolerant(text),
  customer: tolerant(text),
  sku: tolerant(text),
  step: tolerant(z.enum(STEPS)),
  /** Milliseconds that the step took at least, and less than. */
  over: millis,
  under: millis,
  /** Only what events after it added. */
  after: tolerant(z.int().check(z.gte(0))),
  sort: tolerant(z.enum(CONTRIBUTION_SORTS)),
  /** From 1. */
  page: tolerant(z.int().check(z.gte(1), z.lte(1_000_000))),
});

export type WhySearch = z.output<typeof whySearchSchema>;

/** Events on a page. */
export const WHY_PAGE_SIZE = 100;

export const figureOf = (search: WhySearch): WhyFigure => search.of ?? "revenue";

/** True for a time that orders took, which is that of one of them and no sum. */
export const isQuantile = (figure: WhyFigure): figure is "half" | "most" =>
  figure === "half" || figure === "most";

/** The part of the statistics that a search is about; null: none. */
export function facetOf(search: WhySearch): Facet | null {
  const { status, reason, country, customer, sku, step, over, under } = search;
  if (status !== undefined) return { by: "status", status };
  if (reason !== undefined) return { by: "reason", reason };
  if (country !== undefined) return { by: "country", country };
  if (customer !== undefined) return { by: "customer", customerId: customer as SubjectId };
  if (sku !== undefined) return { by: "item", sku };
  if (step !== undefined) return { by: "step", step, fromMs: over ?? null, toMs: under ?? null };
  return null;
}

/** Newest first; a time is looked for among the others, from the shortest on. */
export const whySort = (search: WhySearch): ContributionSort =>
  search.sort ?? (isQuantile(figureOf(search)) ? "smallest" : "newest");

/** The question behind a search, for some of its events. */
export function whyQuestion(search: WhySearch, offset: number, limit: number): ContributionsQuestion {
  return {
    kind: "contributions",
    measure: MEASURE_OF[figureOf(search)],
    from: (search.from as LocalDate | undefined) ?? null,
    to: (search.to as LocalDate | undefined) ?? null,
    currency: search.currency ?? null,
    facet: facetOf(search),
    after: (search.after ?? 0) as Position,
    sort: whySort(search),
    offset,
    limit,
  };
}

import { z } from "zod/mini";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { DayNumber, LocalDate } from "../../orders/calendar.ts";
import { isLocalDate, toDayNumber, toLocalDate } from "../../orders/calendar.ts";
import { CANCELLATION_REASONS } from "../../orders/order/events.ts";
import { ORDER_STATUSES } from "../../orders/order/order.ts";
import { ORDER_COLUMNS } from "../../orders/orderColumns.ts";
import type { OrderFilter, OrderListQuestion, OrderSort } from "../../orders/queries/orderList.ts";
import { ORDER_SORT_KEYS } from "../../orders/queries/orderList.ts";

/** Orders on one page of the list: the first unless the address says another. */
export const PAGE_SIZES = [50, 200, 1000] as const;

/** Days of creation, counted back from the day on the screen, so that a kept link moves along with it. */
export const PLACED_RANGES = ["today", "7d", "30d"] as const;
export type PlacedRange = (typeof PLACED_RANGES)[number];

/** A value from an address bar that anybody may have typed: what isn't valid counts as not given. */
const tolerant = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** One value or several; those that are not valid are left out. */
const many = <T extends string>(read: (value: unknown) => T | undefined) =>
  tolerant(
    z.pipe(
      z.unknown(),
      z.transform((value: unknown): T[] | undefined => {
        const found = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => read(one) ?? []);
        return found.length > 0 ? [...new Set(found)] : undefined;
      }),
    ),
  );

/** The router reads a search parameter that looks like a number as one. */
const text = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value: string | number) => String(value)),
);
const words = text.check(z.minLength(1), z.maxLength(200));
const localDate = z.string().check(z.refine(isLocalDate));
const minorUnits = z.int().check(z.gte(0));

const REASONS = [...CANCELLATION_REASONS, "unknown"] as const;

/**
 * The search parameters of the Orders screen: filters, sort, columns and pages. Everything is optional, and what isn't
 * valid falls back to "any", so every address shows something.
 */
export const orderListSearchSchema = z.object({
  status: many((value) => ORDER_STATUSES.find((status) => status === value)),
  /** Countries as recorded; "" stands for not known. */
  country: many((value) => (typeof value === "string" ? value : undefined)),
  placed: tolerant(z.enum(PLACED_RANGES)),
  from: tolerant(localDate),
  to: tolerant(localDate),
  /** Totals in minor units. */
  min: tolerant(minorUnits),
  max: tolerant(minorUnits),
  currency: tolerant(z.string().check(z.regex(/^[A-Z]{3}$/))),
  text: tolerant(words),
  /** Id of one customer. */
  customer: tolerant(words),
  /** Why orders were cancelled. */
  reason: many((value) => REASONS.find((reason) => reason === value)),
  refundDue: tolerant(z.literal(true)),
  sort: tolerant(z.enum(ORDER_SORT_KEYS)),
  dir: tolerant(z.enum(["ascending", "descending"])),
  /** From 1. */
  page: tolerant(z.int().check(z.gte(1), z.lte(1_000_000))),
  /** Rows on a page. */
  rows: tolerant(z.literal([...PAGE_SIZES])),
  /** Columns beside the number, from left to right. */
  cols: many((value) => ORDER_COLUMNS.find((column) => column === value)),
});

export type OrderListSearch = z.output<typeof orderListSearchSchema>;

const DAYS_BACK: Readonly<Record<PlacedRange, number>> = { today: 0, "7d": 6, "30d": 29 };

/** The day `days` before `date`. */
export const daysBefore = (date: LocalDate, days: number): LocalDate =>
  toLocalDate((toDayNumber(date) - days) as DayNumber);

type Days = Pick<OrderFilter, "from" | "to" | "lastDays">;

/**
 * The days of a search. In the past there is no today: days are counted back from the one of the event at the
 * position, by whoever answers, so that the question is the same wherever the time bar stands.
 */
function daysOf(search: OrderListSearch, today: LocalDate | null): Days {
  if (search.placed) {
    const back = DAYS_BACK[search.placed];
    if (today === null) return { from: null, to: null, lastDays: back + 1 };
    return { from: daysBefore(today, back), to: today, lastDays: null };
  }
  return {
    from: (search.from as LocalDate | undefined) ?? null,
    to: (search.to as LocalDate | undefined) ?? null,
    lastDays: null,
  };
}

/** The filter that a search stands for. `today`: null in the past. */
export function filterOf(search: OrderListSearch, today: LocalDate | null): OrderFilter {
  return {
    status: search.status ?? [],
    country: search.country ?? [],
    customerId: (search.customer as SubjectId | undefined) ?? null,
    currency: search.currency ?? null,
    ...daysOf(search, today),
    minTotalMinor: search.min ?? null,
    maxTotalMinor: search.max ?? null,
    reason: search.reason ?? [],
    refundDue: search.refundDue ?? false,
    text: search.text ?? "",
  };
}

/** Newest first unless the search says otherwise; each key has the direction that people expect first. */
export function sortOf(search: OrderListSearch): OrderSort {
  const by = search.sort ?? "placed";
  return { by, direction: search.dir ?? firstDirection(by) };
}

/** The direction that a key starts with: dates and totals from the top, texts from A. */
export function firstDirection(by: OrderSort["by"]): OrderSort["direction"] {
  return by === "placed" || by === "number" || by === "total" ? "descending" : "ascending";
}

/** Orders on a page of this search. */
export const pageSizeOf = (search: OrderListSearch): number => search.rows ?? PAGE_SIZES[0];

/** The search with pages of another size, on the page that holds the row at `offset`, from 0. */
export function paged(search: OrderListSearch, size: number, offset: number): OrderListSearch {
  const rows = PAGE_SIZES.find((known) => known === size && known !== PAGE_SIZES[0]);
  const page = Math.floor(offset / (rows ?? PAGE_SIZES[0])) + 1;
  return { ...search, rows, page: page === 1 ? undefined : page };
}

/** The question that the Orders screen asks for a search. `today`: null in the past. */
export function orderListQuestion(search: OrderListSearch, today: LocalDate | null): OrderListQuestion {
  return {
    kind: "orderList",
    filter: filterOf(search, today),
    sort: sortOf(search),
    offset: ((search.page ?? 1) - 1) * pageSizeOf(search),
    limit: pageSizeOf(search),
  };
}

/** What narrows the list: sort, columns and pages don't. */
export function filtersOf(search: OrderListSearch): OrderListSearch {
  const { sort: _sort, dir: _dir, page: _page, rows: _rows, cols: _cols, ...filters } = search;
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** True where any filter narrows the list. */
export const isNarrowed = (search: OrderListSearch): boolean => Object.keys(filtersOf(search)).length > 0;

/** The search with some filters changed: back on page 1, and nothing kept that is not given. */
export function narrowed(search: OrderListSearch, change: Partial<OrderListSearch>): OrderListSearch {
  const { page: _page, ...rest } = search;
  return { ...rest, ...change };
}

/** The search in another order; what is the usual one is left out of the address. */
export function sorted(search: OrderListSearch, { by, direction }: OrderSort): OrderListSearch {
  return narrowed(search, {
    sort: by === "placed" ? undefined : by,
    dir: direction === firstDirection(by) ? undefined : direction,
  });
}

/** The search after a press on a column's head: that column, or the other direction if it is it already. */
export function sortedBy(search: OrderListSearch, by: OrderSort["by"]): OrderListSearch {
  const now = sortOf(search);
  return sorted(search, {
    by,
    direction: now.by === by ? opposite(now.direction) : firstDirection(by),
  });
}

/** The part of a search that says how to show orders, not which. */
export const lookOf = ({ sort, dir, rows, cols }: OrderListSearch): OrderListSearch => ({
  ...{ sort, dir, rows, cols },
});

/** The other direction. */
export const opposite = (direction: OrderSort["direction"]): OrderSort["direction"] =>
  direction === "ascending" ? "descending" : "ascending";

/** The values of a filter without one of them; undefined where none is left. */
export function without<T>(values: readonly T[] | undefined, value: T): T[] | undefined {
  const rest = (values ?? []).filter((one) => one !== value);
  return rest.length > 0 ? rest : undefined;
}

/** The values of a filter with one more, or without it if it is there. */
export const toggled = <T>(values: readonly T[] | undefined, value: T): T[] | undefined =>
  values?.includes(value) ? without(values, value) : [...(values ?? []), value];

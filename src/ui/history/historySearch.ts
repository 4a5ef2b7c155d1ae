import { z } from "zod/mini";
import { BOOK_EVENT_TYPES, type BookEventType } from "../../orders/bookEvents.ts";

/** Events on one page of the History screen. */
export const HISTORY_PAGE_SIZE = 1000;

const tolerant = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** The search parameters of the History screen. What isn't valid counts as not given. */
export const historySearchSchema = z.object({
  /** From 1, the newest. */
  page: tolerant(z.int().check(z.gte(1), z.lte(1_000_000_000))),
  /** Only events of this type. */
  type: tolerant(z.enum(BOOK_EVENT_TYPES)),
  /** Only events of the order with this number; the router reads one that looks like a number as one. */
  order: tolerant(
    z.pipe(
      z.union([z.string().check(z.minLength(1), z.maxLength(200)), z.number()]),
      z.transform((value: string | number) => String(value)),
    ),
  ),
});

export type HistorySearch = z.output<typeof historySearchSchema>;

/** Which events of the log are shown. */
export interface EventFilter {
  readonly type: BookEventType | null;
  readonly orderNumber: string | null;
}

/** What a search narrows the log to; null: nothing. */
export function eventFilter({ type, order }: HistorySearch): EventFilter | null {
  if (type === undefined && order === undefined) return null;
  return { type: type ?? null, orderNumber: order ?? null };
}

import { z } from "zod/mini";

/** Events on one page of the History screen. */
export const HISTORY_PAGE_SIZE = 1000;

/** The search parameters of the History screen. What isn't valid counts as not given. */
export const historySearchSchema = z.object({
  /** From 1, the newest. */
  page: z.catch(z.optional(z.int().check(z.gte(1), z.lte(1_000_000_000))), undefined),
});

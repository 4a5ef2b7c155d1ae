import { z } from "zod/mini";

/** The sheets that an order can be printed as. */
export const PRINT_LAYOUTS = ["delivery-note", "summary"] as const;
export type PrintLayout = (typeof PRINT_LAYOUTS)[number];

/** The search parameters of an order's sheet. What isn't valid counts as not given. */
export const printSearchSchema = z.object({
  layout: z.catch(z.optional(z.enum(PRINT_LAYOUTS)), undefined),
});

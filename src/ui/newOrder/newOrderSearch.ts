import { z } from "zod/mini";

/** Numbers of orders look like numbers in an address; longer than any order's is none. */
const orderNumber = z.pipe(
  z.union([z.string().check(z.minLength(1), z.maxLength(200)), z.int()]),
  z.transform(String),
);

/** The search parameters of the New order screen. What isn't valid counts as not given. */
export const newOrderSearchSchema = z.object({
  /** The number of an order that the form begins as a copy of. */
  copy: z.catch(z.optional(orderNumber), undefined),
});

import type { JsonObject } from "../../lib/json.ts";
import { fail, type Result } from "../../lib/result.ts";
import type { OrderEvent } from "./events.ts";
import type { ExistingOrder } from "./order.ts";
import type { OrderRejection, OrderRejectionCode } from "./rejections.ts";

/** What a command leads to: events, or the reason why not. */
export type OrderDecision = Result<readonly OrderEvent[], OrderRejection>;

/** The "no" alone, for checks that have nothing to add when they pass. */
export type Refused = Result<never, OrderRejection>;

/** A rejection of a command on an existing order; number and status are always among its facts. */
export function refuse(
  code: OrderRejectionCode,
  order: Pick<ExistingOrder, "number" | "status">,
  message: string,
  facts: JsonObject = {},
): Refused {
  return fail({ code, facts: { orderNumber: order.number, status: order.status, ...facts }, message });
}

/** The answer to every command but CreateOrder on a stream without events. */
export const orderNotFound = (): Refused =>
  fail({
    code: "OrderNotFound",
    facts: { status: "none" },
    message: "There is no such order in this book. Create it first, or check its number.",
  });

/** The answer where a number belongs to another order and no other number may be given. */
export const orderNumberTaken = (number: string): OrderRejection => ({
  code: "OrderNumberTaken",
  facts: { orderNumber: number },
  message: `Number ${number} belongs to another order. Give this order another number.`,
});

/** The answer to a command that brings something personal of a customer who was forgotten (PD2). */
export const customerWasForgotten = (): OrderRejection => ({
  code: "CustomerWasForgotten",
  facts: {},
  message:
    "This customer was forgotten: nothing personal about them can be kept any more. Nothing was recorded. Leave the note, name or address out.",
});

/** The answer for an order that was cancelled; `what` tells what that means for the command. */
export const orderIsCancelled = (order: ExistingOrder, what: string): Refused =>
  refuse("OrderIsCancelled", order, `Order ${order.number} is cancelled. ${what}`);

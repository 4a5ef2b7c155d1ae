import { ordersAt } from "../projections/orders/ordersAt.ts";
import type { CustomerOrdersAnswer, CustomerOrdersQuestion } from "./orderList.ts";
import type { QueryContext } from "./queryContext.ts";
import { customerOf, summarizeOrder } from "./summarizeOrder.ts";

/** One customer's orders, newest first; none for a customer who has none yet. */
export function answerCustomerOrders(
  question: CustomerOrdersQuestion,
  { orders, position, sorting, directory }: QueryContext,
): CustomerOrdersAnswer {
  const at = ordersAt(orders, position);
  const code = (orders.customers.find(question.customerId) ?? -1) + 1;
  const codes = orders.customer.values();
  const own: number[] = [];
  for (let row = 0; row < at.count; row++) if (code > 0 && codes[row] === code) own.push(row);

  const { offset, limit } = question;
  const sort = { by: "placed", direction: "descending" } as const;
  const page = sorting.page({ at, rows: () => Uint32Array.from(own), sort, offset, limit });
  const last = own.at(-1);
  return {
    kind: "customerOrders",
    customer: directory.label(last === undefined ? null : customerOf(orders, last)),
    total: own.length,
    rows: page.map((row) => summarizeOrder(at, row, directory)),
  };
}

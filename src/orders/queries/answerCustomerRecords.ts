import type { OrderPersonalRecord } from "../personalData.ts";
import { answerCustomerOrders } from "./answerCustomerOrders.ts";
import type { CustomerRecordsAnswer, CustomerRecordsQuestion } from "./customerRecords.ts";
import type { QueryContext } from "./queryContext.ts";

/** A customer's records with their texts, and how many orders of theirs there are. */
export function answerCustomerRecords(
  { customerId }: CustomerRecordsQuestion,
  context: QueryContext,
): CustomerRecordsAnswer {
  const { directory } = context;
  const none = { kind: "customerOrders", customerId, offset: 0, limit: 0 } as const;
  return {
    kind: "customerRecords",
    customer: directory.customerLabel(customerId),
    orders: answerCustomerOrders(none, context).total,
    records: directory.recordsOf(customerId) as unknown as readonly OrderPersonalRecord[],
  };
}

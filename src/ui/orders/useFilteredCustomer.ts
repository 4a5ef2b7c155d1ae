import { useMemo } from "react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { customerName } from "./customerName.ts";
import type { OrderListSearch } from "./orderListSearch.ts";

/** What the customer is called whom a search is narrowed to; null where it is none, or isn't known yet. */
export function useFilteredCustomer({ customer }: OrderListSearch): string | null {
  const question = useMemo(() => {
    const customerId = customer as SubjectId | undefined;
    return customerId === undefined
      ? null
      : ({ kind: "customerOrders", customerId, offset: 0, limit: 0 } as const);
  }, [customer]);
  const answer = useAnswer(question);
  return answer === undefined || answer.total === 0 ? null : customerName(answer.customer);
}

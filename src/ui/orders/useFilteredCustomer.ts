import { useMemo } from "react";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerLabel } from "../../orders/personalData.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { customerName } from "./customerName.ts";
import type { OrderListSearch } from "./orderListSearch.ts";

/** How the customer is labelled whom a search is narrowed to; null where it is none, or isn't known yet. */
export function useFilteredLabel({ customer }: OrderListSearch): CustomerLabel | null {
  const question = useMemo(() => {
    const customerId = customer as SubjectId | undefined;
    return customerId === undefined
      ? null
      : ({ kind: "customerOrders", customerId, offset: 0, limit: 0 } as const);
  }, [customer]);
  const answer = useAnswer(question);
  return answer === undefined || answer.total === 0 ? null : answer.customer;
}

/** What the customer is called whom a search is narrowed to; null where it is none, or isn't known yet. */
export function useFilteredCustomer(search: OrderListSearch): string | null {
  const label = useFilteredLabel(search);
  return label === null ? null : customerName(label);
}

import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { ALL_ORDERS, useKnownOrders, usualCurrency } from "../order/forms/useKnownOrders.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { useToday } from "../stores/useShownDay.ts";
import {
  filterOf,
  type OrderListSearch,
  orderListQuestion,
  orderListSearchSchema,
} from "./orderListSearch.ts";

/** The search of the Orders screen, and a way to change it that Back undoes. */
export function useOrderListSearch(): readonly [
  OrderListSearch,
  (search: OrderListSearch, options?: { readonly replace: boolean }) => void,
] {
  const given = useSearch({ strict: false });
  const search = useMemo(() => orderListSearchSchema.parse(given), [given]);
  const navigate = useNavigate();
  const change = useCallback(
    (next: OrderListSearch, options = { replace: false }) => {
      void navigate({ to: "/orders", search: next, replace: options.replace, resetScroll: false });
    },
    [navigate],
  );
  return [search, change];
}

/** What the Orders screen shows, all at one position; null until it has settled. */
export interface OrderListView {
  readonly list: OrderListAnswer;
  /** All orders, for the counts of the views and the book's usual currency. */
  readonly all: OrderListAnswer;
  readonly lastDays: OrderListAnswer;
}

/** Asks for a search's page and for what stands around it. */
export function useOrderList(search: OrderListSearch): OrderListView | null {
  const today = useToday();
  const list = useAnswer(useMemo(() => orderListQuestion(search, today), [search, today]));
  const all = useKnownOrders();
  const lastDays = useAnswer(
    useMemo(() => ({ ...ALL_ORDERS, filter: filterOf({ placed: "7d" }, today) }), [today]),
  );
  if (list === undefined || all === undefined || lastDays === undefined) return null;
  return { list, all, lastDays };
}

/** Amounts that are typed into filters are in this currency. */
export const usedCurrency = (search: OrderListSearch, { list, all }: OrderListView): string =>
  search.currency ?? usualCurrency(list) ?? usualCurrency(all) ?? "EUR";

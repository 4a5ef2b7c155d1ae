import { useMemo, useRef } from "react";
import type { StreamId } from "../../../engine/events/identifiers.ts";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import { useCurrentBook } from "../../stores/useBooks.ts";
import { filtersKey } from "../filtersKey.ts";
import type { OrderListSearch } from "../orderListSearch.ts";
import { isSelected, NOTHING, type Selection, withOrders } from "./selection.ts";
import { setSelection, useSelections } from "./selectionStore.ts";

export interface RowSelection {
  readonly selection: Selection;
  readonly set: (selection: Selection) => void;
  /** Takes off the ticks of orders, whatever was chosen since. */
  readonly drop: (orderIds: readonly StreamId[]) => void;
  /** Sets or takes off an order's tick; `toHere` does the same to all rows since the last one that was touched. */
  readonly toggle: (order: OrderSummary, toHere: boolean) => void;
  /** Takes the next row along; going back over rows that have their tick takes it off. */
  readonly extend: (from: OrderSummary, to: OrderSummary) => void;
}

/** The selection in the list of a search, and what a row does to it; only another search changes the latter. */
export function useRowSelection(search: OrderListSearch, rows: readonly OrderSummary[]): RowSelection {
  const bookId = useCurrentBook()?.bookId ?? "";
  const scope = `${bookId} ${filtersKey(search)}`;
  const selection = useSelections((state) => selectionIn(scope, state));
  const touched = useRef<StreamId | null>(null);
  const latest = useRef(rows);
  latest.current = rows;
  const changes = useMemo(() => selectionChanges(scope, latest, touched), [scope]);
  return { selection, ...changes };
}

const selectionIn = (scope: string, state: { readonly scope: string; readonly selection: Selection }) =>
  state.scope === scope ? state.selection : NOTHING;

function selectionChanges(
  scope: string,
  rows: { readonly current: readonly OrderSummary[] },
  touched: { current: StreamId | null },
): Omit<RowSelection, "selection"> {
  const latest = () => selectionIn(scope, useSelections.getState());
  const set = (next: Selection) => setSelection(scope, next);
  return {
    set,
    drop(orderIds) {
      if (useSelections.getState().scope === scope) set(withOrders(latest(), orderIds, false));
    },
    toggle(order, toHere) {
      const isOn = !isSelected(latest(), order.orderId);
      const range = toHere ? between(rows.current, touched.current, order.orderId) : [order.orderId];
      touched.current = order.orderId;
      set(withOrders(latest(), range, isOn));
    },
    extend(from, to) {
      touched.current = to.orderId;
      const isBack = isSelected(latest(), from.orderId) && isSelected(latest(), to.orderId);
      set(
        isBack
          ? withOrders(latest(), [from.orderId], false)
          : withOrders(latest(), [from.orderId, to.orderId], true),
      );
    },
  };
}

/** The rows from one to another, whichever comes first; only the second where the first isn't on the page. */
function between(rows: readonly OrderSummary[], from: StreamId | null, to: StreamId): readonly StreamId[] {
  const places = [from, to].map((orderId) => rows.findIndex((row) => row.orderId === orderId));
  const [first = -1, last = -1] = places.sort((a, b) => a - b);
  return first < 0 ? [to] : rows.slice(first, last + 1).map(({ orderId }) => orderId);
}

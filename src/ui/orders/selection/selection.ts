import type { StreamId } from "../../../engine/events/identifiers.ts";
import type { OrderFilter } from "../../../orders/queries/orderList.ts";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";

/** The orders with a tick. "all" means everything that the list's filter has, also on other pages. */
export type Selection =
  | { readonly kind: "some"; readonly orderIds: ReadonlySet<StreamId> }
  | { readonly kind: "all"; readonly except: ReadonlySet<StreamId> };

export const NOTHING: Selection = { kind: "some", orderIds: new Set() };
export const EVERYTHING: Selection = { kind: "all", except: new Set() };

/** Exactly these orders. */
export const only = (orderIds: readonly StreamId[]): Selection => ({
  kind: "some",
  orderIds: new Set(orderIds),
});

/** Whether an order of the list has a tick. */
export const isSelected = (selection: Selection, orderId: StreamId): boolean =>
  selection.kind === "some" ? selection.orderIds.has(orderId) : !selection.except.has(orderId);

/** True where no order has a tick. */
export const isNothing = (selection: Selection): boolean =>
  selection.kind === "some" && selection.orderIds.size === 0;

/** The selection with, or without, some orders of the list. */
export function withOrders(selection: Selection, orderIds: readonly StreamId[], isOn: boolean): Selection {
  return selection.kind === "some"
    ? { kind: "some", orderIds: changed(selection.orderIds, orderIds, isOn) }
    : { kind: "all", except: changed(selection.except, orderIds, !isOn) };
}

function changed(
  set: ReadonlySet<StreamId>,
  orderIds: readonly StreamId[],
  isIn: boolean,
): ReadonlySet<StreamId> {
  const next = new Set(set);
  for (const orderId of orderIds) {
    if (isIn) next.add(orderId);
    else next.delete(orderId);
  }
  return next;
}

/** The selection as the engine is asked for it. */
export const choiceOf = (selection: Selection, filter: OrderFilter): OrderChoice =>
  selection.kind === "some"
    ? { kind: "some", orderIds: [...selection.orderIds] }
    : { kind: "all", filter, except: [...selection.except] };

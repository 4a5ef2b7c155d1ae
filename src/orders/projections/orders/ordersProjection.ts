import type { Projection } from "../../../engine/projections/projection.ts";
import { ALL_ORDER_EVENTS, foldOrderEvent } from "../foldOrderEvent.ts";
import { orderFolds } from "./orderFolds.ts";
import { type OrdersReadModel, openOrders } from "./ordersReadModel.ts";

/** Lists, searches and breakdowns of orders: a row an order. */
export const ordersProjection: Projection<OrdersReadModel> = {
  name: "orders",
  schema: "5",
  eventTypes: ALL_ORDER_EVENTS,
  open: openOrders,
  apply: (orders, event) => foldOrderEvent(orderFolds, orders, event),
};

import type { Decider } from "../../engine/commands/decider.ts";
import type { OrderCommand } from "./commands.ts";
import { cancelOrder } from "./decisions/cancelOrder.ts";
import {
  addNote,
  changeItems,
  changeShippingAddress,
  createOrder,
  createOrderAgain,
} from "./decisions/contents.ts";
import { markDelivered, shipOrder } from "./decisions/fulfilment.ts";
import { recordPayment, refundPayment } from "./decisions/payment.ts";
import { returnItems } from "./decisions/returnItems.ts";
import { evolveOrder } from "./evolveOrder.ts";
import type { ExistingOrder, Order } from "./order.ts";
import type { OrderTypes } from "./orderTypes.ts";
import { type OrderDecision, orderNotFound } from "./refuse.ts";

type CommandByType = { readonly [C in OrderCommand as C["type"]]: C };
type Decisions = {
  readonly [K in keyof CommandByType]: (command: CommandByType[K], order: ExistingOrder) => OrderDecision;
};

const decisions: Decisions = {
  CreateOrder: createOrderAgain,
  ChangeItems: changeItems,
  ChangeShippingAddress: changeShippingAddress,
  RecordPayment: recordPayment,
  ShipOrder: shipOrder,
  MarkDelivered: markDelivered,
  CancelOrder: cancelOrder,
  RefundPayment: refundPayment,
  ReturnItems: returnItems,
  AddNote: addNote,
};

const decideExisting = <K extends keyof CommandByType>(
  type: K,
  command: CommandByType[K],
  order: ExistingOrder,
): OrderDecision => decisions[type](command, order);

function decide(command: OrderCommand, order: Order): OrderDecision {
  if (order.status !== "none") return decideExisting(command.type, command, order);
  return command.type === "CreateOrder" ? createOrder(command) : orderNotFound();
}

/** The order aggregate: which events a command leads to, and what they make of an order (CMD1, CMD3). */
export const orderDecider: Decider<OrderTypes> = {
  initialState: { status: "none" },
  decide,
  evolve: evolveOrder,
};

/** Schema of `Order` in snapshots; raise it when the shape of the state changes (SN1). */
export const ORDER_SNAPSHOT_SCHEMA = 3;

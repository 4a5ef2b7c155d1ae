import { EngineError } from "../../engine/engineError.ts";
import type { OrderCreated, OrderEvent } from "./events.ts";
import type { ExistingOrder, Order } from "./order.ts";

type EventByType = { readonly [E in OrderEvent as E["type"]]: E };
type LaterType = Exclude<keyof EventByType, "OrderCreated">;
type Evolutions = {
  readonly [K in LaterType]: (order: ExistingOrder, data: EventByType[K]["data"]) => ExistingOrder;
};

const created = (data: OrderCreated["data"]): ExistingOrder => ({
  status: "pending",
  number: data.number,
  customer: data.customer,
  currency: data.currency,
  lines: data.lines,
  itemsRevision: 0,
  freightMinor: data.freightMinor,
  shippingAddress: data.shippingAddress,
  untracked: data.untracked,
  receivedMinor: null,
  hasPaymentOfUnknownAmount: false,
  refundedMinor: 0,
  shipment: null,
  cancellation: null,
  returned: {},
  noteIds: [],
});

const withNote = (order: ExistingOrder, noteId: ExistingOrder["noteIds"][number] | null): ExistingOrder =>
  noteId === null ? order : { ...order, noteIds: [...order.noteIds, noteId] };

const evolutions: Evolutions = {
  ItemsChanged: (order, { lines, freightMinor }) => ({
    ...order,
    lines,
    itemsRevision: order.itemsRevision + 1,
    freightMinor,
  }),
  ShippingAddressChanged: (order, { shippingAddress }) => ({ ...order, shippingAddress }),
  OrderPaid: (order, { amountMinor }) => ({
    ...order,
    status: order.status === "pending" ? "paid" : order.status,
    receivedMinor: amountMinor === null ? order.receivedMinor : (order.receivedMinor ?? 0) + amountMinor,
    hasPaymentOfUnknownAmount: order.hasPaymentOfUnknownAmount || amountMinor === null,
  }),
  OrderShipped: (order, { carrier, trackingNumber }) => ({
    ...order,
    status: "shipped",
    shipment: { carrier, trackingNumber },
  }),
  OrderDelivered: (order) => ({ ...order, status: "delivered" }),
  OrderCancelled: (order, { reason, noteId }) =>
    withNote({ ...order, status: "cancelled", cancellation: { reason, noteId } }, noteId),
  PaymentRefunded: (order, { amountMinor, noteId }) =>
    withNote({ ...order, refundedMinor: order.refundedMinor + amountMinor }, noteId),
  ItemsReturned: (order, { lines, noteId }) => {
    const returned: Record<string, number> = { ...order.returned };
    for (const { line, quantity } of lines) returned[line] = (returned[line] ?? 0) + quantity;
    return withNote({ ...order, returned }, noteId);
  },
  NoteAdded: (order, { noteId }) => withNote(order, noteId),
};

const evolveExisting = <K extends LaterType>(
  order: ExistingOrder,
  type: K,
  data: EventByType[K]["data"],
): ExistingOrder => evolutions[type](order, data);

/**
 * Folds one event into an order.
 * @throws EngineError "corrupt-log" where a stream doesn't begin with OrderCreated.
 */
export function evolveOrder(order: Order, event: OrderEvent): Order {
  if (event.type === "OrderCreated") return created(event.data);
  if (order.status === "none") {
    throw new EngineError("corrupt-log", `An order begins with ${event.type} instead of OrderCreated`);
  }
  return evolveExisting(order, event.type, event.data);
}

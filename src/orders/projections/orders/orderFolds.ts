import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import type { PersonalId } from "../../../engine/personal/personalRecord.ts";
import type { TemporalColumn } from "../../../engine/timeTravel/temporalColumn.ts";
import { toMillis } from "../../../lib/clock.ts";
import { ORDER_STATUSES, type OrderStatus } from "../../order/order.ts";
import { type OrderEventFolds, requireAmounts, rowOf } from "../foldOrderEvent.ts";
import { createOrder, requireLines, setAddress, setLines } from "./orderContents.ts";
import type { OrdersReadModel } from "./ordersReadModel.ts";

/** How the orders read model takes in each event. */
export const orderFolds: OrderEventFolds<OrdersReadModel> = {
  OrderCreated: createOrder,
  ItemsChanged(orders, event) {
    requireLines(event, event.data);
    setLines(orders, rowOf(orders.streams, event), event, event.data);
  },
  ShippingAddressChanged(orders, event) {
    setAddress(orders, rowOf(orders.streams, event), event, event.data.shippingAddress);
  },
  OrderPaid(orders, event) {
    requireAmounts(event, [event.data.amountMinor]);
    const row = rowOf(orders.streams, event);
    if (statusOf(orders, row) === "pending") setStatus(orders, row, event, "paid");
    if (event.data.amountMinor === null) orders.paymentUnknown.set(row, event.position, 1);
    else add(orders.received, row, event, event.data.amountMinor);
    setFirst(orders.paidAt, row, event);
    noteRefundDue(orders, row, event);
  },
  OrderShipped(orders, event) {
    const row = rowOf(orders.streams, event);
    setStatus(orders, row, event, "shipped");
    setFirst(orders.shippedAt, row, event);
  },
  OrderDelivered(orders, event) {
    const row = rowOf(orders.streams, event);
    setStatus(orders, row, event, "delivered");
    setFirst(orders.deliveredAt, row, event);
  },
  OrderCancelled(orders, event) {
    const row = rowOf(orders.streams, event);
    setStatus(orders, row, event, "cancelled");
    setFirst(orders.cancelledAt, row, event);
    orders.cancellationReason.set(row, event.position, orders.reasons.code(event.data.reason));
    noteRefundDue(orders, row, event);
    addNote(orders, row, event, event.data.noteId);
  },
  PaymentRefunded(orders, event) {
    requireAmounts(event, [event.data.amountMinor]);
    const row = rowOf(orders.streams, event);
    add(orders.refunded, row, event, event.data.amountMinor);
    noteRefundDue(orders, row, event);
    addNote(orders, row, event, event.data.noteId);
  },
  ItemsReturned(orders, event) {
    addNote(orders, rowOf(orders.streams, event), event, event.data.noteId);
  },
  NoteAdded(orders, event) {
    addNote(orders, rowOf(orders.streams, event), event, event.data.noteId);
  },
};

const statusOf = (orders: OrdersReadModel, row: number): OrderStatus | undefined =>
  ORDER_STATUSES[orders.status.latest(row) ?? 0];

function setStatus(orders: OrdersReadModel, row: number, event: RecordedEvent, status: OrderStatus): void {
  orders.status.set(row, event.position, ORDER_STATUSES.indexOf(status));
}

function setFirst(step: TemporalColumn, row: number, event: RecordedEvent): void {
  if (step.latest(row) === undefined) step.set(row, event.position, toMillis(event.occurredAt));
}

function add(sum: TemporalColumn, row: number, event: RecordedEvent, amount: number): void {
  sum.set(row, event.position, (sum.latest(row) ?? 0) + amount);
}

/** Most orders never have one: they get no value. */
function noteRefundDue(orders: OrdersReadModel, row: number, event: RecordedEvent): void {
  const isCancelled = statusOf(orders, row) === "cancelled";
  const isDue = isCancelled && (orders.received.latest(row) ?? 0) > (orders.refunded.latest(row) ?? 0);
  const due = isDue ? 1 : 0;
  if (due !== (orders.refundDue.latest(row) ?? 0)) orders.refundDue.set(row, event.position, due);
}

function addNote(
  orders: OrdersReadModel,
  row: number,
  event: RecordedEvent,
  noteId: PersonalId | null,
): void {
  if (noteId !== null) orders.notes.add(row, event.position, noteId);
}

import type { StreamId } from "../../engine/events/identifiers.ts";
import { toInstant } from "../../lib/clock.ts";
import type { ExistingOrder, Order } from "../order/order.ts";
import { orderActions } from "../order/orderActions.ts";
import { orderDecider } from "../order/orderDecider.ts";
import { orderMoney } from "../order/orderMoney.ts";
import { numberReservation } from "../order/orderNumber.ts";
import { asOrderEvent, type RecordedOrderEvent } from "../order/orderUpcasting.ts";
import type { AddressData } from "../personalData.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import { orderSubjectOf } from "../submissions/derivedIds.ts";
import type { OrderDetail, OrderDetailAnswer, OrderDetailQuestion } from "./orderDetail.ts";
import { orderTrail, type StreamEvent } from "./orderTrail.ts";
import type { QueryContext } from "./queryContext.ts";

/** An order's stream, read and folded up to the position. Rejects if the store does. */
export async function answerOrderDetail(
  { number }: OrderDetailQuestion,
  context: QueryContext,
): Promise<OrderDetailAnswer> {
  const streamId = await findOrderStream(number, context);
  const stream = streamId === undefined ? [] : await context.store.readStream(streamId);
  const [first] = stream;
  if (first === undefined) return { kind: "orderDetail", found: "no" };
  const recorded = stream.filter((event) => event.position <= context.position);
  const events = recorded.map((event): StreamEvent => {
    return { recorded: event, event: asOrderEvent(context.upcasting.upcast(event)) };
  });
  const order = events
    .map(({ event }) => event)
    .reduce<Order>(orderDecider.evolve, orderDecider.initialState);
  if (order.status === "none") {
    return { kind: "orderDetail", found: "later", firstPosition: first.position };
  }
  return { kind: "orderDetail", found: "yes", ...detailOf(order, events, context.directory) };
}

/** The read model knows most orders; the log's own index knows those that it hasn't reached. */
export async function findOrderStream(
  number: string,
  { orders, store }: QueryContext,
): Promise<StreamId | undefined> {
  const row = orders.numbers.find(number);
  return row === undefined ? store.holderOf(numberReservation(number)) : (orders.streams.at(row) as StreamId);
}

function detailOf(
  order: ExistingOrder,
  stream: readonly StreamEvent[],
  directory: PersonalDirectory,
): OrderDetail {
  const firstOf = (type: RecordedOrderEvent["type"]) =>
    stream.find(({ event }) => event.type === type)?.event.occurredAt ?? null;
  const placedAt = firstOf("OrderCreated") ?? toInstant(0);
  const orderId = (stream[0]?.recorded.streamId ?? "") as StreamId;
  const subject = order.customer?.customerId ?? orderSubjectOf(orderId);
  return {
    orderId,
    version: stream.length,
    order,
    placedAt,
    steps: {
      placed: placedAt,
      paid: firstOf("OrderPaid"),
      shipped: firstOf("OrderShipped"),
      delivered: firstOf("OrderDelivered"),
      cancelled: firstOf("OrderCancelled"),
    },
    customer: directory.label(order.customer),
    customerData: order.customer === null ? null : (directory.customer(order.customer) ?? null),
    forgettable: directory.holds(subject) ? subject : null,
    address: addressOf(order, directory),
    money: orderMoney(order),
    actions: orderActions(order),
    trail: orderTrail(stream, directory),
  };
}

function addressOf({ shippingAddress }: ExistingOrder, directory: PersonalDirectory): AddressData | null {
  if (shippingAddress === "unknown" || shippingAddress.recordId === null) return null;
  return directory.address(shippingAddress.recordId) ?? null;
}

import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import { toMillis } from "../../../lib/clock.ts";
import type { AddressRef, OrderLine, UntrackedStep } from "../../order/events.ts";
import { lineGoodsMinor } from "../../order/orderMoney.ts";
import { corrupt, type EventOf, requireAmounts, requireNewOrder } from "../foldOrderEvent.ts";
import { type OrdersReadModel, UNTRACKED } from "./ordersReadModel.ts";

interface Contents {
  readonly lines: readonly OrderLine[];
  readonly freightMinor: number | null;
}

/** Adds an order's row. */
export function createOrder(orders: OrdersReadModel, event: EventOf<"OrderCreated">): void {
  const { data, position } = event;
  requireNewOrder(orders.streams, event);
  if (orders.numbers.find(data.number) !== undefined) {
    throw corrupt(event, `gives the number ${data.number} to a second order`);
  }
  requireLines(event, data);
  const row = orders.streams.code(event.streamId);
  orders.numbers.code(data.number);
  orders.createdPosition.push(position);
  orders.placedAt.push(toMillis(event.occurredAt));
  orders.customer.push(data.customer === null ? 0 : orders.customers.code(data.customer.customerId) + 1);
  orders.customerRecord.push(
    data.customer === null ? 0 : orders.customerRecords.code(data.customer.recordId) + 1,
  );
  orders.currency.push(orders.currencies.code(data.currency));
  orders.untracked.push(untrackedBits(data.untracked));
  orders.status.set(row, position, 0);
  setLines(orders, row, event, data);
  if (data.shippingAddress !== "unknown") setAddress(orders, row, event, data.shippingAddress);
}

/** Gives an order new lines and freight from the event on. */
export function setLines(
  orders: OrdersReadModel,
  row: number,
  event: RecordedEvent,
  { lines, freightMinor }: Contents,
): void {
  const { position } = event;
  orders.lineSet.set(row, position, orders.lineSets.add({ row, position, lines, freightMinor }));
}

/** Gives an order a new address from the event on. */
export function setAddress(
  orders: OrdersReadModel,
  row: number,
  event: RecordedEvent,
  { recordId, country }: AddressRef,
): void {
  orders.addressRecord.set(
    row,
    event.position,
    recordId === null ? 0 : orders.addressRecords.code(recordId) + 1,
  );
  orders.country.set(row, event.position, country === null ? 0 : orders.countries.code(country) + 1);
}

/** @throws EngineError "corrupt-log" unless the lines' amounts can be added exactly. */
export function requireLines(event: RecordedEvent, { lines, freightMinor }: Contents): void {
  if (lines.length === 0) throw corrupt(event, "has no lines");
  requireAmounts(event, [freightMinor]);
  for (const line of lines) requireAmounts(event, [line.quantity, lineGoodsMinor(line)]);
}

const untrackedBits = (steps: readonly UntrackedStep[]): number =>
  steps.reduce((bits, step) => bits | UNTRACKED[step], 0);

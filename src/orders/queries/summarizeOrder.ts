import type { Position, StreamId } from "../../engine/events/identifiers.ts";
import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import { toInstant } from "../../lib/clock.ts";
import type { CustomerRef } from "../order/events.ts";
import { ORDER_STATUSES } from "../order/order.ts";
import { refundDueMinor } from "../order/orderMoney.ts";
import type { CustomerNames } from "../personalDirectory.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { type OrdersReadModel, UNTRACKED } from "../projections/orders/ordersReadModel.ts";
import type { OrderSummary } from "./orderList.ts";

/** Whom an order is from; null where that was never known. */
export function customerOf(model: OrdersReadModel, row: number): CustomerRef | null {
  const customer = model.customer.at(row);
  if (customer === 0) return null;
  return {
    customerId: model.customers.at(customer - 1) as SubjectId,
    recordId: model.customerRecords.at(model.customerRecord.at(row) - 1) as PersonalId,
  };
}

/** One order as lists show it, its customer joined in. Looks at its own changes only. */
export function summarizeOrder(at: OrdersAt, row: number, names: CustomerNames): OrderSummary {
  const { model, position } = at;
  const customer = customerOf(model, row);
  const status = ORDER_STATUSES[model.status.at(row, position) ?? 0] ?? "pending";
  const receivedMinor = model.received.at(row, position) ?? null;
  const refundedMinor = model.refunded.at(row, position) ?? 0;
  const untracked = model.untracked.at(row);
  return {
    orderId: model.streams.at(row) as StreamId,
    number: model.numbers.at(row),
    placedAt: toInstant(model.placedAt.at(row)),
    customerId: customer?.customerId ?? null,
    customer: names.label(customer),
    country: countryOf(at, row),
    ...linesOf(at, row),
    status,
    currency: model.currencies.at(model.currency.at(row)),
    receivedMinor,
    refundedMinor,
    outstandingMinor: outstandingMinor(at, row),
    refundDueMinor: refundDueMinor({ status, receivedMinor, refundedMinor }),
    paymentUntracked: (untracked & UNTRACKED.payment) !== 0,
    shipmentUntracked: (untracked & UNTRACKED.shipment) !== 0,
    createdPosition: model.createdPosition.at(row) as Position,
  };
}

/** What is still to be paid, as `orderMoney` says it of the order itself. */
export function outstandingMinor({ model, position }: OrdersAt, row: number): number | null {
  if (ORDER_STATUSES[model.status.at(row, position) ?? 0] === "cancelled") return 0;
  if (model.paymentUnknown.at(row, position) === 1) return null;
  const received = model.received.at(row, position);
  if (received === undefined && (model.untracked.at(row) & UNTRACKED.payment) !== 0) return null;
  const set = model.lineSet.at(row, position) ?? 0;
  return model.lineSets.isPriced(set) ? model.lineSets.totalMinor.at(set) - (received ?? 0) : null;
}

function countryOf({ model, position }: OrdersAt, row: number): string | null {
  const code = model.country.at(row, position) ?? 0;
  return code === 0 ? null : model.countries.at(code - 1);
}

function linesOf(
  { model, position }: OrdersAt,
  row: number,
): Pick<OrderSummary, "firstItem" | "lines" | "units" | "totalMinor"> {
  const { lineSets } = model;
  const set = model.lineSet.at(row, position) ?? 0;
  const start = lineSets.start.at(set);
  const item = lineSets.item.at(start);
  return {
    firstItem: lineSets.items.name(item) || lineSets.items.sku(item),
    lines: lineSets.end(set) - start,
    units: lineSets.units.at(set),
    totalMinor: lineSets.totalMinor.at(set),
  };
}

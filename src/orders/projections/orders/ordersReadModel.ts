import type {
  ColumnSet,
  NumberColumn,
  NumberKind,
  TextColumn,
} from "../../../engine/timeTravel/columnSet.ts";
import { createTemporalColumn, type TemporalColumn } from "../../../engine/timeTravel/temporalColumn.ts";
import { createLineSets, type LineSets } from "./lineSets.ts";
import { createOrderNotes, type OrderNotes } from "./orderNotes.ts";

/**
 * Every order as a row, in the order of their creation, with all that lists and statistics need of it at any
 * position. A code with 1 added leaves 0 for "none". Moments are milliseconds since 1970 in UTC.
 */
export interface OrdersReadModel {
  /** Stream ids; the code is the row. */
  readonly streams: TextColumn;
  /** Order numbers; the code is the row. */
  readonly numbers: TextColumn;
  readonly createdPosition: NumberColumn;
  readonly placedAt: NumberColumn;
  /** Codes into `customers`, with 1 added. */
  readonly customer: NumberColumn;
  readonly customers: TextColumn;
  /** Codes into `customerRecords`, with 1 added. */
  readonly customerRecord: NumberColumn;
  readonly customerRecords: TextColumn;
  readonly currency: NumberColumn;
  readonly currencies: TextColumn;
  /** Bits of UNTRACKED. */
  readonly untracked: NumberColumn;

  /** Places in ORDER_STATUSES. */
  readonly status: TemporalColumn;
  /** Numbers of line sets. */
  readonly lineSet: TemporalColumn;
  /** Codes into `addressRecords`, with 1 added. */
  readonly addressRecord: TemporalColumn;
  readonly addressRecords: TextColumn;
  /** Codes into `countries`, with 1 added. */
  readonly country: TemporalColumn;
  readonly countries: TextColumn;
  /** Sum of the known amounts; no value: there is none. */
  readonly received: TemporalColumn;
  /** 1 from the first payment of an unknown amount on. */
  readonly paymentUnknown: TemporalColumn;
  readonly refunded: TemporalColumn;
  /** 1 while more was received of a cancelled order than refunded. */
  readonly refundDue: TemporalColumn;
  /** Codes into `reasons`. */
  readonly cancellationReason: TemporalColumn;
  readonly reasons: TextColumn;
  /** First time that each step happened. */
  readonly paidAt: TemporalColumn;
  readonly shippedAt: TemporalColumn;
  readonly deliveredAt: TemporalColumn;
  readonly cancelledAt: TemporalColumn;

  readonly lineSets: LineSets;
  readonly notes: OrderNotes;
}

/** Bits of the steps that an order's source never recorded. */
export const UNTRACKED = { payment: 1, shipment: 2 } as const;

/** The orders read model on its columns. */
export function openOrders(columns: ColumnSet): OrdersReadModel {
  const temporal = (name: string, kind: NumberKind) => createTemporalColumn(columns, name, kind);
  return {
    streams: columns.texts("streams"),
    numbers: columns.texts("numbers"),
    createdPosition: columns.numbers("createdPosition", "u32"),
    placedAt: columns.numbers("placedAt", "f64"),
    customer: columns.numbers("customer", "u32"),
    customers: columns.texts("customers"),
    customerRecord: columns.numbers("customerRecord", "u32"),
    customerRecords: columns.texts("customerRecords"),
    currency: columns.numbers("currency", "u32"),
    currencies: columns.texts("currencies"),
    untracked: columns.numbers("untracked", "u8"),
    status: temporal("status", "u8"),
    lineSet: temporal("lineSet", "u32"),
    addressRecord: temporal("addressRecord", "u32"),
    addressRecords: columns.texts("addressRecords"),
    country: temporal("country", "u32"),
    countries: columns.texts("countries"),
    received: temporal("received", "fit"),
    paymentUnknown: temporal("paymentUnknown", "u8"),
    refunded: temporal("refunded", "fit"),
    refundDue: temporal("refundDue", "u8"),
    cancellationReason: temporal("cancellationReason", "u8"),
    reasons: columns.texts("reasons"),
    paidAt: temporal("paidAt", "f64"),
    shippedAt: temporal("shippedAt", "f64"),
    deliveredAt: temporal("deliveredAt", "f64"),
    cancelledAt: temporal("cancelledAt", "f64"),
    lineSets: createLineSets(columns),
    notes: createOrderNotes(columns),
  };
}

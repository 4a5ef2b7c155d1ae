import type { CommandOutcome } from "../../../src/engine/commands/command.ts";
import {
  type CommandId,
  GENESIS_HASH,
  type Position,
  type StreamId,
  type Version,
} from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import type { PersonalId, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import { type Instant, toInstant } from "../../../src/lib/clock.ts";
import { derivedUuid, sha256Hex } from "../../../src/lib/ids.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import type { Currency } from "../../../src/orders/money.ts";
import type { OrderEventType, OrderLine } from "../../../src/orders/order/events.ts";
import type { ExistingOrder } from "../../../src/orders/order/order.ts";
import { orderActions } from "../../../src/orders/order/orderActions.ts";
import { orderMoney } from "../../../src/orders/order/orderMoney.ts";
import type { OrderTypes } from "../../../src/orders/order/orderTypes.ts";
import type { OrderDetail, TrailEntry } from "../../../src/orders/queries/orderDetail.ts";

/** Lines as sold: SKU, name, quantity, price in pence. */
const SOLD: readonly (readonly [string, string, number, number])[] = [
  ["22860", "EASTER TIN CHICKS PINK DAISY", 12, 165],
  ["22858", "EASTER TIN KEEPSAKE", 12, 165],
  ["22859", "EASTER TIN BUNNY BOUQUET", 12, 165],
  ["84452", "METAL RABBIT LADDER EASTER", 12, 85],
  ["85186C", "BUNNY EGG GARLAND", 24, 42],
  ["22162", "HEART GARLAND RUSTIC PADDED", 4, 295],
  ["22162", "HEART GARLAND RUSTIC PADDED", 2, 0],
];

const LINES: readonly OrderLine[] = SOLD.map(([sku, name, quantity, unitPriceMinor], index) => ({
  line: index + 1,
  sku,
  name,
  quantity,
  unitPriceMinor,
  discountPercent: null,
  category: null,
}));

/** A pending order of seven lines, £91.48, with what a test changes. */
export function cannedOrder(changes: Partial<ExistingOrder> = {}): ExistingOrder {
  return {
    status: "pending",
    number: "6338",
    customer: { customerId: "hanna" as SubjectId, recordId: "hanna-1" as PersonalId },
    currency: "GBP" as Currency,
    lines: LINES,
    itemsRevision: 0,
    freightMinor: 0,
    shippingAddress: { recordId: "address-1" as PersonalId, country: "United Kingdom" },
    untracked: [],
    receivedMinor: null,
    hasPaymentOfUnknownAmount: false,
    refundedMinor: 0,
    shipment: null,
    cancellation: null,
    returned: {},
    noteIds: [],
    ...changes,
  };
}

/** An order that was paid in full. */
export const paidOrder = (changes: Partial<ExistingOrder> = {}): ExistingOrder =>
  cannedOrder({ status: "paid", receivedMinor: 9148, ...changes });

const at = (time: string): Instant => toInstant(`2026-11-23T${time}:00Z`);

/** An event of order 6338 as the log would hold it. */
export function cannedEvent(type: OrderEventType, position: number, time: string, data: JsonObject = {}) {
  const commandId = derivedUuid(`command ${position}`) as CommandId;
  const event = {
    eventId: derivedUuid(`event ${position}`),
    streamId: "order-6338" as StreamId,
    version: (position - 21_020) as Version,
    position: position as Position,
    type,
    schemaVersion: 1,
    occurredAt: at(time),
    recordedAt: at(time),
    metadata: {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: derivedUuid("actor"),
      deviceId: derivedUuid("device"),
    },
    data,
    hash: sha256Hex(`event ${position}`),
  };
  return event as unknown as RecordedEvent;
}

const CREATED = cannedEvent("OrderCreated", 21_021, "14:42", {
  number: "6338",
  currency: "GBP",
  lines: LINES as unknown as JsonObject[],
});
const PAID = cannedEvent("OrderPaid", 21_022, "14:48", {
  amountMinor: 9148,
  currency: "GBP",
  methods: ["card"],
  reference: "ch_4417",
});

/** An event in its order's trail, with what a test changes. */
export const cannedEntry = (event: RecordedEvent, changes: Partial<TrailEntry> = {}): TrailEntry => ({
  ...{ event, note: null, effect: { status: null, figures: [] }, compensation: null },
  ...changes,
});

const CREATED_ENTRY = cannedEntry(CREATED, {
  effect: {
    status: { from: null, to: "pending" },
    figures: [{ figure: "dueMinor", from: null, to: 9148 }],
  },
  compensation: { type: "CancelOrder" },
});
const PAID_ENTRY = cannedEntry(PAID, {
  effect: {
    status: { from: "pending", to: "paid" },
    figures: [
      { figure: "receivedMinor", from: null, to: 9148 },
      { figure: "outstandingMinor", from: 9148, to: 0 },
    ],
  },
  compensation: { type: "RefundPayment", amountMinor: 9148 },
});

/** The order's detail as a query would answer it: money and actions are the domain's own. */
export function cannedDetail(order: ExistingOrder = cannedOrder(), changes: Partial<OrderDetail> = {}) {
  const isPaid = order.receivedMinor !== null;
  const detail: { readonly kind: "orderDetail"; readonly found: "yes" } & OrderDetail = {
    kind: "orderDetail",
    found: "yes",
    orderId: "order-6338" as StreamId,
    version: isPaid ? 2 : 1,
    order,
    placedAt: at("14:42"),
    steps: {
      placed: at("14:42"),
      paid: isPaid ? at("14:48") : null,
      shipped: null,
      delivered: null,
      cancelled: null,
    },
    customer: { kind: "named", text: "Hanna Lindqvist" },
    forgettable: "hanna" as SubjectId,
    customerData: { name: "Hanna Lindqvist", reference: null, email: null, phone: null },
    address: {
      recipient: "Hanna Lindqvist",
      street: "14 Chandler’s Row",
      postalCode: "BN7 2QA",
      city: "Lewes",
      country: "United Kingdom",
    },
    money: orderMoney(order),
    actions: orderActions(order),
    trail: [...(isPaid ? [PAID_ENTRY] : []), CREATED_ENTRY],
    ...changes,
  };
  return detail;
}

/** The outcome of a command that was recorded. */
export function acceptedOutcome(
  commandId: CommandId,
  event: RecordedEvent = cannedEvent("OrderPaid", 21_023, "15:40"),
): CommandOutcome<OrderTypes> {
  return {
    kind: "accepted",
    commit: { commandId, streamId: event.streamId, events: [event] },
    head: { position: 1 as Position, hash: GENESIS_HASH, recordedAt: event.recordedAt },
    replay: { snapshotVersion: null, eventsReplayed: 1 },
    attempts: 1,
  };
}

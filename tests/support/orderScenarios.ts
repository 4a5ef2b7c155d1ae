import type { PersonalId, SubjectId } from "../../src/engine/personal/personalRecord.ts";
import type { Currency } from "../../src/orders/money.ts";
import type {
  AddNote,
  CancelOrder,
  ChangeItems,
  ChangeShippingAddress,
  CreateOrder,
  MarkDelivered,
  RecordPayment,
  RefundPayment,
  ReturnItems,
  ShipOrder,
} from "../../src/orders/order/commands.ts";
import type { OrderEvent, OrderLine } from "../../src/orders/order/events.ts";
import type { ExistingOrder } from "../../src/orders/order/order.ts";
import { orderDecider } from "../../src/orders/order/orderDecider.ts";
import { scenariosOf } from "./givenWhenThen.ts";

export const { given } = scenariosOf(orderDecider);

export const GBP = "GBP" as Currency;
export const noteId = (name: string) => `note-${name}` as PersonalId;
export const address = { recordId: "address-1" as PersonalId, country: "Portugal" };
const customer = { customerId: "customer-1" as SubjectId, recordId: "customer-record-1" as PersonalId };

/** A line with nothing special about it; line 1 unless told. */
export const aLine = (parts: Partial<OrderLine> = {}): OrderLine => ({
  line: 1,
  sku: "MUG-01",
  name: "Stoneware mug",
  quantity: 3,
  unitPriceMinor: 1000,
  discountPercent: null,
  category: null,
  ...parts,
});

/** Order 1042 of three mugs at £10.00, and £5.00 freight. */
export const createOrder = (parts: Partial<CreateOrder> = {}): CreateOrder => ({
  type: "CreateOrder",
  number: "1042",
  numberGiven: true,
  customer,
  currency: GBP,
  lines: [aLine()],
  freightMinor: 500,
  shippingAddress: address,
  untracked: [],
  noteId: null,
  fromSource: false,
  ...parts,
});
export const changeItems = (parts: Partial<ChangeItems> = {}): ChangeItems => ({
  type: "ChangeItems",
  lines: [aLine({ quantity: 4 })],
  freightMinor: 500,
  revision: null,
  ...parts,
});
export const changeAddress: ChangeShippingAddress = {
  type: "ChangeShippingAddress",
  shippingAddress: { recordId: "address-2" as PersonalId, country: "Spain" },
};
export const pay = (parts: Partial<RecordPayment> = {}): RecordPayment => ({
  type: "RecordPayment",
  amountMinor: 3500,
  currency: null,
  methods: ["card"],
  reference: null,
  fromSource: false,
  ...parts,
});
export const ship = (parts: Partial<ShipOrder> = {}): ShipOrder => ({
  type: "ShipOrder",
  carrier: "DHL",
  trackingNumber: "JD0146",
  fromSource: false,
  ...parts,
});
export const deliver: MarkDelivered = { type: "MarkDelivered" };
export const cancel = (parts: Partial<CancelOrder> = {}): CancelOrder => ({
  type: "CancelOrder",
  reason: "out-of-stock",
  noteId: null,
  sourceRef: null,
  refundMinor: null,
  ...parts,
});
export const refund = (amountMinor: number): RefundPayment => ({
  type: "RefundPayment",
  amountMinor,
  noteId: null,
});
export const sendBack = (...lines: ReturnItems["lines"]): ReturnItems => ({
  type: "ReturnItems",
  lines,
  noteId: null,
});
export const addNote: AddNote = { type: "AddNote", noteId: noteId("1") };

export const created = (parts: Partial<CreateOrder> = {}): OrderEvent => {
  const {
    type: _type,
    numberGiven: _given,
    noteId: _note,
    fromSource: _source,
    ...data
  } = createOrder(parts);
  return { type: "OrderCreated", data };
};
export const paid = (amountMinor: number | null = 3500): OrderEvent => ({
  type: "OrderPaid",
  data: { amountMinor, currency: GBP, methods: ["card"], reference: null },
});
export const shipped: OrderEvent = {
  type: "OrderShipped",
  data: { carrier: "DHL", trackingNumber: "JD0146" },
};
export const delivered: OrderEvent = { type: "OrderDelivered", data: {} };
export const cancelled: OrderEvent = {
  type: "OrderCancelled",
  data: { reason: "out-of-stock", noteId: null, sourceRef: null },
};
export const refunded = (amountMinor: number): OrderEvent => ({
  type: "PaymentRefunded",
  data: { amountMinor, currency: GBP, noteId: null },
});
export const returned = (line: number, quantity: number, valueMinor: number): OrderEvent => ({
  type: "ItemsReturned",
  data: { lines: [{ line, quantity }], valueMinor, currency: GBP, noteId: null },
});

/** The shortest history that leads to each status. */
export const HISTORIES = {
  none: [],
  pending: [created()],
  paid: [created(), paid()],
  shipped: [created(), paid(), shipped],
  delivered: [created(), paid(), shipped, delivered],
  cancelled: [created(), cancelled],
} as const satisfies Record<string, readonly OrderEvent[]>;

/** The order that these events make. */
export function orderAfter(...events: readonly OrderEvent[]): ExistingOrder {
  const order = events.reduce(orderDecider.evolve, orderDecider.initialState);
  if (order.status === "none") throw new Error("These events make no order");
  return order;
}

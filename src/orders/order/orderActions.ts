import type { PersonalId } from "../../engine/personal/personalRecord.ts";
import type { OrderDetail } from "../queries/orderDetail.ts";
import type { OrderCommand, OrderCommandType } from "./commands.ts";
import type { ExistingOrder } from "./order.ts";
import { orderDecider } from "./orderDecider.ts";
import type { OrderRejection } from "./rejections.ts";

type ActionType = Exclude<OrderCommandType, "CreateOrder">;
type Probes = { readonly [K in ActionType]: Extract<OrderCommand, { type: K }> };

/** Stands for the note that a real command would bring along. */
const PROBE_NOTE = "probe" as PersonalId;

function returnableLine(order: ExistingOrder): number {
  const line = order.lines.find((candidate) => (order.returned[candidate.line] ?? 0) < candidate.quantity);
  return (line ?? order.lines[0])?.line ?? 1;
}

/** One well-formed command of each type, the smallest that the order could accept. */
const probes = (order: ExistingOrder): Probes => ({
  ChangeItems: {
    type: "ChangeItems",
    lines: order.lines.map((line) => ({ ...line, unitPriceMinor: line.unitPriceMinor ?? 0 })),
    freightMinor: order.freightMinor,
    revision: null,
  },
  ChangeShippingAddress: {
    type: "ChangeShippingAddress",
    shippingAddress: { recordId: null, country: null },
  },
  RecordPayment: {
    ...{ type: "RecordPayment", amountMinor: 0, currency: null, methods: [], reference: null },
    fromSource: false,
  },
  ShipOrder: { type: "ShipOrder", carrier: null, trackingNumber: null, fromSource: true },
  MarkDelivered: { type: "MarkDelivered" },
  CancelOrder: { type: "CancelOrder", reason: "other", noteId: null, sourceRef: null, refundMinor: null },
  RefundPayment: { type: "RefundPayment", amountMinor: 1, noteId: null },
  ReturnItems: { type: "ReturnItems", lines: [{ line: returnableLine(order), quantity: 1 }], noteId: null },
  AddNote: { type: "AddNote", noteId: PROBE_NOTE },
});

/** For each command: null if the order allows it now, else the rejection that it would get (CMD3). */
export function orderActions(order: ExistingOrder): OrderDetail["actions"] {
  const answer = (command: OrderCommand): OrderRejection | null => {
    const decision = orderDecider.decide(command, order);
    return decision.ok ? null : decision.error;
  };
  const probe = probes(order);
  return {
    ChangeItems: answer(probe.ChangeItems),
    ChangeShippingAddress: answer(probe.ChangeShippingAddress),
    RecordPayment: answer(probe.RecordPayment),
    ShipOrder: answer(probe.ShipOrder),
    MarkDelivered: answer(probe.MarkDelivered),
    CancelOrder: answer(probe.CancelOrder),
    RefundPayment: answer(probe.RefundPayment),
    ReturnItems: answer(probe.ReturnItems),
    AddNote: answer(probe.AddNote),
  };
}

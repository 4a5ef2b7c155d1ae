import fc from "fast-check";
import type { PersonalId } from "../../src/engine/personal/personalRecord.ts";
import type { Currency } from "../../src/orders/money.ts";
import type { OrderCommand } from "../../src/orders/order/commands.ts";
import { CANCELLATION_REASONS, type OrderLine, type UntrackedStep } from "../../src/orders/order/events.ts";

/*
 * Commands as people and files hand them in: mostly sound, some out of turn, some wrong in themselves.
 */

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const noteId = sometimes(fc.constantFrom("note-1", "note-2").map((id) => id as PersonalId));
const amountMinor = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  // Few different amounts, so that limits are met to the penny.
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 2 ** 53) },
);
const quantity = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5) },
);
const lines: fc.Arbitrary<readonly OrderLine[]> = fc
  .array(
    fc.record({
      sku: fc.constantFrom("MUG-01", "POT-03"),
      quantity,
      unitPriceMinor: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null, freq: 12 }),
      discountPercent: sometimes(fc.constantFrom(0, 7.5, 10, 100)),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((line, index) => ({ ...line, line: index + 1, name: line.sku, category: null })));
const freightMinor = sometimes(fc.integer({ min: 0, max: 900 }));
const untracked = fc.subarray<UntrackedStep>(["payment", "shipment"]);
const currency = sometimes(fc.constantFrom("GBP" as Currency, "GBP" as Currency, "EUR" as Currency));
const text = fc.constantFrom("DHL", "JD0146", "", null);

const byType: { readonly [C in OrderCommand as C["type"]]: fc.Arbitrary<C> } = {
  CreateOrder: fc.record({
    type: fc.constant("CreateOrder" as const),
    number: fc.constantFrom("1001", "1002", "1003"),
    numberGiven: fc.boolean(),
    customer: fc.constant(null),
    currency: fc.constant("GBP" as Currency),
    lines,
    freightMinor,
    shippingAddress: fc.constant("unknown" as const),
    untracked,
    noteId,
    fromSource: fc.boolean(),
  }),
  ChangeItems: fc.record({
    type: fc.constant("ChangeItems" as const),
    lines,
    freightMinor,
    revision: fc.option(fc.nat({ max: 3 })),
  }),
  ChangeShippingAddress: fc.record({
    type: fc.constant("ChangeShippingAddress" as const),
    shippingAddress: fc.constant({ recordId: null, country: "Spain" }),
  }),
  RecordPayment: fc.record({
    type: fc.constant("RecordPayment" as const),
    amountMinor: sometimes(amountMinor),
    currency,
    methods: fc.subarray(["card", "voucher"]),
    reference: text,
    fromSource: fc.boolean(),
  }),
  ShipOrder: fc.record({
    type: fc.constant("ShipOrder" as const),
    carrier: text,
    trackingNumber: text,
    fromSource: fc.boolean(),
  }),
  MarkDelivered: fc.record({ type: fc.constant("MarkDelivered" as const) }),
  CancelOrder: fc.record({
    type: fc.constant("CancelOrder" as const),
    reason: sometimes(fc.constantFrom(...CANCELLATION_REASONS)),
    noteId,
    sourceRef: fc.constant(null),
    refundMinor: sometimes(amountMinor),
  }),
  RefundPayment: fc.record({ type: fc.constant("RefundPayment" as const), amountMinor, noteId }),
  ReturnItems: fc.record({
    type: fc.constant("ReturnItems" as const),
    lines: fc.array(fc.record({ line: fc.integer({ min: 1, max: 5 }), quantity }), { maxLength: 3 }),
    noteId,
  }),
  AddNote: fc.record({ type: fc.constant("AddNote" as const), noteId: fc.constant("note-3" as PersonalId) }),
};

/** Commands of every type, those that lead an order on more often than the others. */
export const anyOrderCommand: fc.Arbitrary<OrderCommand> = fc.oneof(
  { weight: 3, arbitrary: byType.CreateOrder },
  { weight: 1, arbitrary: byType.ChangeItems },
  { weight: 1, arbitrary: byType.ChangeShippingAddress },
  { weight: 3, arbitrary: byType.RecordPayment },
  { weight: 4, arbitrary: byType.ShipOrder },
  { weight: 3, arbitrary: byType.MarkDelivered },
  { weight: 1, arbitrary: byType.CancelOrder },
  { weight: 2, arbitrary: byType.RefundPayment },
  { weight: 2, arbitrary: byType.ReturnItems },
  { weight: 1, arbitrary: byType.AddNote },
);

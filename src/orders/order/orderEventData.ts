import * as z from "zod/mini";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import { isCurrency, isMinorAmount } from "../money.ts";
import { CANCELLATION_REASONS, type OrderEventType } from "./events.ts";
import { goodsMinor } from "./orderMoney.ts";

/*
 * What an order's events hold, for logs that come from outside. Wider than what forms take, for it must let
 * through whatever any version has recorded; narrow enough that every fold and every screen can rely on it.
 */
const MAX_TEXT = 10_000;
const MAX_LIST = 10_000;

const text = z.string().check(z.maxLength(MAX_TEXT));
const textOrNull = z.nullable(text);
const id = z.string().check(z.minLength(1), z.maxLength(200));
const idOrNull = z.nullable(id);
const amount = z.int().check(z.gte(0));
const amountOrNull = z.nullable(amount);
const currency = z.custom<string>((value) => typeof value === "string" && isCurrency(value), "no currency");
const fromOne = z.int().check(z.gte(1));

const line = z.object({
  line: fromOne,
  sku: text,
  name: text,
  quantity: fromOne,
  unitPriceMinor: amountOrNull,
  discountPercent: z.nullable(z.number().check(z.gte(0), z.lte(100))),
  category: textOrNull,
});
const lines = z.array(line).check(
  z.minLength(1),
  z.maxLength(MAX_LIST),
  z.refine((all) => isMinorAmount(goodsMinor(all)), "their value is too large to be added exactly"),
);
const addressRef = z.object({ recordId: idOrNull, country: textOrNull });

const dataSchemas: Readonly<Record<OrderEventType, z.ZodMiniType>> = {
  OrderCreated: z.object({
    number: z.string().check(z.minLength(1), z.maxLength(200)),
    customer: z.nullable(z.object({ customerId: id, recordId: id })),
    currency,
    lines,
    freightMinor: amountOrNull,
    shippingAddress: z.union([z.literal("unknown"), addressRef], 'expected an address or "unknown"'),
    untracked: z.array(z.enum(["payment", "shipment"])).check(z.maxLength(2)),
  }),
  ItemsChanged: z.object({ lines, freightMinor: amountOrNull }),
  ShippingAddressChanged: z.object({ shippingAddress: addressRef }),
  OrderPaid: z.object({
    amountMinor: amountOrNull,
    currency,
    methods: z.array(text).check(z.maxLength(100)),
    reference: textOrNull,
  }),
  OrderShipped: z.object({ carrier: textOrNull, trackingNumber: textOrNull }),
  OrderDelivered: z.object({}),
  OrderCancelled: z.object({
    reason: z.enum([...CANCELLATION_REASONS, "unknown"]),
    noteId: idOrNull,
    sourceRef: textOrNull,
  }),
  PaymentRefunded: z.object({ amountMinor: amount, currency, noteId: idOrNull }),
  ItemsReturned: z.object({
    lines: z
      .array(z.object({ line: fromOne, quantity: fromOne }))
      .check(z.minLength(1), z.maxLength(MAX_LIST)),
    valueMinor: amount,
    currency,
    noteId: idOrNull,
  }),
  NoteAdded: z.object({ noteId: id }),
};

const isOrderEventType = (type: string): type is OrderEventType => Object.hasOwn(dataSchemas, type);

/**
 * What is wrong with an event in today's schema that no order could have recorded; null if it may stand where
 * it does, or isn't an order's at all.
 */
export function orderEventFault({ type, version, data }: Pick<RecordedEvent, "type" | "version" | "data">) {
  if (!isOrderEventType(type)) return null;
  if (type === "OrderCreated" && version > 1) return "it creates an order a second time";
  if (type !== "OrderCreated" && version === 1) return "its order was never created";
  const result = dataSchemas[type].safeParse(data);
  return result.success ? null : `data.${firstSchemaIssue(result.error)}`;
}

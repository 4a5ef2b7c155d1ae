import * as z from "zod/mini";
import type { StreamId } from "../../engine/events/identifiers.ts";
import { CANCELLATION_REASONS } from "../order/events.ts";
import {
  amountSchema,
  currencySchema,
  idSchema,
  MAX_LINES,
  MAX_METHODS,
  noteSchema,
  optionalText,
  positiveAmountSchema,
  quantitySchema,
  requiredText,
  TEXT_LIMITS,
} from "./fieldSchemas.ts";
import { addressSchema, customerSchema, linesSchema } from "./orderPartSchemas.ts";
import type { Submission } from "./submission.ts";
import { submissionText } from "./submissionText.ts";

const cancellationReason = z.enum([...CANCELLATION_REASONS, "unknown"]);
const freight = z.nullable(amountSchema);
const orderId = idSchema<StreamId>();

const createOrderSchema = z.strictObject({
  type: z.literal("CreateOrder"),
  number: optionalText(),
  customer: z.nullable(customerSchema),
  currency: currencySchema,
  lines: linesSchema,
  freightMinor: freight,
  address: z.nullable(addressSchema),
  untracked: z.array(z.enum(["payment", "shipment"])).check(z.maxLength(2)),
  note: noteSchema,
  fromSource: z.boolean(),
});

const changeItemsSchema = z.strictObject({
  type: z.literal("ChangeItems"),
  orderId,
  lines: linesSchema,
  freightMinor: freight,
  revision: z.nullable(z.int().check(z.gte(0))),
});

const changeShippingAddressSchema = z.strictObject({
  type: z.literal("ChangeShippingAddress"),
  orderId,
  address: addressSchema,
});

const recordPaymentSchema = z.strictObject({
  type: z.literal("RecordPayment"),
  orderId,
  amountMinor: z.nullable(amountSchema),
  currency: z.nullable(currencySchema),
  methods: z
    .array(requiredText(submissionText.noMethod, TEXT_LIMITS.method))
    .check(z.maxLength(MAX_METHODS, submissionText.tooManyMethods(MAX_METHODS))),
  reference: optionalText(),
  fromSource: z.boolean(),
});

const shipOrderSchema = z.strictObject({
  type: z.literal("ShipOrder"),
  orderId,
  carrier: optionalText(TEXT_LIMITS.carrier),
  trackingNumber: optionalText(TEXT_LIMITS.trackingNumber),
  fromSource: z.boolean(),
});

const markDeliveredSchema = z.strictObject({ type: z.literal("MarkDelivered"), orderId });

/** The reason may be null here: that one is missing is for the aggregate to say. */
const cancelOrderSchema = z.strictObject({
  type: z.literal("CancelOrder"),
  orderId,
  reason: z.nullable(cancellationReason),
  note: noteSchema,
  sourceRef: optionalText(),
  refundMinor: z.nullable(amountSchema),
});

const refundPaymentSchema = z.strictObject({
  type: z.literal("RefundPayment"),
  orderId,
  amountMinor: positiveAmountSchema,
  note: noteSchema,
});

const returnItemsSchema = z.strictObject({
  type: z.literal("ReturnItems"),
  orderId,
  lines: z
    .array(
      z.strictObject({
        line: z.int().check(z.gte(1)),
        quantity: quantitySchema(submissionText.returnedQuantity),
      }),
    )
    .check(z.minLength(1, submissionText.nothingReturned), z.maxLength(MAX_LINES)),
  note: noteSchema,
});

const addNoteSchema = z.strictObject({
  type: z.literal("AddNote"),
  orderId,
  note: noteSchema.check(z.minLength(1, submissionText.noNote)),
});

/**
 * Any submission, checked and tidied: texts trimmed, empty optional ones null, currencies in capitals. It
 * bounds shapes and sizes; what an order allows is for the aggregate to decide.
 */
export const submissionSchema = z.discriminatedUnion("type", [
  createOrderSchema,
  changeItemsSchema,
  changeShippingAddressSchema,
  recordPaymentSchema,
  shipOrderSchema,
  markDeliveredSchema,
  cancelOrderSchema,
  refundPaymentSchema,
  returnItemsSchema,
  addNoteSchema,
]) satisfies z.ZodMiniType<Submission>;

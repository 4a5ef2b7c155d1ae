import * as z from "zod/mini";
import type { StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { CANCELLATION_REASONS } from "../order/events.ts";
import {
  amountSchema,
  currencySchema,
  idSchema,
  MAX_LINES,
  MAX_METHODS,
  noteSchema,
  optionalText,
  percentSchema,
  positiveAmountSchema,
  quantitySchema,
  requiredText,
  TEXT_LIMITS,
} from "./fieldSchemas.ts";
import type { Submission } from "./submission.ts";

/** A line of an order. That a person must know its price is for the aggregate to say. */
const lineSchema = z.strictObject({
  sku: requiredText("Enter a SKU."),
  name: requiredText("Enter what the item is called."),
  quantity: quantitySchema("Enter 1 or more, or remove the line."),
  unitPriceMinor: z.nullable(amountSchema),
  discountPercent: z.nullable(percentSchema),
  category: optionalText(),
});

const linesSchema = z
  .array(lineSchema)
  .check(
    z.minLength(1, "Add at least one item."),
    z.maxLength(MAX_LINES, `An order can have ${MAX_LINES.toLocaleString("en")} lines at most.`),
  );

const EMAIL = "Enter an address like name@example.com, or leave it empty.";

const customerSchema = z.strictObject({
  customerId: z.nullable(idSchema<SubjectId>()),
  reference: optionalText(),
  name: optionalText(),
  email: z.pipe(
    z.nullable(z.string().check(z.trim(), z.maxLength(TEXT_LIMITS.text), z.regex(/^$|^\S+@\S+$/, EMAIL))),
    z.transform((text: string | null) => (text === "" ? null : text)),
  ),
  phone: optionalText(),
});

const addressSchema = z.strictObject({
  recipient: optionalText(),
  street: optionalText(),
  postalCode: optionalText(),
  city: optionalText(),
  country: optionalText(),
});

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
    .array(requiredText("Name the method, or remove it.", TEXT_LIMITS.method))
    .check(z.maxLength(MAX_METHODS, `Name ${MAX_METHODS} methods at most.`)),
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
        quantity: quantitySchema("Enter 1 or more, or leave the line out."),
      }),
    )
    .check(z.minLength(1, "Choose what came back."), z.maxLength(MAX_LINES)),
  note: noteSchema,
});

const addNoteSchema = z.strictObject({
  type: z.literal("AddNote"),
  orderId,
  note: noteSchema.check(z.minLength(1, "Write a note.")),
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

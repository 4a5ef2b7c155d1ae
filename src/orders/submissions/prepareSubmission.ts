import type { CommandId, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Currency } from "../money.ts";
import type { CreateOrder, OrderCommand } from "../order/commands.ts";
import type { OrderLine } from "../order/events.ts";
import type { OrderPersonalRecord } from "../personalData.ts";
import { orderIdOf, orderSubjectOf, recordIdOf } from "./derivedIds.ts";
import type { KnownCustomers } from "./knownCustomers.ts";
import { splitAddress, splitCustomer, splitNote } from "./personalParts.ts";
import type { CreateOrderSubmission, Submission, SubmittedLine } from "./submission.ts";

/** What a submission doesn't carry itself. */
export interface PreparationContext {
  readonly commandId: CommandId;
  /** The next free number, for a new order that brings none. */
  readonly number: string;
  readonly directory: KnownCustomers;
  /** Customer of the order that the submission is for; null where the order has none, or isn't there. */
  subjectOf(orderId: StreamId): SubjectId | null;
  /** Stream of a new order; left out, it is derived from the command. */
  readonly newOrderId?: StreamId;
}

/** A command that may be recorded, and the personal records that are written beside its events (PD1). */
export interface PreparedSubmission {
  readonly streamId: StreamId;
  readonly command: OrderCommand;
  readonly personal: readonly OrderPersonalRecord[];
}

type SubmissionOf<T extends Submission["type"]> = Extract<Submission, { type: T }>;
type Prepared = Pick<PreparedSubmission, "command" | "personal">;

const numbered = (lines: readonly SubmittedLine[]): OrderLine[] =>
  lines.map(({ sku, name, quantity, unitPriceMinor, discountPercent, category }, index) => ({
    line: index + 1,
    sku,
    name,
    quantity,
    unitPriceMinor,
    discountPercent,
    category,
  }));

function prepareCreateOrder(
  submission: CreateOrderSubmission,
  streamId: StreamId,
  { commandId, number, directory }: PreparationContext,
): Prepared {
  const customer = splitCustomer(submission.customer, commandId, directory);
  const subject = customer.ref?.customerId ?? orderSubjectOf(streamId);
  const address =
    submission.address === null ? null : splitAddress(submission.address, subject, commandId, directory);
  const isAddressKnown = address !== null && (address.ref.recordId !== null || address.ref.country !== null);
  const note = splitNote(submission.note, subject, commandId);
  const command: CreateOrder = {
    type: "CreateOrder",
    number: submission.number ?? number,
    numberGiven: submission.number === null,
    customer: customer.ref,
    currency: submission.currency as Currency,
    lines: numbered(submission.lines),
    freightMinor: submission.freightMinor,
    shippingAddress: isAddressKnown ? address.ref : "unknown",
    untracked: submission.untracked,
    noteId: note.ref,
    fromSource: submission.fromSource,
  };
  return { command, personal: [...customer.personal, ...(address?.personal ?? []), ...note.personal] };
}

type OrderSubmission = Exclude<Submission, CreateOrderSubmission>;

/** Commands on an order that carry nothing personal. */
function preparePlain(
  submission: SubmissionOf<"ChangeItems" | "RecordPayment" | "ShipOrder" | "MarkDelivered">,
): OrderCommand {
  switch (submission.type) {
    case "ChangeItems":
      return {
        type: "ChangeItems",
        lines: numbered(submission.lines),
        freightMinor: submission.freightMinor,
        revision: submission.revision,
      };
    case "RecordPayment": {
      const { type, amountMinor, methods, reference, fromSource } = submission;
      const currency = submission.currency as Currency | null;
      return { type, amountMinor, currency, methods, reference, fromSource };
    }
    case "ShipOrder": {
      const { type, carrier, trackingNumber, fromSource } = submission;
      return { type, carrier, trackingNumber, fromSource };
    }
    case "MarkDelivered":
      return { type: "MarkDelivered" };
  }
}

/** Commands on an order that may carry a note. */
function prepareNoted(
  submission: SubmissionOf<"CancelOrder" | "RefundPayment" | "ReturnItems" | "AddNote">,
  subject: SubjectId,
  commandId: CommandId,
): Prepared {
  const { ref: noteId, personal } = splitNote(submission.note, subject, commandId);
  switch (submission.type) {
    case "CancelOrder": {
      const { type, reason, sourceRef, refundMinor } = submission;
      return { command: { type, reason, noteId, sourceRef, refundMinor }, personal };
    }
    case "RefundPayment":
      return { command: { type: "RefundPayment", amountMinor: submission.amountMinor, noteId }, personal };
    case "ReturnItems":
      return { command: { type: "ReturnItems", lines: submission.lines, noteId }, personal };
    case "AddNote": {
      // An empty note is stopped by its schema; the id is there for the type's sake and never dangles.
      const id = noteId ?? recordIdOf(commandId, "note");
      return { command: { type: "AddNote", noteId: id }, personal };
    }
  }
}

function prepareForOrder(submission: OrderSubmission, context: PreparationContext): Prepared {
  switch (submission.type) {
    case "ChangeItems":
    case "RecordPayment":
    case "ShipOrder":
    case "MarkDelivered":
      return { command: preparePlain(submission), personal: [] };
    default: {
      const { commandId, directory } = context;
      const subject = context.subjectOf(submission.orderId) ?? orderSubjectOf(submission.orderId);
      if (submission.type !== "ChangeShippingAddress") return prepareNoted(submission, subject, commandId);
      const { ref, personal } = splitAddress(submission.address, subject, commandId, directory);
      return { command: { type: "ChangeShippingAddress", shippingAddress: ref }, personal };
    }
  }
}

/**
 * Splits a submission into a command without personal content and the records that hold it (PD1). Pure: ids
 * are derived from the command's id, so that preparing it again gives the same command (ES5). Records that
 * the book has already, with the same content, are referred to instead of being written again.
 */
export function prepareSubmission(submission: Submission, context: PreparationContext): PreparedSubmission {
  if (submission.type !== "CreateOrder") {
    return { streamId: submission.orderId, ...prepareForOrder(submission, context) };
  }
  const streamId = context.newOrderId ?? orderIdOf(context.commandId);
  return { streamId, ...prepareCreateOrder(submission, streamId, context) };
}

import type { StreamId } from "../../engine/events/identifiers.ts";
import { NO_CURRENCY } from "../money.ts";
import { CANCELLATION_REASONS, type CancellationReason, type UntrackedStep } from "../order/events.ts";
import type { Submission, SubmittedLine } from "../submissions/submission.ts";
import type { CreatedFact, Fact, FactItem, FactKind } from "./fact.ts";

/**
 * A fact as a submission; or what it lacks without which nothing can be recorded. A price or an amount that
 * the source never had is not known; a line without a quantity is no line, for none can be made up.
 */
export type FactSubmission =
  | { readonly complete: true; readonly submission: Submission }
  | { readonly complete: false; readonly lacks: string };

const known = (text: string | null | undefined): string | null => text?.trim() || null;

/** The steps that a file has no facts of are not known for any of its orders. */
export function untrackedSteps(kinds: ReadonlySet<FactKind>): readonly UntrackedStep[] {
  const steps: UntrackedStep[] = [];
  if (!kinds.has("paid")) steps.push("payment");
  if (!kinds.has("shipped")) steps.push("shipment");
  return steps;
}

function toLine(item: FactItem): SubmittedLine | null {
  const { quantity, unitPriceMinor } = item;
  if (quantity == null) return null;
  return {
    // Goods that a source only names, or only numbers, stay so.
    sku: known(item.sku) ?? "",
    name: known(item.name) ?? "",
    quantity,
    unitPriceMinor: unitPriceMinor ?? null,
    discountPercent: item.discountPercent ?? null,
    category: known(item.category),
  };
}

function addressOf({ address }: CreatedFact) {
  if (address == null) return null;
  return {
    recipient: known(address.recipient),
    street: known(address.street),
    postalCode: known(address.postalCode),
    city: known(address.city),
    country: known(address.country),
  };
}

function fromCreated(fact: CreatedFact, untracked: readonly UntrackedStep[]): FactSubmission {
  const lines: SubmittedLine[] = [];
  for (const [index, item] of (fact.items ?? []).entries()) {
    const line = toLine(item);
    if (line === null) return { complete: false, lacks: `item ${index + 1} has no quantity` };
    lines.push(line);
  }
  const submission: Submission = {
    type: "CreateOrder",
    number: fact.orderRef,
    customer: {
      customerId: null,
      reference: known(fact.customerRef),
      name: known(fact.customerName),
      email: known(fact.customerEmail),
      phone: null,
    },
    currency: known(fact.currency)?.toUpperCase() ?? NO_CURRENCY,
    lines,
    freightMinor: fact.freightMinor ?? null,
    address: addressOf(fact),
    untracked,
    note: "",
    fromSource: true,
  };
  return { complete: true, submission };
}

/** "Out of stock" is the reason out-of-stock; any other text becomes "other", with the text as its note. */
function toReason(text: string | null): { readonly reason: CancellationReason; readonly note: string } {
  const code = text?.toLowerCase().replace(/[^a-z]+/g, "-") ?? "unknown";
  if (text === null || code === "unknown") return { reason: "unknown", note: "" };
  const reason = CANCELLATION_REASONS.find((candidate) => candidate === code);
  return reason === undefined ? { reason: "other", note: text } : { reason, note: "" };
}

/** What a fact asks to be recorded. */
export function toSubmission(
  fact: Fact,
  orderId: StreamId,
  untracked: readonly UntrackedStep[],
): FactSubmission {
  const complete = (submission: Submission): FactSubmission => ({ complete: true, submission });
  switch (fact.kind) {
    case "created":
      return fromCreated(fact, untracked);
    case "paid": {
      const methods = (fact.methods ?? []).map((method) => method.trim()).filter((method) => method !== "");
      const currency = known(fact.currency)?.toUpperCase() ?? null;
      const payment = { amountMinor: fact.amountMinor ?? null, currency, methods, reference: null };
      return complete({ type: "RecordPayment", orderId, ...payment, fromSource: true });
    }
    case "shipped": {
      const shipment = { carrier: known(fact.carrier), trackingNumber: known(fact.tracking) };
      return complete({ type: "ShipOrder", orderId, ...shipment, fromSource: true });
    }
    case "delivered":
      return complete({ type: "MarkDelivered", orderId });
    case "cancelled": {
      const sourceRef = known(fact.sourceRef);
      const cancellation = { ...toReason(known(fact.reason)), sourceRef, refundMinor: null };
      return complete({ type: "CancelOrder", orderId, ...cancellation });
    }
  }
}

import { describe, expect, it } from "vitest";
import type { Currency } from "../../../src/orders/money.ts";
import {
  cancel,
  cancelled,
  created,
  delivered,
  GBP,
  given,
  HISTORIES,
  noteId,
  orderAfter,
  paid,
  pay,
  refund,
  refunded,
  shipped,
} from "../../support/orderScenarios.ts";

describe("RecordPayment", () => {
  it.each([0, 1, 3499, 3500, 99_999])("given any amount, here %d, makes the order paid", (amountMinor) => {
    given(created()).when(pay({ amountMinor })).then(paid(amountMinor));
    expect(orderAfter(created(), paid(amountMinor))).toMatchObject({
      status: "paid",
      receivedMinor: amountMinor,
    });
  });

  it("given a second payment, adds it and leaves the status", () => {
    expect(orderAfter(created(), paid(1000), paid(2500))).toMatchObject({
      status: "paid",
      receivedMinor: 3500,
    });
    expect(orderAfter(created(), paid(1000), shipped, paid(2500))).toMatchObject({ status: "shipped" });
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])("refuses %d as an amount", (amountMinor) => {
    given(created()).when(pay({ amountMinor })).thenRejected("InvalidAmount", { amountMinor });
  });

  it("given a source that never had the amount, records it as not known", () => {
    given(created())
      .when(pay({ amountMinor: null, fromSource: true }))
      .then(paid(null));
    expect(orderAfter(created(), paid(null))).toMatchObject({
      status: "paid",
      receivedMinor: null,
      hasPaymentOfUnknownAmount: true,
    });
    expect(orderAfter(created(), paid(1000), paid(null), paid(500))).toMatchObject({
      receivedMinor: 1500,
      hasPaymentOfUnknownAmount: true,
    });
  });

  it("given a person who leaves the amount out, asks for it", () => {
    const { message } = given(created())
      .when(pay({ amountMinor: null }))
      .thenRejected("InvalidAmount", { amountMinor: null });
    expect(message).toContain("Enter the amount");
  });

  it("given the order's currency, takes it", () => {
    given(created())
      .when(pay({ currency: GBP }))
      .then(paid());
  });

  it("given another currency, refuses it and names both", () => {
    given(created())
      .when(pay({ currency: "EUR" as Currency }))
      .thenRejected("CurrencyMismatch", { orderCurrency: "GBP", paymentCurrency: "EUR" });
  });
});

describe("CancelOrder", () => {
  it("given no reason, asks for one", () => {
    given(created())
      .when(cancel({ reason: null }))
      .thenRejected("ReasonRequired");
  });

  it("given that it is too late anyway, says so before it asks for a reason", () => {
    given(...HISTORIES.shipped)
      .when(cancel({ reason: null }))
      .thenRejected("CancelledTooLate");
    given(...HISTORIES.cancelled)
      .when(cancel({ reason: null }))
      .thenRejected("AlreadyCancelled", { reason: "out-of-stock" });
  });

  it('given a source that has no reason, records "unknown" and the source\'s document', () => {
    given(created())
      .when(cancel({ reason: "unknown", sourceRef: "C536379", noteId: noteId("1") }))
      .then({
        type: "OrderCancelled",
        data: { reason: "unknown", sourceRef: "C536379", noteId: noteId("1") },
      });
  });

  it("given a refund, records both in one commit", () => {
    given(created(), paid())
      .when(cancel({ refundMinor: 3500 }))
      .then(cancelled, refunded(3500));
  });

  it("given a refund of more than was received, records neither", () => {
    given(created(), paid())
      .when(cancel({ refundMinor: 3501 }))
      .thenRejected("RefundExceedsReceived", { amountMinor: 3501, receivedMinor: 3500, refundedMinor: 0 });
  });

  it.each([0, -1, 1.5])("given a refund of %d, refuses", (refundMinor) => {
    given(created(), paid()).when(cancel({ refundMinor })).thenRejected("InvalidAmount");
  });

  it("given a refund and nothing received, refuses", () => {
    given(created())
      .when(cancel({ refundMinor: 1 }))
      .thenRejected("NothingReceived");
  });
});

describe("RefundPayment", () => {
  it.each([
    ["paid", [created(), paid()]],
    ["delivered", HISTORIES.delivered],
    ["paid, then cancelled", [created(), paid(), cancelled]],
  ] as const)("is possible for an order that is %s", (_status, history) => {
    given(...history)
      .when(refund(3500))
      .then(refunded(3500));
  });

  it("in parts, never comes to more than was received", () => {
    const history = [created(), paid(), shipped, delivered, refunded(3000)];
    given(...history)
      .when(refund(500))
      .then(refunded(500));
    const { message } = given(...history)
      .when(refund(501))
      .thenRejected("RefundExceedsReceived", { receivedMinor: 3500, refundedMinor: 3000 });
    expect(message).toContain("£5.00");
  });

  it("given that all was refunded, says so", () => {
    const { message } = given(created(), paid(), refunded(3500))
      .when(refund(1))
      .thenRejected("RefundExceedsReceived");
    expect(message).toContain("£35.00");
  });

  it("given a payment of 0, has nothing to refund", () => {
    given(created(), paid(0)).when(refund(1)).thenRejected("NothingReceived");
  });

  it("given a payment whose amount isn't known, refunds no more than is known to have come in", () => {
    const { message } = given(created(), paid(null)).when(refund(1)).thenRejected("NothingReceived");
    expect(message).toContain("not known");
    given(created(), paid(null), paid(300)).when(refund(300)).then(refunded(300));
    given(created(), paid(null), paid(300))
      .when(refund(301))
      .thenRejected("RefundExceedsReceived", { receivedMinor: 300 });
  });

  it.each([0, -1, 0.5])("refuses %d as an amount", (amount) => {
    given(created(), paid()).when(refund(amount)).thenRejected("InvalidAmount");
  });
});

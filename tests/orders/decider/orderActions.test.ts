import { describe, expect, it } from "vitest";
import type { OrderEvent } from "../../../src/orders/order/events.ts";
import { orderActions } from "../../../src/orders/order/orderActions.ts";
import { created, HISTORIES, orderAfter, paid, refunded, returned } from "../../support/orderScenarios.ts";

const allowed = (...events: readonly OrderEvent[]) =>
  Object.entries(orderActions(orderAfter(...events)))
    .filter(([, rejection]) => rejection === null)
    .map(([type]) => type);

describe("CMD3 what an order allows now", () => {
  it.each([
    ["pending", ["ChangeItems", "ChangeShippingAddress", "RecordPayment", "CancelOrder", "AddNote"]],
    [
      "paid",
      ["ChangeShippingAddress", "RecordPayment", "ShipOrder", "CancelOrder", "RefundPayment", "AddNote"],
    ],
    ["shipped", ["RecordPayment", "MarkDelivered", "RefundPayment", "AddNote"]],
    ["delivered", ["RecordPayment", "RefundPayment", "ReturnItems", "AddNote"]],
    ["cancelled", ["AddNote"]],
  ] as const)("given an order that is %s: %j", (status, types) => {
    expect(allowed(...HISTORIES[status])).toEqual(types);
  });

  it("given that all was refunded or came back, says why there is no more", () => {
    const actions = orderActions(orderAfter(...HISTORIES.delivered, refunded(3500), returned(1, 3, 3000)));
    expect(actions.RefundPayment).toMatchObject({ code: "RefundExceedsReceived" });
    expect(actions.ReturnItems).toMatchObject({ code: "ReturnExceedsShipped" });
  });

  it("given that one line came back, still allows the other", () => {
    const [line] = orderAfter(created()).lines;
    if (line === undefined) throw new Error("no line");
    const lines = [line, { ...line, line: 2 }];
    const [, ...rest] = HISTORIES.delivered;
    expect(allowed(created({ lines }), ...rest, returned(1, 3, 3000))).toContain("ReturnItems");
  });

  it("given what isn't allowed, gives the sentence that the command would get", () => {
    expect(orderActions(orderAfter(created())).ShipOrder?.message).toBe(
      "Order 1042 is not paid yet. Record a payment before shipping.",
    );
    expect(orderActions(orderAfter(created(), paid())).ShipOrder).toBeNull();
  });
});

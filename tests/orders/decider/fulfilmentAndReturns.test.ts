import { describe, expect, it } from "vitest";
import type { UntrackedStep } from "../../../src/orders/order/events.ts";
import {
  aLine,
  cancel,
  created,
  deliver,
  delivered,
  GBP,
  given,
  HISTORIES,
  orderAfter,
  paid,
  returned,
  sendBack,
  ship,
  shipped,
} from "../../support/orderScenarios.ts";

const untracked = (...steps: readonly UntrackedStep[]) => created({ untracked: steps });

describe("ShipOrder", () => {
  it.each([null, "", "  "])("given %j as carrier or tracking number, asks for it", (blank) => {
    given(created(), paid())
      .when(ship({ carrier: blank }))
      .thenRejected("CarrierRequired");
    given(created(), paid())
      .when(ship({ trackingNumber: blank }))
      .thenRejected("TrackingNumberRequired");
  });

  it("given a source that doesn't say, records them as not known", () => {
    given(created(), paid())
      .when(ship({ carrier: null, trackingNumber: null, fromSource: true }))
      .then({ type: "OrderShipped", data: { carrier: null, trackingNumber: null } });
  });

  it("given a source that records payments, still needs one", () => {
    given(created())
      .when(ship({ fromSource: true }))
      .thenRejected("NotPaid");
  });

  it("given a source without payments, ships with payment unknown", () => {
    given(untracked("payment")).when(ship()).then(shipped);
    expect(orderAfter(untracked("payment"), shipped)).toMatchObject({
      status: "shipped",
      receivedMinor: null,
    });
  });

  it("given an order without payments that is cancelled or shipped, refuses like any other", () => {
    given(untracked("payment"), shipped).when(ship()).thenRejected("AlreadyShipped");
    given(untracked("payment"), shipped).when(cancel()).thenRejected("CancelledTooLate");
  });
});

describe("MarkDelivered", () => {
  it("given a source without shipments, delivers what is paid", () => {
    given(untracked("shipment"), paid()).when(deliver).then(delivered);
  });

  it("given a source without shipments, still needs a payment", () => {
    given(untracked("shipment")).when(deliver).thenRejected("NotPaid");
  });

  it("given a source without payments and shipments, delivers what is pending", () => {
    given(untracked("payment", "shipment")).when(deliver).then(delivered);
  });

  it("given a source without payments, still needs a shipment", () => {
    given(untracked("payment")).when(deliver).thenRejected("NotShipped");
  });
});

describe("ReturnItems", () => {
  const twoLines = created({ lines: [aLine(), aLine({ line: 2, quantity: 5, unitPriceMinor: 250 })] });
  const atHome = [twoLines, paid(), shipped, delivered];

  it("given the same SKU on two lines, counts each line by itself", () => {
    given(...atHome)
      .when(sendBack({ line: 2, quantity: 5 }))
      .then(returned(2, 5, 1250));
    given(...atHome)
      .when(sendBack({ line: 1, quantity: 4 }))
      .thenRejected("ReturnExceedsShipped", { line: 1, quantity: 4, shipped: 3, returned: 0 });
  });

  it("given several lines, values them at their unit prices", () => {
    given(...atHome)
      .when(sendBack({ line: 1, quantity: 1 }, { line: 2, quantity: 2 }))
      .then({
        type: "ItemsReturned",
        data: {
          lines: [
            { line: 1, quantity: 1 },
            { line: 2, quantity: 2 },
          ],
          valueMinor: 1500,
          currency: GBP,
          noteId: null,
        },
      });
  });

  it("given one line twice, counts both quantities", () => {
    given(...atHome)
      .when(sendBack({ line: 1, quantity: 1 }, { line: 1, quantity: 2 }))
      .then(returned(1, 3, 3000));
    given(...atHome)
      .when(sendBack({ line: 1, quantity: 2 }, { line: 1, quantity: 2 }))
      .thenRejected("ReturnExceedsShipped");
  });

  it("in parts, never comes to more than was shipped", () => {
    given(...atHome, returned(1, 2, 2000))
      .when(sendBack({ line: 1, quantity: 1 }))
      .then(returned(1, 1, 1000));
    given(...atHome, returned(1, 2, 2000))
      .when(sendBack({ line: 1, quantity: 2 }))
      .thenRejected("ReturnExceedsShipped", { returned: 2 });
    const { message } = given(...atHome, returned(1, 3, 3000))
      .when(sendBack({ line: 1, quantity: 1 }))
      .thenRejected("ReturnExceedsShipped");
    expect(message).toContain("came back already");
  });

  it("given no lines, an odd quantity or a line that isn't there, refuses", () => {
    given(...atHome)
      .when(sendBack())
      .thenRejected("NothingReturned");
    for (const quantity of [0, -1, 0.5]) {
      given(...atHome)
        .when(sendBack({ line: 1, quantity }))
        .thenRejected("InvalidQuantity");
    }
    given(...HISTORIES.delivered)
      .when(sendBack({ line: 2, quantity: 1 }))
      .thenRejected("UnknownLine", { line: 2 });
  });
});

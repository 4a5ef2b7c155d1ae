import { describe, expect, it } from "vitest";
import type { OrderCommand } from "../../../src/orders/order/commands.ts";
import type { OrderEvent } from "../../../src/orders/order/events.ts";
import type { OrderRejectionCode } from "../../../src/orders/order/rejections.ts";
import {
  addNote,
  cancel,
  cancelled,
  changeAddress,
  changeItems,
  created,
  createOrder,
  deliver,
  delivered,
  given,
  HISTORIES,
  paid,
  pay,
  refund,
  refunded,
  returned,
  sendBack,
  ship,
  shipped,
} from "../../support/orderScenarios.ts";

type Status = keyof typeof HISTORIES;
interface Row {
  readonly command: OrderCommand;
  /** What it leads to where the table says "ok". */
  readonly events: readonly OrderEvent[];
  readonly answers: readonly ("ok" | OrderRejectionCode)[];
}

const STATUSES: readonly Status[] = ["none", "pending", "paid", "shipped", "delivered", "cancelled"];
const itemsChanged: OrderEvent = {
  type: "ItemsChanged",
  data: { lines: changeItems().lines, freightMinor: 500 },
};
const addressChanged: OrderEvent = {
  type: "ShippingAddressChanged",
  data: { shippingAddress: changeAddress.shippingAddress },
};
const noteAdded: OrderEvent = { type: "NoteAdded", data: { noteId: addNote.noteId } };

// biome-ignore format: a table
const TABLE: readonly Row[] = [
  { command: createOrder(), events: [created()],
    answers: ["ok", "OrderAlreadyExists", "OrderAlreadyExists", "OrderAlreadyExists", "OrderAlreadyExists", "OrderAlreadyExists"] },
  { command: changeItems(), events: [itemsChanged],
    answers: ["OrderNotFound", "ok", "ItemsFixed", "ItemsFixed", "ItemsFixed", "OrderIsCancelled"] },
  { command: changeAddress, events: [addressChanged],
    answers: ["OrderNotFound", "ok", "ok", "AddressFixed", "AddressFixed", "OrderIsCancelled"] },
  { command: pay(), events: [paid()],
    answers: ["OrderNotFound", "ok", "ok", "ok", "ok", "OrderIsCancelled"] },
  { command: ship(), events: [shipped],
    answers: ["OrderNotFound", "NotPaid", "ok", "AlreadyShipped", "AlreadyShipped", "OrderIsCancelled"] },
  { command: deliver, events: [delivered],
    answers: ["OrderNotFound", "NotShipped", "NotShipped", "ok", "AlreadyDelivered", "OrderIsCancelled"] },
  { command: cancel(), events: [cancelled],
    answers: ["OrderNotFound", "ok", "ok", "CancelledTooLate", "CancelledTooLate", "AlreadyCancelled"] },
  { command: refund(3500), events: [refunded(3500)],
    answers: ["OrderNotFound", "NothingReceived", "ok", "ok", "ok", "NothingReceived"] },
  { command: sendBack({ line: 1, quantity: 2 }), events: [returned(1, 2, 2000)],
    answers: ["OrderNotFound", "NotDelivered", "NotDelivered", "NotDelivered", "ok", "OrderIsCancelled"] },
  { command: addNote, events: [noteAdded],
    answers: ["OrderNotFound", "ok", "ok", "ok", "ok", "ok"] },
];

for (const { command, events, answers } of TABLE) {
  describe(`CMD3 ${command.type}`, () => {
    it.each(STATUSES.map((status, index) => [status, answers[index] ?? "ok"] as const))(
      "given an order that is %s: %s",
      (status, answer) => {
        const outcome = given(...HISTORIES[status]).when(command);
        if (answer === "ok") return outcome.then(...events);
        const { message } = outcome.thenRejected(answer, { status });
        expect(message).toMatch(/^[A-Z].*\.$/);
        if (status !== "none") expect(message).toContain("rder 1042");
      },
    );
  });
}

describe("CMD3 a rejection speaks to a person", () => {
  it("names the order and what to do", () => {
    const { message } = given(created()).when(ship()).thenRejected("NotPaid", { orderNumber: "1042" });
    expect(message).toBe("Order 1042 is not paid yet. Record a payment before shipping.");
  });
});

import { act, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { CommandId } from "../../../src/engine/events/identifiers.ts";
import type { OrderDetail } from "../../../src/orders/queries/orderDetail.ts";
import type { Submission } from "../../../src/orders/submissions/submission.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { OrderAtPosition } from "../../../src/ui/order/OrderScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderScreen } from "../../support/renderScreen.tsx";
import {
  acceptedOutcome,
  cannedDetail,
  cannedEntry,
  cannedEvent,
  cannedOrder,
  paidOrder,
} from "./cannedOrders.ts";

interface Sent {
  readonly commandId: CommandId;
  readonly submission: Submission;
}

const accepting: Backend["submit"] = async (commandId) => acceptedOutcome(commandId);

type Found = OrderDetail & { kind: "orderDetail"; found: "yes" };

/** Opens a dialog from the order screen; `sent` collects what was submitted. */
async function open(detail: Found, opener: string, answer = accepting) {
  const sent: Sent[] = [];
  let present = detail;
  const backend = createCannedBackend({
    answers: (question) => (question.kind === "orderDetail" ? present : undefined),
    methods: {
      submit: (commandId, submission, screen) => {
        sent.push({ commandId, submission });
        return answer(commandId, submission, screen);
      },
    },
  });
  const user = userEvent.setup({ delay: null });
  const { screen, unmount } = await renderScreen(<OrderAtPosition number="6338" />, { backend });
  await user.click(await screen.findByRole("button", { name: opener }));
  const dialog = await screen.findByRole("dialog");
  /** What another tab makes of the order. */
  const change = (changed: Found) => {
    present = changed;
    act(() => backend.append(1));
  };
  return { user, screen, sent, dialog, inside: within(dialog), change, unmount };
}

beforeEach(() => localStorage.clear());

describe("record payment", () => {
  it("given a price that isn't known, then nothing is preset and nothing made up", async () => {
    const [first, ...others] = cannedOrder().lines;
    if (first === undefined) throw new Error("no line");
    const order = cannedOrder({ lines: [{ ...first, unitPriceMinor: null }, ...others] });
    const { inside } = await open(cannedDetail(order), "Record payment");

    expect((inside.getByLabelText("Amount, £") as HTMLInputElement).value).toBe("");
    expect(inside.getByText(/amount due not known/)).toBeDefined();
  });

  it("given a pending order, then what is outstanding is preset and sent in minor units", async () => {
    const { user, inside, sent, screen } = await open(cannedDetail(), "Record payment");

    expect((inside.getByLabelText("Amount, £") as HTMLInputElement).value).toBe("91.48");
    await user.click(inside.getByRole("button", { name: "Record payment" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent.map((one) => one.submission)).toEqual([
      {
        type: "RecordPayment",
        orderId: "order-6338",
        amountMinor: 9148,
        currency: "GBP",
        methods: ["card"],
        reference: null,
        fromSource: false,
      },
    ]);
  });

  it("ES5 given a double press, then it is sent once", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Backend["submit"] = async (commandId) => {
      await held;
      return acceptedOutcome(commandId);
    };
    const { user, inside, sent, screen } = await open(cannedDetail(), "Record payment", slow);

    await user.dblClick(inside.getByRole("button", { name: "Record payment" }));
    await user.keyboard("{Enter}");
    release();

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toHaveLength(1);
  });

  it("ES5 given a lost answer, when it is sent again, then it carries the same id", async () => {
    let failures = 1;
    const flaky: Backend["submit"] = async (commandId) => {
      if (failures-- > 0) throw new Error("The worker went away.");
      return acceptedOutcome(commandId);
    };
    const { user, inside, sent, screen } = await open(cannedDetail(), "Record payment", flaky);

    await user.click(inside.getByRole("button", { name: "Record payment" }));
    expect(await inside.findByText(/It couldn’t be saved/)).toBeDefined();
    await user.click(inside.getByRole("button", { name: "Record payment" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toHaveLength(2);
    expect(sent[0]?.commandId).toBe(sent[1]?.commandId);
  });

  it("given no amount, then the field has the focus and says what is wrong", async () => {
    const { user, inside, sent } = await open(cannedDetail(), "Record payment");

    const amount = inside.getByLabelText("Amount, £");
    await user.clear(amount);
    await user.type(amount, "lots");
    await user.click(inside.getByRole("button", { name: "Record payment" }));

    await waitFor(() => expect(document.activeElement).toBe(amount));
    expect(amount.getAttribute("aria-invalid")).toBe("true");
    expect(inside.getByText("Enter an amount such as £25.00.")).toBeDefined();
    expect(sent).toEqual([]);
  });
});

describe("ship", () => {
  it("given neither carrier nor tracking number, then both are asked for, the first has the focus", async () => {
    const { user, inside, sent } = await open(cannedDetail(paidOrder()), "Ship order");

    await user.click(inside.getByRole("button", { name: "Ship order" }));

    expect(await inside.findByText("Name the carrier.")).toBeDefined();
    expect(inside.getByText("Enter the tracking number.")).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(inside.getByLabelText("Carrier")));
    expect(sent).toEqual([]);
  });

  it("CMD2 given somebody else was first, then their event is shown and the input kept", async () => {
    const conflict: Backend["submit"] = async () => ({
      kind: "conflict",
      attempts: 5,
      newer: [cannedEvent("OrderCancelled", 21_060, "15:39", { reason: "other" })],
    });
    const { user, inside } = await open(cannedDetail(paidOrder()), "Ship order", conflict);

    await user.type(inside.getByLabelText("Carrier"), "Royal Mail");
    await user.type(inside.getByLabelText("Tracking number"), "RM1");
    await user.click(inside.getByRole("button", { name: "Ship order" }));

    expect(await inside.findByText(/Somebody else changed the order/)).toBeDefined();
    expect(inside.getByText("Order cancelled, Other reason, Today 15:39, event 21,060")).toBeDefined();
    expect((inside.getByLabelText("Carrier") as HTMLInputElement).value).toBe("Royal Mail");
  });
});

describe("cancel", () => {
  it("given no reason, then nothing is sent and the reason has the focus", async () => {
    const { user, inside, sent } = await open(cannedDetail(paidOrder()), "Cancel order…");

    await user.click(inside.getByRole("button", { name: "Cancel order 6338" }));

    expect(await inside.findByText("Choose a reason.")).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(inside.getByLabelText("Reason")));
    expect(sent).toEqual([]);
  });

  it("given money was received, then it says in advance which events it writes, and sends just that", async () => {
    const { user, inside, sent, screen } = await open(cannedDetail(paidOrder()), "Cancel order…");
    const preview = within(inside.getByRole("region", { name: "What this writes to the log" }));

    expect(preview.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "v3OrderCancelledThe reason you choose",
      "v4PaymentRefunded£91.48",
    ]);
    await user.selectOptions(inside.getByLabelText("Reason"), "Out of stock");
    await user.click(inside.getByRole("radio", { name: /Leave the refund due/ }));
    expect(preview.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "v3OrderCancelledOut of stock",
    ]);
    await user.click(inside.getByRole("button", { name: "Cancel order 6338" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent[0]?.submission).toMatchObject({
      type: "CancelOrder",
      reason: "out-of-stock",
      refundMinor: null,
    });
  });

  it("when the order is kept, then the focus is back on the opener", async () => {
    const { user, inside, screen, sent } = await open(cannedDetail(paidOrder()), "Cancel order…");

    await user.click(inside.getByRole("button", { name: "Keep order" }));

    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel order…" })),
    );
    expect(sent).toEqual([]);
  });
});

describe("refund and return", () => {
  it("given more than was received, then it is refused at the field", async () => {
    const { user, inside, sent } = await open(cannedDetail(paidOrder()), "Refund…");

    const amount = inside.getByLabelText("Amount, £");
    await user.type(amount, "91.49");
    await user.click(inside.getByRole("button", { name: "Record refund" }));

    expect(await inside.findByText("At most £91.48 can be refunded.")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("given a delivered order, then units per line come back, never more than were sent", async () => {
    const delivered = paidOrder({ status: "delivered", returned: { 1: 10 } });
    const { user, inside, sent, screen } = await open(cannedDetail(delivered), "Return items");

    const chicks = inside.getByLabelText("Came back, EASTER TIN CHICKS PINK DAISY");
    await user.type(chicks, "3");
    await user.click(inside.getByRole("button", { name: "Record return" }));
    expect(await inside.findByText("At most 2.")).toBeDefined();
    await user.clear(chicks);
    await user.type(chicks, "2");
    await user.click(inside.getByRole("button", { name: "Record return" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent.map((one) => one.submission)).toEqual([
      { type: "ReturnItems", orderId: "order-6338", lines: [{ line: 1, quantity: 2 }], note: "" },
    ]);
  });
});

describe("change items", () => {
  it("given the present lines, when one is removed by Alt+Delete, then the others are sent", async () => {
    const { user, inside, sent, screen } = await open(cannedDetail(cannedOrder()), "Change items");

    const second = within(inside.getByRole("group", { name: "Line 2" }));
    await user.click(second.getByLabelText("Quantity"));
    await user.keyboard("{Alt>}{Delete}{/Alt}");
    await user.click(inside.getByRole("button", { name: "Change items" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const submission = sent[0]?.submission;
    expect(submission?.type === "ChangeItems" && submission.lines.map((line) => line.sku)).toEqual([
      "22860",
      "22859",
      "84452",
      "85186C",
      "22162",
      "22162",
    ]);
  });
});

describe("somebody else changes the order under an open form", () => {
  it("no. 8: then their event is shown with why the form won't do any more, and the input is kept", async () => {
    const { inside, user, change } = await open(cannedDetail(paidOrder()), "Cancel order…");
    await user.type(inside.getByLabelText(/^Note/), "Called at 15:30.");

    const order = paidOrder({ status: "cancelled", cancellation: { reason: "other", noteId: null } });
    const cancelled = cannedEntry(cannedEvent("OrderCancelled", 21_023, "15:39", { reason: "other" }));
    const { trail } = cannedDetail(paidOrder());
    change(cannedDetail(order, { version: 3, trail: [cancelled, ...trail] }));

    expect(await inside.findByText("The order has changed since this form was opened.")).toBeDefined();
    expect(inside.getByText("Order cancelled, Other reason, Today 15:39, event 21,023")).toBeDefined();
    expect(inside.getByText(/cancelled already|already cancelled/i)).toBeDefined();
    expect(inside.getByLabelText(/^Note/)).toHaveProperty("value", "Called at 15:30.");
    expect(inside.getByRole("heading", { name: "Cancel order 6338?" })).toBeDefined();
  });

  it("given a return, then what was typed stays at its own line, whatever came back meanwhile", async () => {
    const delivered = paidOrder({ status: "delivered" });
    const { inside, user, change } = await open(cannedDetail(delivered), "Return items");
    await user.type(inside.getByLabelText("Came back, EASTER TIN KEEPSAKE"), "3");

    change(cannedDetail(paidOrder({ status: "delivered", returned: { 1: 12 } })));

    expect(inside.getByLabelText("Came back, EASTER TIN KEEPSAKE")).toHaveProperty("value", "3");
  });
});

describe("drafts of forms over an order", () => {
  it("no. 5: given a note that was begun, after a reload it is there again, and is gone once sent", async () => {
    const first = await open(cannedDetail(), "Add note");
    await first.user.type(first.inside.getByLabelText("Note"), "Leave with the café.");
    first.unmount();

    const second = await open(cannedDetail(), "Add note");
    expect(second.inside.getByText(/^Draft from today 15:40 restored/)).toBeDefined();
    expect(second.inside.getByLabelText("Note")).toHaveProperty("value", "Leave with the café.");
    await second.user.click(second.inside.getByRole("button", { name: "Add note" }));
    await waitFor(() => expect(second.screen.queryByRole("dialog")).toBeNull());
    expect(second.sent[0]?.submission).toMatchObject({ type: "AddNote", note: "Leave with the café." });
    expect(Object.entries(localStorage)).toEqual([]);
  });

  it("given a draft, when one starts over, then the form is as it opens and nothing is kept", async () => {
    const first = await open(cannedDetail(), "Change items");
    await first.user.type(first.inside.getAllByLabelText("Quantity")[0] as HTMLElement, "0");
    first.unmount();

    const second = await open(cannedDetail(), "Change items");
    const quantity = () => second.inside.getAllByLabelText("Quantity")[0];
    expect(quantity()).toHaveProperty("value", "120");
    await second.user.click(second.inside.getByRole("button", { name: "Start over" }));
    expect(quantity()).toHaveProperty("value", "12");
    expect(localStorage.length).toBe(0);
  });

  it("given a payment, then nothing is kept: what is due may be another sum by then", async () => {
    const { inside, user, unmount } = await open(cannedDetail(), "Record payment");
    await user.type(inside.getByLabelText("Amount, £"), "1");
    unmount();
    expect(localStorage.length).toBe(0);
  });
});

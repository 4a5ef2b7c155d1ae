import { within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { OrderDetailAnswer } from "../../../src/orders/queries/orderDetail.ts";
import { OrderAtPosition } from "../../../src/ui/order/OrderScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderScreen } from "../../support/renderScreen.tsx";
import { cannedDetail, cannedEntry, cannedEvent, cannedOrder, paidOrder } from "./cannedOrders.ts";

const show = (answer: OrderDetailAnswer, address = "/orders/6338") =>
  renderScreen(<OrderAtPosition number="6338" />, {
    address,
    backend: createCannedBackend({
      answers: (question) => (question.kind === "orderDetail" ? answer : undefined),
    }),
  });

describe("order screen", () => {
  it("given a paid order, then it offers what the order allows and says why not the rest (CMD3)", async () => {
    const { screen } = await show(cannedDetail(paidOrder()));

    expect(await screen.findByRole("button", { name: "Ship order" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Cancel order…" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Change items" })).toBeNull();
    const blocked = screen.getByRole("list", { name: "Not possible now" });
    expect(within(blocked).getByText("Change items")).toBeDefined();
    expect(within(blocked).getByText(/its items are fixed/)).toBeDefined();
  });

  it("given the past, then there is nothing to press, only the reason (TT2)", async () => {
    const { screen } = await show(cannedDetail(paidOrder()), "/orders/6338?at=12");

    expect(await screen.findByText("Read-only in the past. Back to now to act.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Ship order" })).toBeNull();
    expect(screen.queryByRole("list", { name: "Not possible now" })).toBeNull();
  });

  it("given a paid order, then the totals go from goods to what is still to pay", async () => {
    const { screen } = await show(cannedDetail(paidOrder()));

    const table = await screen.findByRole("table", { name: "Lines" });
    const rows = within(table)
      .getAllByRole("rowheader")
      .map((head) => `${head.textContent} ${head.nextElementSibling?.textContent}`);
    expect(rows).toEqual([
      "Goods 91.48",
      "Postage 0.00",
      "Total £91.48",
      "Paid by card, today 14:48 −91.48",
      "Still to pay 0.00",
    ]);
  });

  it("given postage and payment that no source recorded, then it says so and makes nothing up", async () => {
    const order = cannedOrder({ freightMinor: null, untracked: ["payment", "shipment"] });
    const { screen } = await show(cannedDetail(order));

    const table = await screen.findByRole("table", { name: "Lines" });
    expect(within(table).getAllByText("not known")).toHaveLength(2);
    expect(screen.getByText("The order’s source recorded no payments.")).toBeDefined();
  });

  it("given a payment and a price that the source never had, then it says so and makes nothing up", async () => {
    const [first, ...others] = cannedOrder().lines;
    if (first === undefined) throw new Error("no line");
    const order = cannedOrder({
      ...{ status: "paid", hasPaymentOfUnknownAmount: true },
      lines: [{ ...first, unitPriceMinor: null }, ...others],
    });
    const paid = cannedEvent("OrderPaid", 21_022, "14:48", { amountMinor: null, methods: ["card"] });
    const { screen } = await show(cannedDetail(order, { trail: [cannedEntry(paid)] }));

    const table = await screen.findByRole("table", { name: "Lines" });
    const cellOf = (name: RegExp) =>
      within(table).getByRole("rowheader", { name }).nextElementSibling?.textContent;
    expect(cellOf(/^Paid by card/)).toBe("not known");
    expect(cellOf(/^Still to pay/)).toBe("not known");
    expect(within(table).getByText(/× price not known/)).toBeDefined();
    expect(screen.getByText("Paid, amount not known")).toBeDefined();
    const trail = screen.getByRole("complementary", { name: "Trail" });
    expect(within(trail).getByText(/Amount not known/)).toBeDefined();
  });

  it("given its trail, then each event says what, when and where in the log, and shows all of itself (PR7)", async () => {
    const user = userEvent.setup({ delay: null });
    const { screen } = await show(cannedDetail(paidOrder()));

    const trail = await screen.findByRole("complementary", { name: "Trail" });
    const entries = within(trail).getAllByRole("listitem");
    expect(entries.map((entry) => entry.querySelector("p")?.textContent)).toEqual([
      "Order paidToday 14:48",
      "Order createdToday 14:42",
    ]);
    const paid = entries[0] as HTMLElement;
    expect(within(paid).getByText("£91.48 by card")).toBeDefined();
    expect(within(paid).getByText(/^Event 21,022 · v2 · by .* · RecordPayment$/)).toBeDefined();

    expect(within(paid).getByText(/^What it changed/).parentElement?.textContent).toBe(
      "What it changed:Pending to Paidreceived none to £91.48still to pay £91.48 to £0.00",
    );

    await user.click(within(paid).getByRole("button", { name: "Details" }));
    const json = within(paid).getByRole("region", { name: "Event 21,022 as JSON" });
    const { event } = cannedDetail(paidOrder()).trail[0] ?? {};
    expect(JSON.parse(json.textContent ?? "")).toEqual(event);
  });

  it("given an event's details, then they name the command, who gave it, and what it was written with", async () => {
    const user = userEvent.setup({ delay: null });
    const cancelled = cannedEvent("OrderCancelled", 21_023, "15:20", { reason: "out-of-stock" });
    const refunded = { ...cannedEvent("PaymentRefunded", 21_024, "15:20"), metadata: cancelled.metadata };
    const { trail } = cannedDetail(paidOrder());
    const detail = cannedDetail(paidOrder(), {
      trail: [cannedEntry(refunded), cannedEntry(cancelled), ...trail],
    });
    const { screen } = await show(detail);

    const [entry] = await screen
      .findAllByRole("listitem")
      .then((items) => items.filter((item) => item.textContent?.startsWith("Payment refunded")));
    if (entry === undefined) throw new Error("no refund in the trail");
    await user.click(within(entry).getByRole("button", { name: "Details" }));
    const inside = within(entry);
    const factOf = (name: string) => inside.getByText(name).nextElementSibling?.textContent;
    expect(factOf("Command")).toBe("CancelOrder");
    expect(factOf("Command’s id")).toBe(cancelled.metadata.commandId);
    expect(factOf("Caused by")).toBe("itself: somebody gave this command");
    expect(factOf("Correlation")).toBe(cancelled.metadata.correlationId);
    expect(factOf("Actor")).toBe(cancelled.metadata.actor);
    expect(inside.getByText("Written in one with v3: both or neither.")).toBeDefined();
  });

  it("given a payment, when its undoing is asked for, then a refund of it is filled in", async () => {
    const user = userEvent.setup({ delay: null });
    const { screen } = await show(cannedDetail(paidOrder()));

    expect(await screen.findByText("Undo “Order paid”")).toBeDefined();
    expect(screen.getByText("By a refund: payment and refund both stay in the trail.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Refund £91.48…" }));

    const dialog = within(await screen.findByRole("dialog", { name: "Refund order 6338" }));
    expect(dialog.getByLabelText("Amount, £")).toHaveProperty("value", "91.48");
  });

  it("given a cancelled order, then nothing undoes it and a copy is offered instead", async () => {
    const order = cannedOrder({ status: "cancelled", cancellation: { reason: "other", noteId: null } });
    const { trail } = cannedDetail();
    const cancelled = cannedEntry(cannedEvent("OrderCancelled", 21_022, "15:20", { reason: "other" }));
    const { screen } = await show(cannedDetail(order, { trail: [cancelled, ...trail] }));

    expect(await screen.findByText(/Nothing revives a cancelled order/)).toBeDefined();
    for (const link of screen.getAllByRole("link", { name: "Duplicate as new order" })) {
      expect(link.getAttribute("href")).toMatch(/^\/new\?copy=/);
    }
  });

  it("given an event, when one asks for everything at it, then the screen goes there (TT2)", async () => {
    const user = userEvent.setup({ delay: null });
    const { screen, router } = await show(cannedDetail(paidOrder()));

    await user.click(await screen.findByRole("link", { name: "See everything at 21,021" }));

    expect(router.state.location.search).toMatchObject({ at: 21_021 });
  });

  it("given forgotten people and notes, then it says forgotten (PD2)", async () => {
    const note = cannedEvent("NoteAdded", 21_023, "15:20");
    const detail = cannedDetail(paidOrder(), {
      customer: { kind: "forgotten" },
      address: null,
      trail: [cannedEntry(note, { note: "forgotten" })],
    });
    const { screen } = await show(detail);

    expect(await screen.findByText("Forgotten customer")).toBeDefined();
    expect(screen.getByText("Forgotten address")).toBeDefined();
    expect(screen.getAllByText("Forgotten note")).toHaveLength(2);
  });

  it("given a position before its first event, then it says which that is and goes there", async () => {
    const user = userEvent.setup({ delay: null });
    const answer = { kind: "orderDetail", found: "later", firstPosition: 14 as Position } as const;
    const { screen, router } = await show(answer, "/orders/6338?at=3");

    expect(await screen.findByText(/its first event is 14/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Go to event 14" }));
    expect(router.state.location.search).toMatchObject({ at: 14 });
  });

  it("given a number that the book doesn't have, then it says so", async () => {
    const { screen } = await show({ kind: "orderDetail", found: "no" });

    expect(await screen.findByText("There is no order 6338 in this book")).toBeDefined();
  });
});

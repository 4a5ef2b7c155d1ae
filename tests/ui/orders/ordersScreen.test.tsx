import { waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import type { OrderListAnswer, OrderListQuestion } from "../../../src/orders/queries/orderList.ts";
import { OrdersScreen } from "../../../src/ui/orders/OrdersScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { cannedSummary } from "../../support/cannedSummary.ts";
import { renderScreen } from "../../support/renderScreen.tsx";
import { cannedDetail, paidOrder } from "../order/cannedOrders.ts";

const ROWS = [
  cannedSummary("6338"),
  cannedSummary("6325", { status: "cancelled", refundDueMinor: 2509, totalMinor: 2509 }),
  cannedSummary("6324", { status: "delivered", lines: 1, customer: { kind: "forgotten" } }),
];

const answerTo = (question: OrderListQuestion): OrderListAnswer => ({
  kind: "orderList",
  total: 9654,
  all: 9654,
  rows: question.limit === 0 ? [] : ROWS,
  offset: question.offset,
  sums: [{ currency: "GBP", totalMinor: 481_264_540 }],
  facets: {
    status: { pending: 13, paid: 45, shipped: 148, delivered: 5107, cancelled: 65 },
    country: ["United Kingdom", "Germany", "France", "EIRE", "Belgium", "Spain", "Portugal", ""].map(
      (country, index) => ({ country, orders: 100 - index }),
    ),
    reason: [],
    refundDue: 14,
  },
});

async function show(
  address = "/orders",
  answer: (question: OrderListQuestion) => OrderListAnswer = answerTo,
) {
  const backend = createCannedBackend({
    answers: (question) => {
      if (question.kind === "orderList") return answer(question);
      if (question.kind === "customerOrders") {
        const customer = { kind: "named", text: "Hanna Lindqvist" } as const;
        return { kind: "customerOrders", customer, total: 1, rows: [] };
      }
      return question.kind === "orderDetail" ? cannedDetail(paidOrder()) : undefined;
    },
  });
  const view = await renderScreen(<OrdersScreen />, { backend, address });
  await view.screen.findByRole("heading", { name: "Orders" });
  return { ...view, backend, user: userEvent.setup({ delay: null }) };
}

/** For what loads or waits on a busy machine. */
const PATIENT = { timeout: 20_000 };

// Loaded when the first opens: on a busy machine that takes longer than a test waits.
beforeAll(async () => {
  await import("../../../src/ui/order/dialogs/OrderDialog.tsx");
}, 60_000);

describe("orders screen", () => {
  it("given orders, then the number of those that match is said as it is", async () => {
    const { screen } = await show();

    expect(screen.getByRole("status", { name: "Orders found" }).textContent).toBe("9,654 orders");
    expect(screen.getByText("£4,812,645.40")).toBeDefined();
  });

  it("given a page of the list, then the table says which rows of how many it holds", async () => {
    const { screen } = await show("/orders?page=3");

    const table = screen.getByRole("table", { name: "Orders" });
    expect(table.getAttribute("aria-rowcount")).toBe("9655");
    const rows = within(table).getAllByRole("row");
    expect(rows.map((row) => row.getAttribute("aria-rowindex"))).toEqual(["1", "102", "103", "104"]);
    expect(screen.getByText("101–103 of 9,654")).toBeDefined();
  });

  it("given a row, then one link leads to the order and says its number", async () => {
    const { screen } = await show();

    const table = within(screen.getByRole("table", { name: "Orders" }));
    expect(table.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "/orders/6338",
      "/orders/6325",
      "/orders/6324",
    ]);
    const cancelled = table.getByRole("link", { name: "6325" }).closest("tr") as HTMLElement;
    expect(within(cancelled).getByText("Refund due")).toBeDefined();
    expect(within(cancelled).getByText("£25.09").tagName).toBe("S");
    expect(table.getByText("Forgotten customer")).toBeDefined();
  });

  it("when a head is pressed, then the address and the table say how it is sorted", async () => {
    const { screen, user, router } = await show();

    await user.click(screen.getByRole("button", { name: "Total" }));

    const head = await screen.findByRole("columnheader", { name: "Total" });
    await waitFor(() => expect(head.getAttribute("aria-sort")).toBe("descending"));
    expect(router.state.location.search).toEqual({ sort: "total" });
  });

  it("when boxes are ticked, then the address is narrowed and the question with it", async () => {
    const { screen, user, router, backend } = await show("/orders?page=3");

    await user.click(screen.getByRole("checkbox", { name: /Paid/ }));
    await user.click(screen.getByRole("checkbox", { name: /Germany/ }));

    expect(router.state.location.search).toEqual({ status: ["paid"], country: ["Germany"] });
    const asked = backend.asked.flatMap(({ questions }) => questions).at(-1);
    expect(asked).toMatchObject({ filter: { status: ["paid"], country: ["Germany"] }, offset: 0 });
  });

  it("given more countries than fit, then the others come on demand", async () => {
    const { screen, user } = await show();

    expect(screen.queryByRole("checkbox", { name: /Portugal/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: /2 more/ }));
    expect(screen.getByRole("checkbox", { name: /Portugal/ })).toBeDefined();
    expect(screen.getByRole("checkbox", { name: /Not known/ })).toBeDefined();
  });

  it("given one customer and a text, then both can be taken off", async () => {
    const { screen, user, router } = await show("/orders?customer=hanna&text=tin");

    await user.click(
      await screen.findByRole("button", { name: "Remove filter: One customer: Hanna Lindqvist" }, PATIENT),
    );
    await waitFor(() => expect(router.state.location.search).toEqual({ text: "tin" }));
    await user.click(await screen.findByRole("button", { name: "Remove filter: Text: “tin”" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("given the views, then each is a link with its number, and the present one says so", async () => {
    const { screen } = await show('/orders?status=%5B"paid"%5D');

    const views = within(screen.getByRole("navigation", { name: "Views" }));
    expect(views.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "All 9,654",
      "To ship 45",
      "Unpaid 13",
      "Refund due 14",
      "Last 7 days 9,654",
    ]);
    expect(views.getByRole("link", { current: "page" }).textContent).toBe("To ship 45");
  });

  it("given a row's next step, then its form opens over the list", async () => {
    const { screen, user } = await show();

    await user.click(screen.getByRole("button", { name: "Ship, order 6338" }));

    expect(await screen.findByRole("dialog", { name: /^Ship order/ }, PATIENT)).toBeDefined();
  });

  it("TT2 given the past, then it says as of which event and offers no steps", async () => {
    const { screen } = await show("/orders?at=12");

    expect(await screen.findByText("as of event 12")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Ship, order 6338" })).toBeNull();
    expect(screen.getAllByText(/^(23 Nov|Nov 23) 14:42$/)).toHaveLength(3);
  });

  it("given nothing matches, then the filters can be cleared", async () => {
    const { screen, user, router } = await show("/orders?text=nothing", (question) => ({
      ...answerTo(question),
      total: question.filter.text === "" ? 9654 : 0,
      rows: [],
    }));

    expect(screen.getByRole("status", { name: "Orders found" }).textContent).toBe("0 orders");
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("given an empty book, then it says how to begin", async () => {
    const { screen } = await show("/orders", (question) => ({
      ...answerTo(question),
      total: 0,
      all: 0,
      rows: [],
      sums: [],
    }));

    expect(await screen.findByText("No orders yet")).toBeDefined();
    expect(screen.getByRole("link", { name: "Take the first order" }).getAttribute("href")).toBe("/new");
    expect(screen.getByRole("link", { name: "Bring in a file" }).getAttribute("href")).toBe("/settings");
  });
});

import { act, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { CommandOutcome } from "../../../src/engine/commands/command.ts";
import { GENESIS_HASH, type Position } from "../../../src/engine/events/identifiers.ts";
import type { PersonalId, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { CustomerTypes } from "../../../src/orders/customer/customer.ts";
import type { OrderPersonalRecord } from "../../../src/orders/personalData.ts";
import type { Answer, Question } from "../../../src/orders/queries/question.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { cannedStatus, createCannedBackend } from "../../support/cannedBackend.ts";
import { renderApp } from "../../support/renderApp.tsx";
import { cannedDetail, cannedOrder } from "../order/cannedOrders.ts";

const hanna = "hanna" as SubjectId;
const about = { subject: hanna };
const RECORDS: readonly OrderPersonalRecord[] = [
  {
    ...{ ...about, id: "r-1" as PersonalId, kind: "customer" },
    data: { name: "Hanna Lindqvist", reference: "17850", email: "hanna@example.org", phone: null },
  },
  {
    ...{ ...about, id: "r-2" as PersonalId, kind: "address" },
    data: { recipient: null, street: "14 Chandler’s Row", postalCode: "BN7", city: "Lewes", country: null },
  },
  { ...{ ...about, id: "r-3" as PersonalId, kind: "note" }, data: { text: "Ring the bell" } },
] as never;

const accepted: CommandOutcome<CustomerTypes> = {
  kind: "accepted",
  commit: { commandId: "c" as never, streamId: "hanna" as never, events: [] },
  head: { position: 21 as Position, hash: GENESIS_HASH, recordedAt: null },
  ...{ replay: { snapshotVersion: null, eventsReplayed: 0 }, attempts: 1 },
};

interface Options {
  readonly records?: readonly OrderPersonalRecord[];
  readonly forgetCustomer?: Backend["forgetCustomer"];
  readonly address?: string;
  readonly broughtBack?: readonly SubjectId[];
}

function shown({ records = RECORDS, forgetCustomer, address, broughtBack }: Options = {}) {
  const answers = (question: Question): Answer | undefined => {
    if (question.kind === "orderDetail") return cannedDetail(cannedOrder());
    if (question.kind === "customerRecords") {
      const customer = { kind: "named", text: "Hanna Lindqvist" } as const;
      return { kind: "customerRecords", customer, orders: 3, records };
    }
    if (question.kind !== "suggestions" || question.of !== "customers") return undefined;
    const [first] = RECORDS;
    const data = first?.kind === "customer" ? first.data : null;
    if (data === null) return undefined;
    const customers = [{ customerId: hanna, data, address: null, orders: 3 }];
    return { kind: "suggestions", customers, items: [], orders: [] };
  };
  const forget = vi.fn(forgetCustomer ?? (async () => accepted));
  const status = async () => cannedStatus(20, { broughtBack: broughtBack ?? [] });
  const backend = createCannedBackend({ answers, methods: { forgetCustomer: forget, status } });
  const app = renderApp(backend, address ?? "/orders/6338?book=book-1");
  return { ...app, backend, forget, user: userEvent.setup() };
}

const FORGET = { name: "Forget this customer…" };

describe("forgetting a customer from their order", () => {
  it("PD2 says what will go, with its texts, and what stays, and that it can't be undone", async () => {
    const { screen, user } = shown();
    await user.click(await screen.findByRole("button", FORGET));
    const dialog = await screen.findByRole("dialog", { name: "Forget Hanna Lindqvist?" });
    const goes = within(dialog).getByRole("region", { name: "What will be deleted" });
    for (const text of [
      "Hanna Lindqvist, 17850, hanna@example.org",
      "14 Chandler’s Row, BN7, Lewes",
      "Ring the bell",
    ]) {
      expect(within(goes).getByText(text)).toBeDefined();
    }
    expect(within(dialog).getByText("3 personal records, for good.")).toBeDefined();
    expect(within(dialog).getByText(/^3 orders, .* from “Forgotten customer”/)).toBeDefined();
    expect(within(dialog).getByText(/Backups and exports made before/)).toBeDefined();
    expect(within(dialog).getByText("This can’t be undone.")).toBeDefined();
  });

  it("PD2 asks twice: only the customer's name or number goes through", async () => {
    const { screen, user, forget } = shown();
    await user.click(await screen.findByRole("button", FORGET));
    await user.click(await screen.findByRole("button", { name: "Forget…" }));
    const field = await screen.findByLabelText("Type “Hanna Lindqvist” to confirm");
    expect(document.activeElement).toBe(field);
    await user.type(field, "Hanna{Enter}");
    expect(screen.getByText("That is something else. Type “Hanna Lindqvist”.")).toBeDefined();
    expect(forget).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, " hanna  LINDQVIST ");
    await user.click(screen.getByRole("button", { name: "Forget for good" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(forget.mock.calls.map(([, customer, at]) => [customer, at])).toEqual([[hanna, "now"]]);
    expect(await screen.findByText("The customer is forgotten: 3 records deleted.")).toBeDefined();
  });

  it("PD2 takes the number as well, and goes back to what will go", async () => {
    const { screen, user, forget } = shown();
    await user.click(await screen.findByRole("button", FORGET));
    await user.click(await screen.findByRole("button", { name: "Forget…" }));
    await user.click(await screen.findByRole("button", { name: "Back" }));
    await user.click(await screen.findByRole("button", { name: "Forget…" }));
    await user.type(await screen.findByLabelText(/to confirm/), "17850{Enter}");
    await waitFor(() => expect(forget).toHaveBeenCalledTimes(1));
  });

  it("PD2 says why it was refused, and keeps what was typed; the same try has the same id (ES5)", async () => {
    const message = "The screen shows the past.";
    const refusing = async () => ({ kind: "refused", reason: "screen-in-past", message }) as const;
    const { screen, user, forget } = shown({ forgetCustomer: refusing });
    await user.click(await screen.findByRole("button", FORGET));
    await user.click(await screen.findByRole("button", { name: "Forget…" }));
    await user.type(await screen.findByLabelText(/to confirm/), "17850{Enter}");
    expect(await screen.findByText(message)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Forget for good" }));
    await waitFor(() => expect(forget).toHaveBeenCalledTimes(2));
    expect(new Set(forget.mock.calls.map(([commandId]) => commandId)).size).toBe(1);
  });

  it("no. 20: TT2 is not possible in the past, and says so", async () => {
    const { screen } = shown({ address: "/orders/6338?book=book-1&at=12" });
    const button = await screen.findByRole("button", FORGET);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(button.textContent).toMatch(/go back to now to forget a customer/);
  });
});

describe("forgetting a customer by name", () => {
  it("PD2 asks who is meant, then goes the same way", async () => {
    const { screen, user } = shown({ address: "/history?book=book-1" });
    await screen.findByRole("navigation", { name: "Main" });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox", { name: /command/i }), "forget a");
    await user.keyboard("{Enter}");
    await user.type(await screen.findByRole("combobox", { name: "Customer" }), "hanna");
    await user.click(await screen.findByRole("option", { name: /Hanna Lindqvist/ }));
    expect(await screen.findByRole("dialog", { name: "Forget Hanna Lindqvist?" })).toBeDefined();
  });

  it("PD2 has nothing to do where nothing is held of them", async () => {
    const { screen, user } = shown({ records: [] });
    await user.click(await screen.findByRole("button", FORGET));
    const dialog = await screen.findByRole("dialog", { name: /Forget/ });
    expect(within(dialog).getByRole("button", { name: "Forget…" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    expect(within(dialog).getAllByText(/holds nothing about this customer/).length).toBeGreaterThan(0);
  });
});

describe("a notice that somebody was forgotten, from whichever tab", () => {
  const notice = {
    kind: "forgotten",
    bookId: "book-1",
    customers: [{ customerId: hanna, namedBy: ["hanna lindqvist", "17850"] }],
  } as const;

  it("PD2 has the screen ask everything again, in the past too, and clears a search for them", async () => {
    const { screen, router, backend } = shown({ address: "/orders?book=book-1&at=12&text=Lindqvist" });
    await screen.findByRole("navigation", { name: "Main" });
    await waitFor(() => expect(backend.asked.length).toBeGreaterThan(0));
    const before = backend.asked.length;
    act(() => backend.notify(notice));
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("text"));
    await waitFor(() => expect(backend.asked.slice(before).some(({ at }) => at === 12)).toBe(true));
    expect(router.state.location.search).toMatchObject({ at: 12 });
  });

  it("PD2 leaves a search for somebody else alone", async () => {
    const { screen, router, backend } = shown({ address: "/orders?book=book-1&text=mug" });
    await screen.findByRole("navigation", { name: "Main" });
    act(() => backend.notify(notice));
    expect(router.state.location.search).toMatchObject({ text: "mug" });
  });
});

describe("PD4 a book that has brought forgotten people back", () => {
  it("PD4 says so, names them, and forgets them again at one word", async () => {
    const { screen, user, forget } = shown({ broughtBack: [hanna], address: "/history?book=book-1" });
    expect(
      await screen.findByText(/holds records of 1 customer who was forgotten on this device/),
    ).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Forget again…" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Forget 1 customer again?" });
    expect(await within(dialog).findByText("Hanna Lindqvist, 3 records")).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Forget again" }));
    await waitFor(() => expect(forget.mock.calls.map(([, customer]) => customer)).toEqual([hanna]));
    expect(await screen.findByText("1 customer is forgotten again.")).toBeDefined();
  });

  it("PD4 can be put off", async () => {
    const { screen, user } = shown({ broughtBack: [hanna], address: "/history?book=book-1" });
    await user.click(await screen.findByRole("button", { name: "Not now" }));
    expect(screen.queryByText(/Forgotten people are back/)).toBeNull();
  });
});

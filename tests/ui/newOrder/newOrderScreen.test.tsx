import { act, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { CommandId } from "../../../src/engine/events/identifiers.ts";
import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { Answer, Question } from "../../../src/orders/queries/question.ts";
import type { Submission } from "../../../src/orders/submissions/submission.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { useToasts } from "../../../src/ui/components/toastStore.ts";
import { NewOrderScreen } from "../../../src/ui/newOrder/NewOrderScreen.tsx";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderScreen } from "../../support/renderScreen.tsx";
import { acceptedOutcome, cannedDetail, cannedEvent } from "../order/cannedOrders.ts";

const known = (question: Question): Answer | undefined => {
  if (question.kind === "orderDetail") return cannedDetail();
  if (question.kind === "orderList") {
    return {
      kind: "orderList",
      total: 2,
      all: 2,
      rows: [],
      offset: 0,
      sums: [{ currency: "GBP", totalMinor: 10_000 }],
      facets: {
        status: { pending: 2, paid: 0, shipped: 0, delivered: 0, cancelled: 0 },
        country: [
          { country: "EIRE", orders: 1 },
          { country: "United Kingdom", orders: 4 },
        ],
        reason: [],
        refundDue: 0,
      },
    };
  }
  if (question.kind !== "suggestions") return undefined;
  return {
    kind: "suggestions",
    customers: [
      {
        customerId: "larkspur" as SubjectId,
        data: { name: "Larkspur Living", reference: "K-7", email: "hello@larkspur.example", phone: null },
        address: {
          recipient: null,
          street: "3 Tanner’s Yard",
          postalCode: "HX7 8AD",
          city: "Hebden Bridge",
          country: "United Kingdom",
        },
        orders: 38,
      },
    ],
    items: [{ sku: "22970", name: "LONDON BUS COFFEE MUG", unitPriceMinor: 255, currency: "GBP" }],
    orders: [],
  };
};

interface Sent {
  readonly commandId: CommandId;
  readonly submission: Submission;
}

const accepting: Backend["submit"] = async (commandId) =>
  acceptedOutcome(commandId, cannedEvent("OrderCreated", 21_021, "15:40", { number: "6343" }));

async function show(answer: Backend["submit"] = accepting, address = "/new") {
  const sent: Sent[] = [];
  const backend = createCannedBackend({
    answers: known,
    methods: {
      submit: (commandId, submission, screen) => {
        sent.push({ commandId, submission });
        return answer(commandId, submission, screen);
      },
    },
  });
  const view = await renderScreen(<NewOrderScreen />, { backend, address });
  await view.screen.findByRole("heading", { name: "New order" });
  return { ...view, backend, sent, user: userEvent.setup({ delay: null }) };
}

async function fill(user: UserEvent, screen: Awaited<ReturnType<typeof show>>["screen"]) {
  await user.type(screen.getByLabelText("Name"), "Ann Berg");
  await user.type(screen.getByLabelText("SKU"), "A1");
  await user.type(screen.getByLabelText("Item"), "Lamp");
  await user.clear(screen.getByLabelText("Quantity"));
  await user.type(screen.getByLabelText("Quantity"), "2");
  await user.type(screen.getByLabelText("Price each"), "8.50");
}

beforeEach(() => localStorage.clear());

describe("new order", () => {
  it("given an empty form, when it is sent, then the first field has the focus and all is listed", async () => {
    const { user, screen, sent } = await show();

    await user.click(screen.getByRole("button", { name: "Create order" }));

    expect(await screen.findByText("4 things to correct")).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Name")));
    const summary = within(screen.getByRole("complementary", { name: "Summary" }));
    await user.click(summary.getByRole("button", { name: "Line 1: enter a SKU." }));
    expect(document.activeElement).toBe(screen.getByLabelText("SKU"));
    expect(sent).toEqual([]);
  });

  it("given an order typed in, when it is created, then it is sent in minor units and shown", async () => {
    const { user, screen, sent, address } = await show();

    await fill(user, screen);
    await user.type(screen.getByLabelText("Postage, £"), "3");
    expect(screen.getByText("£20.00")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Create order" }));

    await waitFor(() => expect(address()).toBe("/orders/6343"));
    expect(sent.map((one) => one.submission)).toEqual([
      {
        type: "CreateOrder",
        number: null,
        customer: { customerId: null, name: "Ann Berg", email: null, phone: null, reference: null },
        currency: "GBP",
        lines: [
          {
            sku: "A1",
            name: "Lamp",
            quantity: 2,
            unitPriceMinor: 850,
            discountPercent: null,
            category: null,
          },
        ],
        freightMinor: 300,
        address: { recipient: null, street: null, postalCode: null, city: null, country: "United Kingdom" },
        untracked: [],
        note: "",
        fromSource: false,
      },
    ]);
  });

  it("ES5 given a double press, then one order is sent", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { user, screen, sent, address } = await show(async (...command) => {
      await held;
      return accepting(...command);
    });

    await fill(user, screen);
    await user.dblClick(screen.getByRole("button", { name: "Create order" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    release();

    await waitFor(() => expect(address()).toBe("/orders/6343"));
    expect(sent).toHaveLength(1);
  });

  it("given a known customer is picked, then the address is filled in and the customer stays the same", async () => {
    const { user, screen, sent } = await show();

    await user.type(screen.getByLabelText("Name"), "Lark");
    await user.click(await screen.findByRole("option", { name: /Larkspur Living/ }));
    expect((screen.getByLabelText("Street") as HTMLInputElement).value).toBe("3 Tanner’s Yard");
    await user.type(screen.getByLabelText("SKU"), "229");
    await user.click(await screen.findByRole("option", { name: /LONDON BUS COFFEE MUG/ }));
    expect((screen.getByLabelText("Price each") as HTMLInputElement).value).toBe("2.55");
    await user.keyboard("{Control>}{Enter}{/Control}");

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.submission).toMatchObject({
      customer: { customerId: "larkspur", name: "Larkspur Living", reference: "K-7" },
      lines: [{ sku: "22970", name: "LONDON BUS COFFEE MUG", quantity: 1, unitPriceMinor: 255 }],
    });
  });

  it("given the keyboard alone, then Enter adds a line after the last and Alt+Delete removes one", async () => {
    const { user, screen } = await show();

    await fill(user, screen);
    await user.keyboard("{Enter}");
    const second = within(await screen.findByRole("group", { name: "Line 2" }));
    await waitFor(() => expect(document.activeElement).toBe(second.getByLabelText("SKU")));
    await user.keyboard("{Alt>}{Delete}{/Alt}");

    await waitFor(() => expect(screen.queryByRole("group", { name: "Line 2" })).toBeNull());
    expect((screen.getByLabelText("Item") as HTMLInputElement).value).toBe("Lamp");
  });

  it("given suggestions that come later than the key that asked for them, then their list opens all the same", async () => {
    const { user, screen, backend } = await show();

    const release = backend.hold();
    await user.type(screen.getByLabelText("SKU"), "2");
    expect(screen.queryByRole("listbox")).toBeNull();
    release();

    expect(await screen.findByRole("option", { name: /LONDON BUS COFFEE MUG/ })).toBeDefined();
  });

  it("given a scanner that types a SKU and Enter at once, then the item comes along and the next line waits", async () => {
    const { user, screen, backend } = await show();

    const release = backend.hold();
    await user.type(screen.getByLabelText("SKU"), "22970{Enter}");
    const second = within(screen.getByRole("group", { name: "Line 2" }));
    expect(document.activeElement).toBe(second.getByLabelText("SKU"));
    release();

    const first = within(screen.getByRole("group", { name: "Line 1" }));
    await waitFor(() =>
      expect(first.getByLabelText("Item")).toHaveProperty("value", "LONDON BUS COFFEE MUG"),
    );
    expect(first.getByLabelText("Price each")).toHaveProperty("value", "2.55");
    expect(second.getByLabelText("Item")).toHaveProperty("value", "");
  });

  it("ES5 given a draft, after a reload it is there again, with the same command's id", async () => {
    const first = await show(async () => {
      throw new Error("The worker went away.");
    });
    await fill(first.user, first.screen);
    await first.user.click(first.screen.getByRole("button", { name: "Create order" }));
    expect(await first.screen.findByText(/It couldn’t be saved/)).toBeDefined();
    first.unmount();

    const second = await show();
    expect(await second.screen.findByText("Draft from 15:40 restored.")).toBeDefined();
    expect((second.screen.getByLabelText("Name") as HTMLInputElement).value).toBe("Ann Berg");
    await second.user.click(second.screen.getByRole("button", { name: "Create order" }));
    await waitFor(() => expect(second.address()).toBe("/orders/6343"));

    expect(second.sent[0]?.commandId).toBe(first.sent[0]?.commandId);
    expect(localStorage.length).toBe(0);
  });

  it("given a draft of another tab, then it is offered, and sent as an order of its own", async () => {
    const first = await show(async () => {
      throw new Error("The worker went away.");
    });
    await fill(first.user, first.screen);
    await first.user.click(first.screen.getByRole("button", { name: "Create order" }));
    await waitFor(() => expect(first.sent).toHaveLength(1));
    first.unmount();

    sessionStorage.clear();
    const second = await show();
    expect(second.screen.getByLabelText("Name")).toHaveProperty("value", "Ann Berg");
    await second.user.click(second.screen.getByRole("button", { name: "Create order" }));
    await waitFor(() => expect(second.sent).toHaveLength(1));
    expect(second.sent[0]?.commandId).not.toBe(first.sent[0]?.commandId);
  });

  it("given a draft, when it is discarded, then the form is empty and nothing is kept", async () => {
    const first = await show();
    await fill(first.user, first.screen);
    first.unmount();
    const { user, screen, unmount } = await show();

    await user.click(screen.getByRole("button", { name: "Discard draft" }));

    expect((screen.getByLabelText("Name") as HTMLInputElement).value).toBe("");
    unmount();
    expect(localStorage.length).toBe(0);
  });

  it("given a draft that was discarded by mistake, when that is undone, then it is all there again", async () => {
    const { user, screen } = await show();
    await fill(user, screen);

    await user.click(screen.getByRole("button", { name: "Discard draft" }));
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "");
    const discarded = useToasts.getState().toasts.at(-1);
    act(() => discarded?.action?.onPress());

    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Ann Berg");
    expect(screen.getByLabelText("Item")).toHaveProperty("value", "Lamp");
  });

  it("given an order to copy, then the form begins like it, and sends an order of its own", async () => {
    const { user, screen, sent } = await show(accepting, "/new?copy=6338");

    expect(screen.getByText(/^Begins as a copy of order 6338/)).toBeDefined();
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Hanna Lindqvist");
    expect(screen.getByLabelText("City")).toHaveProperty("value", "Lewes");
    expect(screen.getByText("£91.48", { selector: "dl > :last-child dd" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Create order" }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.submission).toMatchObject({
      type: "CreateOrder",
      number: null,
      customer: { customerId: "hanna", name: "Hanna Lindqvist" },
      currency: "GBP",
      lines: expect.arrayContaining([expect.objectContaining({ sku: "85186C", quantity: 24 })]),
    });
    expect(localStorage.length).toBe(0);
  });

  it("TT2 given the past, then the form is read-only in words and can't be sent", async () => {
    const { user, screen, sent } = await show(accepting, "/new?at=3");

    expect(await screen.findByText(/Read-only in the past\. You can fill/)).toBeDefined();
    await fill(user, screen);
    await user.click(screen.getByRole("button", { name: /Create order/ }));

    expect(sent).toEqual([]);
  });
});

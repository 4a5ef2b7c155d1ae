import { act, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { CommandId } from "../../../src/engine/events/identifiers.ts";
import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { ForgottenCustomer } from "../../../src/orders/forgottenCustomer.ts";
import { toast, useToasts } from "../../../src/ui/components/toastStore.ts";
import { draftIn } from "../../../src/ui/drafts/draftStore.ts";
import { NewOrderScreen } from "../../../src/ui/newOrder/NewOrderScreen.tsx";
import { emptyForm, type OrderFormValues } from "../../../src/ui/newOrder/orderForm.ts";
import { savedViews, saveView } from "../../../src/ui/orders/views/savedViews.ts";
import { forgetCopies } from "../../../src/ui/privacy/forgetCopies.ts";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderScreen } from "../../support/renderScreen.tsx";

const ann: ForgottenCustomer = { customerId: "ann-id" as SubjectId, namedBy: ["ann berg", "17850"] };
const empty = emptyForm("EUR", "Germany");
const line = { ...empty.lines[0], name: "Lamp", quantity: "2" } as OrderFormValues["lines"][number];

const drafts = draftIn<OrderFormValues>(localStorage, { bookId: "book-1", form: "new" });
const keep = (values: Partial<OrderFormValues>) =>
  drafts.write({
    ...{ savedAt: toInstant("2026-01-01T00:00:00Z"), commandId: "c-1" as CommandId },
    ...{ values: { ...empty, ...values }, version: null, about: null, tab: "tab-1" },
  });

afterEach(() => {
  localStorage.clear();
  useToasts.setState({ toasts: [] });
});

describe("PD2 copies that the device keeps of a forgotten customer", () => {
  it.each<[string, Partial<OrderFormValues>]>([
    ["picked by id", { customerId: "ann-id", name: "A. B." }],
    ["typed by name", { name: "Ann BERG" }],
    ["named in the note", { note: "Gift for Ann Berg" }],
    ["named as recipient", { address: { ...empty.address, recipient: "Ann Berg", city: "Bonn" } }],
  ])("PD2 go from a draft in which they are %s; its items stay", (_, values) => {
    keep({ ...values, lines: [line] });
    forgetCopies("book-1", [ann]);
    expect(localStorage.getItem("orderlog.draft.book-1.new")).not.toMatch(/ann|berg|Bonn/i);
    expect(drafts.read()?.values.lines).toEqual([line]);
  });

  it("PD2 a draft of nothing else is removed, one of somebody else left alone", () => {
    keep({ name: "Ann Berg" });
    forgetCopies("book-1", [ann]);
    expect(localStorage.getItem("orderlog.draft.book-1.new")).toBeNull();
    keep({ name: "Annabel Bergman" });
    forgetCopies("book-1", [ann]);
    expect(drafts.read()?.values.name).toBe("Annabel Bergman");
  });

  it("PD2 go with saved views that name or search for them; others stay", () => {
    const view = (id: string, name: string, search: object) => saveView("book-1", { id, name, search });
    view("1", "Regular", { customer: "ann-id" });
    view("2", "Search", { text: "berg mug" });
    view("3", "All of Ann Berg", { status: ["paid"] });
    view("4", "Mugs", { text: "mug" });
    forgetCopies("book-1", [ann]);
    expect(savedViews("book-1").map(({ id }) => id)).toEqual(["4"]);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/berg|ann-id/i);
  });

  it("PD2 go from messages on the screen", () => {
    toast("Order for Ann Berg created.");
    toast("Link copied.");
    forgetCopies("book-1", [ann]);
    expect(useToasts.getState().toasts.map(({ message }) => message)).toEqual(["Link copied."]);
  });

  it("PD2 go from an open form, which keeps its items, and don't come back with its draft", async () => {
    keep({ name: "Ann Berg", email: "ann@example.org", lines: [line] });
    const backend = createCannedBackend();
    const { screen } = await renderScreen(<NewOrderScreen />, { backend, address: "/new" });
    const name = await screen.findByRole<HTMLInputElement>("combobox", { name: /Name/ });
    expect(name.value).toBe("Ann Berg");
    act(() => backend.notify({ kind: "forgotten", bookId: "book-1", customers: [ann] }));
    const after = () => screen.getByRole<HTMLInputElement>("combobox", { name: /Name/ });
    await waitFor(() => expect(after().value).toBe(""));
    expect(screen.getByLabelText<HTMLInputElement>(/Email/).value).toBe("");
    await userEvent.type(screen.getByLabelText(/Postage/), "5");
    await waitFor(() => expect(localStorage.getItem("orderlog.draft.book-1.new")).toMatch(/"postage":"5"/));
    expect(localStorage.getItem("orderlog.draft.book-1.new")).not.toMatch(/ann/i);
    expect(localStorage.getItem("orderlog.draft.book-1.new")).toMatch(/Lamp/);
  });
});

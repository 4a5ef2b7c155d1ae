import { describe, expect, it } from "vitest";
import type { CommandId, StreamId } from "../../../src/engine/events/identifiers.ts";
import type { SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import { ImportedCustomers } from "../../../src/orders/facts/importedCustomers.ts";
import type { KnownCustomers } from "../../../src/orders/submissions/knownCustomers.ts";
import {
  type PreparationContext,
  prepareSubmission,
} from "../../../src/orders/submissions/prepareSubmission.ts";
import type { CreateOrderSubmission, Submission } from "../../../src/orders/submissions/submission.ts";

const NOBODY: KnownCustomers = {
  customerByReference: () => undefined,
  latestCustomer: () => undefined,
  latestAddress: () => undefined,
};
const orderId = "order-1" as StreamId;

const context = (commandId: string, more: Partial<PreparationContext> = {}): PreparationContext => ({
  commandId: commandId as CommandId,
  number: "1001",
  directory: NOBODY,
  subjectOf: () => null,
  ...more,
});

const nora = {
  customerId: null,
  reference: "17",
  name: "Nora Quill",
  email: "nora@example.com",
  phone: null,
};
const address = {
  recipient: "Nora Quill",
  street: "Inkwell Lane 3",
  postalCode: "LS1",
  city: "Leeds",
  country: "United Kingdom",
};
const newOrder = (more: Partial<CreateOrderSubmission> = {}): CreateOrderSubmission => ({
  type: "CreateOrder",
  number: null,
  customer: nora,
  currency: "EUR",
  lines: [
    { sku: "A", name: "Lamp", quantity: 1, unitPriceMinor: 100, discountPercent: null, category: null },
    { sku: "A", name: "Lamp", quantity: 2, unitPriceMinor: 90, discountPercent: 5, category: "Light" },
  ],
  freightMinor: null,
  address,
  untracked: [],
  note: "Ring twice",
  fromSource: false,
  ...more,
});

describe("preparing a new order", () => {
  it("PD1 puts people and texts into records, and only ids and the country into the command", () => {
    const { command, personal } = prepareSubmission(newOrder(), context("c-1"));
    const text = JSON.stringify(command);
    for (const word of ["Nora", "17", "example", "Inkwell", "LS1", "Leeds", "Ring"]) {
      expect(text.replaceAll(/[0-9a-f-]{36}/g, "")).not.toContain(word);
    }
    expect(command).toMatchObject({ shippingAddress: { country: "United Kingdom" } });
    expect(personal.map(({ kind }) => kind)).toEqual(["customer", "address", "note"]);
    expect(personal[0]?.data).toEqual({
      name: "Nora Quill",
      reference: "17",
      email: "nora@example.com",
      phone: null,
    });
    expect(new Set(personal.map(({ subject }) => subject)).size).toBe(1);
  });

  it("ES5 prepares the same ids from the same command id, and others from another", () => {
    const first = prepareSubmission(newOrder(), context("c-1"));
    expect(prepareSubmission(newOrder(), context("c-1"))).toEqual(first);
    expect(prepareSubmission(newOrder(), context("c-2")).streamId).not.toBe(first.streamId);
  });

  it("numbers the lines from 1, and gives a number where none was brought", () => {
    const given = prepareSubmission(newOrder(), context("c-1")).command;
    expect(given).toMatchObject({ number: "1001", numberGiven: true, lines: [{ line: 1 }, { line: 2 }] });
    const kept = prepareSubmission(newOrder({ number: "X-7" }), context("c-1")).command;
    expect(kept).toMatchObject({ number: "X-7", numberGiven: false });
  });

  it("refers to the records that the customer has already, as long as nothing changed", () => {
    const known = new ImportedCustomers(NOBODY);
    const first = prepareSubmission(newOrder(), context("c-1"));
    known.add(first.personal);
    const again = prepareSubmission(newOrder({ note: "" }), context("c-2", { directory: known }));
    expect(again.personal).toEqual([]);
    expect(again.command).toMatchObject({
      customer: (first.command as { customer?: unknown }).customer,
      shippingAddress: (first.command as { shippingAddress?: unknown }).shippingAddress,
    });
    const moved = newOrder({ note: "", address: { ...address, city: "York" } });
    const { personal } = prepareSubmission(moved, context("c-3", { directory: known }));
    expect(personal.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["address", first.personal[0]?.subject],
    ]);
  });

  it("keeps what is known of a customer whom a source names by number only", () => {
    const known = new ImportedCustomers(NOBODY);
    known.add(prepareSubmission(newOrder(), context("c-1")).personal);
    const bare = { ...nora, name: null, email: null };
    const byNumber = newOrder({ customer: bare, address: null, note: "" });
    expect(prepareSubmission(byNumber, context("c-2", { directory: known })).personal).toEqual([]);
    const call = newOrder({ customer: { ...bare, phone: "1234" }, address: null, note: "" });
    const { personal } = prepareSubmission(call, context("c-3", { directory: known }));
    expect(personal[0]?.data).toMatchObject({ name: "Nora Quill", phone: "1234" });
  });

  it("lets a picked customer's data be emptied", () => {
    const known = new ImportedCustomers(NOBODY);
    const first = prepareSubmission(newOrder(), context("c-1"));
    known.add(first.personal);
    const customerId = first.personal[0]?.subject as SubjectId;
    const picked = newOrder({ customer: { ...nora, customerId, email: null }, address: null, note: "" });
    const { personal } = prepareSubmission(picked, context("c-2", { directory: known }));
    expect(personal).toMatchObject([{ subject: customerId, data: { email: null } }]);
  });

  it("knows of no customer and no address where nothing was given", () => {
    const nothing = { customerId: null, reference: null, name: null, email: null, phone: null };
    const nowhere = { recipient: null, street: null, postalCode: null, city: null, country: null };
    const empty = newOrder({ customer: nothing, address: nowhere, note: "" });
    const { command, personal } = prepareSubmission(empty, context("c-1"));
    expect(command).toMatchObject({ customer: null, shippingAddress: "unknown", noteId: null });
    expect(personal).toEqual([]);
    const abroad = newOrder({ customer: null, address: { ...nowhere, country: "Italy" }, note: "" });
    expect(prepareSubmission(abroad, context("c-1"))).toMatchObject({
      command: { shippingAddress: { recordId: null, country: "Italy" } },
      personal: [],
    });
  });
});

describe("preparing a command on an order", () => {
  const noted: Submission[] = [
    { type: "CancelOrder", orderId, reason: "other", note: "n", sourceRef: null, refundMinor: null },
    { type: "RefundPayment", orderId, amountMinor: 5, note: "n" },
    { type: "ReturnItems", orderId, lines: [{ line: 1, quantity: 1 }], note: "n" },
    { type: "AddNote", orderId, note: "n" },
  ];

  it.each(noted)("PD2 gives the note of $type to the order's customer", (submission) => {
    const customer = "subject-1" as SubjectId;
    const prepared = prepareSubmission(submission, context("c-1", { subjectOf: () => customer }));
    expect(prepared.streamId).toBe(orderId);
    expect(prepared.personal).toMatchObject([{ subject: customer, kind: "note", data: { text: "n" } }]);
    expect(prepared.command).toMatchObject({ type: submission.type, noteId: prepared.personal[0]?.id });
  });

  it.each(noted)("gives the note of $type a subject of its order where nobody is known", (submission) => {
    const { personal } = prepareSubmission(submission, context("c-1"));
    const other = prepareSubmission({ type: "AddNote", orderId, note: "m" }, context("c-2"));
    expect(personal[0]?.subject).toBe(other.personal[0]?.subject);
  });

  it("PD1 splits a new address", () => {
    const submission: Submission = { type: "ChangeShippingAddress", orderId, address };
    const { command, personal } = prepareSubmission(submission, context("c-1"));
    expect(command).toEqual({
      type: "ChangeShippingAddress",
      shippingAddress: { recordId: personal[0]?.id, country: "United Kingdom" },
    });
    expect(personal[0]?.data).toEqual(address);
  });

  const plain: Submission[] = [
    { type: "ChangeItems", orderId, lines: newOrder().lines, freightMinor: 3, revision: null },
    {
      ...{ type: "RecordPayment", orderId, amountMinor: 5, currency: "EUR", methods: ["card"] },
      ...{ reference: null, fromSource: false },
    },
    { type: "ShipOrder", orderId, carrier: "Owl", trackingNumber: "1", fromSource: false },
    { type: "MarkDelivered", orderId },
  ];

  it.each(plain)("hands $type on without records and without its order's id", (submission) => {
    const { command, personal, streamId } = prepareSubmission(submission, context("c-1"));
    expect([command.type, personal, streamId]).toEqual([submission.type, [], orderId]);
    expect(command).not.toHaveProperty("orderId");
  });
});

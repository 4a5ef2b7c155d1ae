import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { ORIGIN, type StreamId } from "../../src/engine/events/identifiers.ts";
import { createPersonalDirectory } from "../../src/orders/personalDirectory.ts";
import type { Submission, SubmittedAddress } from "../../src/orders/submissions/submission.ts";
import { type AppBooks, appBooks, type OpenedBook } from "../support/appBooks.ts";

let books: AppBooks;
let run = 0;
const aBook = async () => {
  books = appBooks(`submit-${++run}`);
  return books.create();
};

const newOrder = {
  type: "CreateOrder",
  number: null,
  customer: { customerId: null, reference: null, name: " Ann Berg ", email: null, phone: null },
  currency: "eur",
  lines: [
    { sku: "A", name: "Lamp", quantity: 1, unitPriceMinor: 100, discountPercent: null, category: null },
  ],
  freightMinor: null,
  address: null,
  untracked: [],
  note: "",
  fromSource: false,
} satisfies Submission;

const address = (street: string): SubmittedAddress => ({
  ...{ recipient: null, street, postalCode: null, city: null, country: "DE" },
});

/** The book with a directory that never comes to the end of reading all personal records. */
function withoutNames({ writeSide }: OpenedBook): Pick<OpenedBook, "writeSide"> {
  const readAll = () => new Promise<never>(() => undefined);
  return {
    writeSide: { ...writeSide, directory: createPersonalDirectory({ ...writeSide.personal, readAll }) },
  };
}

afterEach(() => books.close());

describe("a submission that reaches the worker", () => {
  it("is tidied and recorded; notes are about the order's customer", async () => {
    const book = await aBook();
    const created = await books.submit(book, newOrder);
    if (created.kind !== "accepted") throw new Error(created.kind);
    const orderId = created.commit.streamId;
    await books.submit(book, { type: "AddNote", orderId, note: "Rang twice" });
    const [event] = await book.writeSide.store.readAll(ORIGIN, 1);
    expect(event?.data).toMatchObject({ number: "1001", currency: "EUR" });
    const { records } = await book.writeSide.personal.readAll(0, 10);
    expect(records.map(({ kind }) => kind)).toEqual(["customer", "note"]);
    expect(records[0]?.data).toMatchObject({ name: "Ann Berg" });
    expect(new Set(records.map(({ subject }) => subject)).size).toBe(1);
  });

  it.each<[string, unknown, RegExp]>([
    [
      "a quantity of 0",
      { ...newOrder, lines: [{ ...newOrder.lines[0], quantity: 0 }] },
      /lines\[0\]\.quantity/,
    ],
    ["a field that there isn't", { ...newOrder, extra: 1 }, /"extra"/],
    ["a note without an order", { type: "AddNote", note: "Hi" }, /orderId/],
    ["no submission at all", null, /expected/],
  ])("is stopped as an invalid argument with %s, and nothing is written", async (_, submission, message) => {
    const book = await aBook();
    const submitting = books.submit(book, submission as Submission);
    await expect(submitting).rejects.toMatchObject({
      name: "EngineError",
      code: "invalid-argument",
      message,
    });
    expect((await book.writeSide.store.head()).position).toBe(0);
  });

  it("CMD3 without the amount of a payment is refused by the aggregate", async () => {
    const book = await aBook();
    const created = await books.submit(book, newOrder);
    const orderId = ("commit" in created ? created.commit.streamId : "") as StreamId;
    const outcome = await books.submit(book, {
      ...{ type: "RecordPayment", orderId, amountMinor: null, currency: null },
      ...{ methods: [], reference: null, fromSource: false },
    });
    expect(outcome).toMatchObject({ kind: "rejected", rejection: { code: "InvalidAmount" } });
  });

  it("CMD4 is recorded before all personal records are read, and writes none that its customer has", async () => {
    const book = await aBook();
    const first = await books.submit(book, { ...newOrder, address: address("Quay 1") });
    if (first.kind !== "accepted") throw new Error(first.kind);
    const { streamId: orderId } = first.commit;
    const [subject] = (await book.writeSide.personal.readAll(0, 1)).records.map((record) => record.subject);
    const opened = withoutNames(book);
    const again = { ...newOrder.customer, name: "Ann Berg", customerId: subject ?? null };
    const kinds = async (submission: Submission) => {
      expect(await books.submit(opened, submission)).toMatchObject({ kind: "accepted" });
      return (await book.writeSide.personal.readAll(0, 10)).records.map(({ kind }) => kind);
    };
    const changed = { type: "ChangeShippingAddress", orderId } as const;
    expect(await kinds({ ...newOrder, customer: again, address: address("Quay 1") })).toHaveLength(2);
    expect(await kinds({ ...changed, address: address("Quay 2") })).toHaveLength(3);
    expect(await kinds({ ...newOrder, customer: null, address: address("Quay 3") })).toHaveLength(4);
    expect(await kinds({ ...newOrder, customer: again, address: address("Quay 2") })).toHaveLength(4);
  });

  it("finds the customer of a shop's number that was typed in, whoever it is", async () => {
    const book = await aBook();
    const numbered = { ...newOrder.customer, reference: "17850" };
    await books.submit(book, { ...newOrder, customer: numbered });
    await books.submit(book, { ...newOrder, customer: { ...numbered, name: null } });
    const events = await book.writeSide.store.readAll(ORIGIN, 2);
    const [left, right] = events.map(({ data }) => data.customer);
    expect(left).toEqual(right);
  });
});

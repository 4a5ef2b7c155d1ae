import { describe, expect, it } from "vitest";
import { ORIGIN } from "../../../src/engine/events/identifiers.ts";
import type { PersonalId } from "../../../src/engine/personal/personalRecord.ts";
import { createMemoryBook, factLines } from "../../support/memoryBook.ts";

const item = { sku: "A-1", name: "Lantern", quantity: 2, unitPriceMinor: 500 };
const created = (orderRef: string, more: object = {}) => ({
  at: "2026-11-01T09:00:00Z",
  kind: "created",
  orderRef,
  currency: "EUR",
  items: [item],
  ...more,
});
const paid = (orderRef: string, more: object = {}) => ({
  at: "2026-11-02T09:00:00Z",
  kind: "paid",
  orderRef,
  amountMinor: 1000,
  methods: ["card"],
  ...more,
});
const shipped = (orderRef: string, more: object = {}) => ({
  at: "2026-11-03T09:00:00Z",
  kind: "shipped",
  orderRef,
  ...more,
});
const delivered = (orderRef: string) => ({ at: "2026-11-04T09:00:00Z", kind: "delivered", orderRef });
const cancelled = (orderRef: string, more: object = {}) => ({
  at: "2026-11-05T09:00:00Z",
  kind: "cancelled",
  orderRef,
  ...more,
});

const typesIn = async ({ store }: ReturnType<typeof createMemoryBook>) =>
  (await store.readAll(ORIGIN, 1000)).map(({ type }) => type);

describe("importing order facts", () => {
  it("records each fact through the aggregate, with its own time and reference", async () => {
    const book = createMemoryBook();
    const file = factLines(created("7"), paid("7"), shipped("7"), delivered("7"));
    const report = await book.importing(file);
    expect(report).toMatchObject({ kind: "imported", facts: 4, accepted: 4, known: 0, refused: [] });
    const events = await book.store.readAll(ORIGIN, 10);
    expect(events.map(({ type }) => type)).toEqual([
      "OrderCreated",
      "OrderPaid",
      "OrderShipped",
      "OrderDelivered",
    ]);
    expect(events.map(({ occurredAt }) => occurredAt.slice(0, 10))).toEqual([
      "2026-11-01",
      "2026-11-02",
      "2026-11-03",
      "2026-11-04",
    ]);
    expect(events[0]?.data.number).toBe("7");
    expect(new Set(events.map(({ metadata }) => metadata.correlationId)).size).toBe(1);
  });

  it("ES5 adds nothing when the same file is imported again", async () => {
    const book = createMemoryBook();
    const file = factLines(created("7"), paid("7"), shipped("7"), created("8", { customerRef: "5" }));
    await book.importing(file);
    const before = await book.store.head();
    const report = await book.importing(file);
    expect(report).toMatchObject({ accepted: 0, known: 4, refused: [] });
    expect(await book.store.head()).toEqual(before);
  });

  it("ES5 doesn't hand to the aggregate again what is recorded", async () => {
    const book = createMemoryBook();
    const file = factLines(created("7"), shipped("7"), paid("7"));
    await book.importing(file);
    let handled = 0;
    const handle: typeof book.target.handle = (envelopes) => {
      handled += envelopes.length;
      return book.target.handle(envelopes);
    };
    await book.importing(file, { target: { ...book.target, handle } });
    expect(handled).toBe(0);
  });

  it("ES5 records only what a longer file has more, also for orders of before", async () => {
    const book = createMemoryBook();
    const start = factLines(created("7", { customerRef: "5" }), paid("7"));
    await book.importing(start);
    const more = factLines(shipped("7"), created("8", { customerRef: "5" }));
    const report = await book.importing(`${start}\n${more}`);
    expect(report).toMatchObject({ accepted: 2, known: 2, refused: [] });
    const events = await book.store.readAll(ORIGIN, 10);
    expect(events[2]?.streamId).toBe(events[0]?.streamId);
    expect(events[3]?.data.customer).toEqual(events[0]?.data.customer);
  });

  it("ES5 refuses again what it refused before, though a later fact would allow it now", async () => {
    const book = createMemoryBook();
    const file = factLines(created("7"), shipped("7"), paid("7"));
    const first = await book.importing(file);
    expect(first.refused).toMatchObject([{ line: 2, code: "NotPaid" }]);
    const second = await book.importing(file);
    expect(second).toMatchObject({ accepted: 0, known: 2, refused: [{ line: 2, code: "NotPaid" }] });
    expect(await typesIn(book)).toEqual(["OrderCreated", "OrderPaid"]);
  });

  it("takes two equal lines for two facts", async () => {
    const book = createMemoryBook();
    const report = await book.importing(factLines(created("7"), paid("7"), paid("7")));
    expect(report.accepted).toBe(3);
    expect(await typesIn(book)).toEqual(["OrderCreated", "OrderPaid", "OrderPaid"]);
  });

  it("goes on where a broken-off import stopped", async () => {
    const book = createMemoryBook();
    const file = factLines(created("1"), created("2"), created("3"), created("4"));
    const controller = new AbortController();
    const broken = await book.importing(file, {
      batchSize: 2,
      signal: controller.signal,
      onProgress: ({ phase }) => phase === "writing" && controller.abort(),
    });
    expect(broken).toMatchObject({ kind: "cancelled", accepted: 2, lastLine: 2 });
    expect(await typesIn(book)).toHaveLength(2);
    const rest = await book.importing(file);
    expect(rest).toMatchObject({ kind: "imported", accepted: 2, known: 2 });
  });

  it("writes nothing where any line is no fact, and names it", async () => {
    const book = createMemoryBook();
    const report = await book.importing(`${factLines(created("1"))}\n\n{"kind":"created"}\n`);
    expect(report).toMatchObject({
      kind: "invalid",
      accepted: 0,
      problem: { line: 3, reason: "It has no orderRef." },
    });
    expect((await book.store.head()).position).toBe(0);
  });

  it("lists refused facts with line and reason, and leaves the rest alone", async () => {
    const book = createMemoryBook();
    const report = await book.importing(
      factLines(
        created("1"),
        shipped("1"),
        created("2", { items: [] }),
        cancelled("1"),
        cancelled("1"),
        paid("9"),
        created("3", { items: [{ ...item, quantity: -1 }] }),
        created("1", { currency: "GBP" }),
        created("4", { items: [{ sku: "A-1" }] }),
        created("5"),
      ),
    );
    expect(report.accepted).toBe(3);
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [2, "NotPaid"],
      [3, "NoLines"],
      [5, "AlreadyCancelled"],
      [6, "OrderNotFound"],
      [7, "InvalidQuantity"],
      [8, "OrderAlreadyExists"],
      [9, "IncompleteFact"],
    ]);
    for (const { reason } of report.refused) expect(reason).toMatch(/\.$/);
  });

  describe("given that another order of the book has the number", () => {
    // As if entered by hand: by a command that no line of the file leads to.
    const withOrder7 = async () => {
      const book = createMemoryBook();
      await book.importing(factLines(created("7", { at: "2025-01-01T00:00:00Z" })));
      return book;
    };

    it("keeps the file's facts away from it, wherever they stand", async () => {
      const book = await withOrder7();
      const before = await book.store.head();
      const file = factLines(paid("7"), created("7"), paid("7"), cancelled("7"), created("8"), paid("8"));
      const report = await book.importing(file, { batchSize: 2 });
      expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
        [1, "OrderNumberTaken"],
        [2, "OrderAlreadyExists"],
        [3, "OrderNumberTaken"],
        [4, "OrderNumberTaken"],
      ]);
      expect(report.refused[2]?.reason).toContain("another order");
      expect(report.accepted).toBe(2);
      const added = await book.store.readAll(before.position, 10);
      expect(added.map(({ type }) => type)).toEqual(["OrderCreated", "OrderPaid"]);
      expect(await book.importing(file)).toMatchObject({ accepted: 0, known: 2, refused: report.refused });
    });

    it("lets a file that creates no such order speak about it", async () => {
      const book = await withOrder7();
      const report = await book.importing(factLines(paid("7"), shipped("7")));
      expect(report).toMatchObject({ accepted: 2, refused: [] });
    });
  });

  it("reaches its own order again after a created fact that was refused as a second one", async () => {
    const book = createMemoryBook();
    const start = factLines(created("7"), created("7", { currency: "GBP" }), paid("7"));
    await book.importing(start);
    const report = await book.importing(`${start}\n${factLines(shipped("7"))}`);
    expect(report).toMatchObject({
      accepted: 1,
      known: 2,
      refused: [{ line: 2, code: "OrderAlreadyExists" }],
    });
  });

  it("ships without payment where the source has no payments", async () => {
    const book = createMemoryBook();
    const report = await book.importing(factLines(created("1"), shipped("1"), delivered("1")));
    expect(report).toMatchObject({ accepted: 3, refused: [] });
    const [event] = await book.store.readAll(ORIGIN, 1);
    expect(event?.data.untracked).toEqual(["payment"]);
  });

  it("records what the source doesn't say as not known", async () => {
    const book = createMemoryBook();
    const bare = { kind: "created", orderRef: 12, items: [{ quantity: 1, unitPriceMinor: 0 }] };
    const report = await book.importing(factLines(bare, { kind: "cancelled", orderRef: "12" }));
    expect(report).toMatchObject({ accepted: 2, refused: [] });
    const [first, second] = await book.store.readAll(ORIGIN, 2);
    expect(first?.occurredAt).toBe("2026-11-20T00:00:00.000Z");
    expect(first?.data).toEqual({
      number: "12",
      customer: null,
      currency: "XXX",
      lines: [
        {
          ...{ line: 1, sku: "", name: "", quantity: 1, unitPriceMinor: 0 },
          ...{ discountPercent: null, category: null },
        },
      ],
      freightMinor: null,
      shippingAddress: "unknown",
      untracked: ["payment", "shipment"],
    });
    expect(second?.data).toEqual({ reason: "unknown", noteId: null, sourceRef: null });
  });

  it("makes an order paid by a payment whose amount the source never had", async () => {
    const book = createMemoryBook();
    const file = factLines(
      created("1"),
      paid("1", { amountMinor: undefined }),
      paid("1", { amountMinor: null, methods: undefined }),
      shipped("1"),
    );
    expect(await book.importing(file)).toMatchObject({ accepted: 4, refused: [] });
    const events = await book.store.readAll(ORIGIN, 10);
    const unknown = { amountMinor: null, currency: "EUR", reference: null };
    expect(events[1]?.data).toEqual({ ...unknown, methods: ["card"] });
    expect(events[2]?.data).toEqual({ ...unknown, methods: [] });
  });

  it("takes a line without a price as one whose price isn't known, and refuses one without a quantity", async () => {
    const book = createMemoryBook();
    const report = await book.importing(
      factLines(
        created("1", { items: [{ sku: "A", quantity: 2 }, item] }),
        created("2", { items: [item, { sku: "A", unitPriceMinor: 100 }] }),
      ),
    );
    expect(report).toMatchObject({
      accepted: 1,
      refused: [{ line: 2, code: "IncompleteFact", reason: "It can't be recorded: item 2 has no quantity." }],
    });
    const [event] = await book.store.readAll(ORIGIN, 1);
    expect(event?.data.lines).toMatchObject([
      { sku: "A", quantity: 2, unitPriceMinor: null },
      { unitPriceMinor: 500 },
    ]);
  });

  it("PD1 keeps names, numbers, addresses and texts out of the events", async () => {
    const book = createMemoryBook();
    const person = {
      customerRef: "17850",
      customerName: "Nora Quill",
      customerEmail: "nora@example.com",
      address: { recipient: "N. Quill", street: "Inkwell Lane 3", city: "Leeds", country: "United Kingdom" },
    };
    await book.importing(
      factLines(created("1", person), created("2", person), cancelled("1", { reason: "Nora called twice" })),
    );
    const events = await book.store.readAll(ORIGIN, 10);
    const text = JSON.stringify(events);
    for (const word of ["17850", "Nora", "nora@", "Quill", "Inkwell", "Leeds"])
      expect(text).not.toContain(word);
    expect(text).toContain("United Kingdom");
    const { records } = await book.personal.readAll(0, 100);
    expect(records.map(({ kind }) => kind)).toEqual(["customer", "address", "note"]);
    expect(new Set(records.map(({ subject }) => subject)).size).toBe(1);
    const noteId = events[2]?.data.noteId as PersonalId;
    expect((await book.personal.read([noteId])).get(noteId)?.data).toEqual({ text: "Nora called twice" });
  });

  it("never refers to a personal record of an order that was refused", async () => {
    const book = createMemoryBook();
    await book.importing(
      factLines(
        created("1", { customerRef: "5", items: [] }),
        created("1", { customerRef: "6" }),
        created("1", { customerRef: "7", freightMinor: 3 }),
        created("2", { customerRef: "7" }),
        created("3", { customerRef: "6" }),
        created("4", { customerRef: "5" }),
      ),
    );
    const { records } = await book.personal.readAll(0, 100);
    const known = new Set<unknown>(records.map(({ id }) => id));
    const events = await book.store.readAll(ORIGIN, 10);
    expect(events).toHaveLength(4);
    for (const { data } of events) {
      expect(known.has((data.customer as { recordId: string }).recordId)).toBe(true);
    }
    expect(records).toHaveLength(3);
    expect(events[2]?.data.customer).toEqual(events[0]?.data.customer);
  });

  it("reports a dry run as one", async () => {
    const book = createMemoryBook();
    const report = await book.importing(factLines(created("1"), shipped("2")), { dryRun: true });
    expect(report).toMatchObject({
      kind: "dry-run",
      accepted: 1,
      refused: [{ line: 2, code: "OrderNotFound" }],
    });
  });
});

import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { ORIGIN, type StreamId } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { ANY_ORDER } from "../../src/orders/queries/orderList.ts";
import type { Question } from "../../src/orders/queries/question.ts";
import {
  type AppBooks,
  aJob,
  answersAt,
  appBooks,
  exportText,
  type OpenedBook,
  retailFacts,
} from "../support/appBooks.ts";
import { factLines } from "../support/memoryBook.ts";
import { relinked } from "../support/storeFixtures.ts";

const ALL_KINDS = readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8");

const QUESTIONS: Question[] = [
  {
    ...{ kind: "orderList", filter: ANY_ORDER, sort: { by: "number", direction: "ascending" } },
    ...{ offset: 0, limit: 1000 },
  },
  { kind: "statistics", from: null, to: null, bucket: "day", currency: null },
  { kind: "dailyStatistics" },
  { kind: "orderDetail", number: "A-1" },
];

let books: AppBooks;
let run = 0;

/** A book with facts of every kind, 500 real ones, and a cancellation that refunds: two events, one commit. */
async function aFullBook(): Promise<OpenedBook> {
  books = appBooks(`round-trip-${++run}`);
  const book = await books.create();
  await books.importFacts(book, ALL_KINDS);
  await books.importFacts(book, retailFacts(500));
  await cancelWithRefund(book);
  return book;
}

async function cancelWithRefund(book: OpenedBook): Promise<void> {
  const facts = factLines(
    { kind: "created", orderRef: "R-1", currency: "EUR", items: [{ quantity: 1, unitPriceMinor: 900 }] },
    { kind: "paid", orderRef: "R-1", amountMinor: 900 },
  );
  await books.importFacts(book, facts);
  const orderId = (await book.writeSide.store.holderOf("number/sR-1")) as StreamId;
  const outcome = await books.submit(book, {
    ...{ type: "CancelOrder", orderId, reason: "other", note: "Rang twice" },
    ...{ sourceRef: null, refundMinor: 900 },
  });
  if (outcome.kind !== "accepted") throw new Error(outcome.kind);
}

const eventsOf = ({ writeSide: { store } }: OpenedBook) => store.readAll(ORIGIN, 10_000);
const headOf = async (book: OpenedBook) => (await book.writeSide.store.head()).position;

afterEach(() => books.close());

describe("an exported log, imported again over IndexedDB", () => {
  it("as a new book holds the same events byte for byte, and shows the same at every position", async () => {
    const source = await aFullBook();
    const text = await exportText(source);
    const report = await books.importLog(text, { into: "new-book", open: source });
    const head = await headOf(source);
    expect(report).toMatchObject({ kind: "imported", events: head, problem: null });
    if (report.bookId === null) throw new Error("no book");
    const copy = await books.open(report.bookId);
    expect(copy.book).toMatchObject({ logId: source.book.logId, name: "Inkwell", timeZone: "Europe/London" });
    expect(await exportText(copy)).toBe(text);
    for (const position of [1, 5, 200, head - 1, head]) {
      expect(await answersAt(copy, QUESTIONS, position)).toEqual(
        await answersAt(source, QUESTIONS, position),
      );
    }
    const [list] = await answersAt(copy, QUESTIONS, head);
    expect(JSON.stringify(list)).toContain("Nora Quillfeather");
  });

  it("up to a position brings what was recorded by then, and its people only", async () => {
    const source = await aFullBook();
    const text = await exportText(source, 4);
    const file = JSON.parse(text) as { eventCount: number; digest: string; personal: unknown[] };
    const all = await eventsOf(source);
    expect(file).toMatchObject({ eventCount: 4, digest: all[3]?.hash });
    // A customer and an address; the hundreds of others come later.
    expect(file.personal).toHaveLength(2);
    const report = await books.importLog(text);
    const copy = await books.open(report.bookId ?? "");
    expect(await eventsOf(copy)).toEqual(all.slice(0, 4));
  });

  it("cut within a commit is a book all the same, and goes on with the longer log", async () => {
    const source = await aFullBook();
    const all = await eventsOf(source);
    expect(all.slice(-2).map(({ type }) => type)).toEqual(["OrderCancelled", "PaymentRefunded"]);
    const report = await books.importLog(await exportText(source, all.length - 1));
    const copy = await books.open(report.bookId ?? "");
    expect(await headOf(copy)).toBe(all.length - 1);
    const text = await exportText(source);
    expect(await books.importLog(text, { open: copy })).toMatchObject({ kind: "continued", events: 1 });
    expect(await exportText(copy)).toBe(text);
    expect(await books.importLog(text, { open: copy })).toMatchObject({
      ...{ kind: "nothing-new", bookId: copy.book.bookId, events: 0 },
    });
    const head = await headOf(copy);
    expect(await answersAt(copy, QUESTIONS, head)).toEqual(await answersAt(source, QUESTIONS, head));
  });

  it("cancelled while it continues a book says how much was written, and goes on from there", async () => {
    books = appBooks(`round-trip-${++run}`);
    const source = await books.create();
    const orders = Array.from({ length: 1500 }, (_, number) => ({
      ...{ kind: "created", orderRef: `N-${number}`, currency: "EUR" },
      items: [{ sku: "A", quantity: 1, unitPriceMinor: number }],
    }));
    await books.importFacts(source, factLines(...orders));
    const begun = await books.importLog(await exportText(source, 100));
    const copy = await books.open(begun.bookId ?? "");
    const text = await exportText(source);
    const controller = new AbortController();
    const { store } = copy.writeSide;
    const open: OpenedBook = {
      ...copy,
      writeSide: {
        ...copy.writeSide,
        store: {
          ...store,
          appendRecorded: async (batch) => {
            const result = await store.appendRecorded(batch);
            controller.abort();
            return result;
          },
        },
      },
    };
    const report = await books.importLog(text, { open, job: aJob(controller) });
    const head = await headOf(copy);
    expect(head).toBeGreaterThan(100);
    expect(head).toBeLessThan(1500);
    expect(report).toMatchObject({
      ...{ kind: "cancelled", bookId: copy.book.bookId, events: head - 100, problem: null },
    });
    expect(await books.importLog(text, { open: copy })).toMatchObject({
      ...{ kind: "continued", events: 1500 - head },
    });
    expect(await exportText(copy)).toBe(text);
  });

  it("cancelled while it becomes a new book leaves none", async () => {
    const source = await aFullBook();
    const controller = new AbortController();
    controller.abort();
    const before = await books.catalog.list();
    const report = await books.importLog(await exportText(source), { job: aJob(controller) });
    expect(report).toMatchObject({ kind: "cancelled", bookId: null, events: 0, problem: null });
    expect(await books.catalog.list()).toEqual(before);
  });
});

describe("a log that must not be imported", () => {
  interface LogFile {
    book: { timeZone: string };
    events: RecordedEvent[];
    eventCount: number;
    digest: string;
  }

  /** The file changed, its hashes, count and digest made to fit. */
  function forged(text: string, change: (file: LogFile) => void): string {
    const file = JSON.parse(text) as LogFile;
    change(file);
    file.events = [...relinked(file.events)];
    file.eventCount = file.events.length;
    file.digest = file.events.at(-1)?.hash ?? "";
    return JSON.stringify(file);
  }

  it("of the same log, but gone another way, writes nothing into the open book", async () => {
    const source = await aFullBook();
    const report = await books.importLog(await exportText(source, 6));
    const copy = await books.open(report.bookId ?? "");
    await cancelWithRefund(copy);
    const text = await exportText(copy);
    const people = await copy.writeSide.personal.readAll(0, 1000);
    const longer = await books.importLog(await exportText(source), { open: copy });
    expect(longer).toMatchObject({ kind: "invalid", bookId: null, events: 0 });
    expect(longer.problem).toContain("went different ways");
    const shorter = await books.importLog(await exportText(source, 8), { open: copy });
    expect(shorter.problem).toContain("Up to event 8");
    expect(await exportText(copy)).toBe(text);
    expect(await copy.writeSide.personal.readAll(0, 1000)).toEqual(people);
  });

  it.each<[string, string, (file: LogFile) => void]>([
    [
      "a zone that there isn't",
      "Mars/Olympus",
      (file) => {
        file.book.timeZone = "Mars/Olympus";
      },
    ],
    [
      "one number for two orders",
      "Event 5: The event doesn't fit: an order further up has the number A-1",
      (file) => {
        file.events = file.events.map((event) =>
          event.position === 5 ? { ...event, data: { ...event.data, number: "A-1" } } : event,
        );
      },
    ],
    [
      "a command that comes back",
      "event 6: The event doesn't fit: its command recorded a commit further up",
      (file) => {
        const [first] = file.events;
        if (first === undefined) throw new Error("no event");
        file.events = file.events.map((event) =>
          event.position === 6 ? { ...event, metadata: first.metadata } : event,
        );
      },
    ],
  ])("with %s is invalid, here and as a new book, and nothing is written", async (_, words, change) => {
    const source = await aFullBook();
    const copy = await books.open((await books.importLog(await exportText(source, 2))).bookId ?? "");
    const text = forged(await exportText(source), change);
    const before = await books.catalog.list();
    for (const options of [{ open: copy }, { into: "new-book" as const }]) {
      const report = await books.importLog(text, options);
      expect(report).toMatchObject({ kind: "invalid", bookId: null });
      expect(report.problem?.toLowerCase()).toContain(words.toLowerCase());
    }
    expect(await headOf(copy)).toBe(2);
    expect(await books.catalog.list()).toEqual(before);
  });
});

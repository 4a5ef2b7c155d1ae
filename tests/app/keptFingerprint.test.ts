import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { previewLog } from "../../src/app/worker/previewLog.ts";
import { verifyBook } from "../../src/app/worker/verifyBook.ts";
import { ORIGIN, toPosition } from "../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import { type Fingerprint, fingerprintOf } from "../../src/engine/integrity/fingerprint.ts";
import { type AppBooks, aJob, appBooks, exportText, type OpenedBook } from "../support/appBooks.ts";
import { relinked } from "../support/storeFixtures.ts";

const fact = (orderRef: string) =>
  JSON.stringify({
    ...{ at: "2026-03-01T09:00:00Z", kind: "created", orderRef, currency: "EUR" },
    items: [{ sku: "A", name: "Lantern", quantity: 1, unitPriceMinor: 500 }],
  });

let books: AppBooks;
let run = 0;
afterEach(() => books.close());

async function aBook(orders = 4): Promise<OpenedBook> {
  books = appBooks(`kept-${++run}`);
  const book = await books.create();
  const facts = Array.from({ length: orders }, (_, index) => fact(`K${index + 1}`));
  await books.importFacts(book, facts.join("\n"));
  return book;
}

async function fingerprintAt({ writeSide }: OpenedBook, position: number): Promise<Fingerprint> {
  const [event] = await writeSide.store.readAll(toPosition(position - 1), 1);
  if (event === undefined) throw new Error(`no event ${position}`);
  return fingerprintOf(event);
}

interface LogFile {
  events: RecordedEvent[];
  eventCount: number;
  digest: string;
}

/** A file whose log was changed, every hash made anew: sound in itself. */
function rewritten(text: string, change: (events: RecordedEvent[]) => RecordedEvent[]): string {
  const file = JSON.parse(text) as LogFile;
  const events = relinked(change(file.events));
  return JSON.stringify({ ...file, events, eventCount: events.length, digest: events.at(-1)?.hash });
}

describe("a fingerprint that was kept elsewhere, against the log", () => {
  it("ES8 fits at every position, however far the log has gone on", async () => {
    const book = await aBook();
    const { store } = book.writeSide;
    for (let position = 1; position <= 4; position++) {
      const verdict = await verifyBook(store, await fingerprintAt(book, position), aJob());
      expect(verdict).toEqual({ firstBad: null, events: 4, kept: "same" });
    }
    expect(await verifyBook(store, null, aJob())).toEqual({ firstBad: null, events: 4, kept: null });
  });

  it("ES8 finds what the chain alone can't: a log rewritten whole, and one cut at its end", async () => {
    const book = await aBook();
    const kept = await fingerprintAt(book, 4);
    const text = await exportText(book);
    const forged = rewritten(text, (events) =>
      events.map((event) =>
        event.position === 2 ? { ...event, data: { ...event.data, forged: 1 } } : event,
      ),
    );
    const cut = rewritten(text, (events) => events.slice(0, 3));
    for (const [file, found] of [
      [forged, "differs"],
      [cut, "ahead"],
    ] as const) {
      const { bookId } = await books.importLog(file, { into: "new-book" });
      const copy = await books.open(bookId ?? "");
      expect(await verifyBook(copy.writeSide.store, kept, aJob())).toMatchObject({
        firstBad: null,
        kept: found,
      });
    }
  });
});

describe("a fingerprint that was kept elsewhere, against a file", () => {
  it("ES8 lets in the log that it was taken of, also a longer one, as a new book and into the open one", async () => {
    const book = await aBook();
    const kept = await fingerprintAt(book, 3);
    const text = await exportText(book);
    const copy = await books.importLog(await exportText(book, 3), { into: "new-book", kept });
    expect(copy.kind).toBe("imported");
    const open = await books.open(copy.bookId ?? "");
    expect(await books.importLog(text, { open, kept })).toMatchObject({ kind: "continued", events: 1 });
  });

  it("ES8 refuses a file that was rewritten or is of another log, or ends before; nothing is written", async () => {
    const book = await aBook();
    const kept = await fingerprintAt(book, 3);
    const text = await exportText(book);
    const forged = rewritten(text, (events) =>
      events.map((event) => (event.position === 1 ? { ...event, occurredAt: event.recordedAt } : event)),
    );
    const short = await exportText(book, 2);
    const before = await books.catalog.list();
    for (const [file, problem] of [
      [forged, /not the log that the fingerprint was taken of/],
      [short, /ends at event 2/],
    ] as const) {
      for (const options of [{ into: "new-book" as const }, { open: book }]) {
        const report = await books.importLog(file, { ...options, kept });
        expect(report.kind).toBe("invalid");
        expect(report.problem).toMatch(problem);
      }
    }
    expect(await books.catalog.list()).toEqual(before);
    expect((await book.writeSide.store.head()).position).toBe(4);
  });
});

describe("what is said of a file before it is imported", () => {
  const blob = (text: string) => new Blob([text]);
  const openLog = ({ book, writeSide }: OpenedBook) => ({ book, store: writeSide.store });

  it("its name, length, date and fingerprint, and how it is related to the open book", async () => {
    const book = await aBook();
    const text = await exportText(book);
    expect(await previewLog(blob(text), openLog(book))).toEqual({
      kind: "log",
      name: "Inkwell",
      events: 4,
      exportedAt: "2026-11-21T00:00:00.000Z",
      fingerprint: await fingerprintAt(book, 4),
      relation: "contained",
      newEvents: 0,
    });
    expect(await previewLog(blob(await exportText(book, 2)), openLog(book))).toMatchObject({
      events: 2,
      relation: "contained",
    });
    expect(await previewLog(blob(text), null)).toMatchObject({ relation: "other", newEvents: 4 });
    const copy = await books.open((await books.importLog(await exportText(book, 1))).bookId ?? "");
    expect(await previewLog(blob(text), openLog(copy))).toMatchObject({ relation: "longer", newEvents: 3 });
    const empty = await books.create();
    expect(await previewLog(blob(text), openLog(empty))).toMatchObject({ relation: "other", newEvents: 4 });
  });

  it("that it went another way, where its last event is another than the book's", async () => {
    const book = await aBook();
    const text = rewritten(await exportText(book), (events) =>
      events.map((event) => (event.position === 4 ? { ...event, data: { ...event.data, other: 1 } } : event)),
    );
    expect(await previewLog(blob(text), openLog(book))).toMatchObject({ relation: "forked", newEvents: 0 });
  });

  it.each([
    ["", "The file is not JSON"],
    ["no log", "The file is not JSON"],
    ['{"format":"other"}', "not an exported event log"],
  ])("why %j can't be read", async (text, problem) => {
    books = appBooks(`unreadable-${++run}`);
    const preview = await previewLog(blob(text), null);
    expect(preview).toMatchObject({ kind: "unreadable", problem: expect.stringContaining(problem) });
  });

  it("writes nothing, and reads no more than the beginning", async () => {
    const book = await aBook();
    const text = await exportText(book);
    const before = await books.catalog.list();
    const broken = text.replace(/\n.*$/s, "\nnonsense");
    expect(await previewLog(blob(broken), openLog(book))).toMatchObject({ kind: "log", events: 4 });
    expect(await books.catalog.list()).toEqual(before);
    expect(await book.writeSide.store.readAll(ORIGIN, 10)).toHaveLength(4);
  });
});

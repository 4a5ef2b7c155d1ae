import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Profile } from "../../src/app/worker/catalogDatabase.ts";
import { createCommandJournal } from "../../src/app/worker/commandJournal.ts";
import { type BookCsvImport, importBookCsv } from "../../src/app/worker/importBookCsv.ts";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { inspectCsv } from "../../src/orders/csv/inspectCsv.ts";
import { type AppBooks, aJob, appBooks, type OpenedBook } from "../support/appBooks.ts";
import { csvFile, planOf } from "../support/csvFiles.ts";

const SAMPLE = new Blob([readFileSync("tests/fixtures/online-retail/sample.csv")]);
const NAMES = "order,date,customer no,customer,sku,item name,quantity,unit price,city";

let books: AppBooks;
let run = 0;
const aBook = async () => {
  books = appBooks(`csv-${++run}`);
  return books.create();
};
afterEach(() => books.close());

async function importing(
  { book, writeSide }: OpenedBook,
  file: Blob,
  {
    dryRun = false,
    creditNotesCancel = false,
    ...changes
  }: Partial<BookCsvImport> & {
    creditNotesCancel?: boolean;
  } = {},
  job = aJob(),
) {
  const plan = planOf(await inspectCsv(file), { creditNotesCancel });
  const profile = { actor: "actor-1", deviceId: "device-1" } as Profile;
  const target = { timeZone: book.timeZone, writeSide, journal: createCommandJournal(), profile };
  return importBookCsv({ file, plan, dryRun, ...target, clock: books.clock, ...changes }, job);
}

const stored = async ({ writeSide: { store, personal } }: OpenedBook) => ({
  head: await store.head(),
  people: await personal.readAll(0, 10_000),
});

describe("importing a shop's own CSV into a book over IndexedDB", () => {
  it("a dry run tells what the import then does, and writes nothing", async () => {
    const book = await aBook();
    const before = await stored(book);
    const dry = await importing(book, SAMPLE, { dryRun: true, creditNotesCancel: true });
    expect(dry).toMatchObject({
      kind: "dry-run",
      events: { accepted: 24, known: 0 },
      summary: { orders: 21, cancelled: 3 },
      problem: null,
    });
    expect(await stored(book)).toEqual(before);
    const real = await importing(book, SAMPLE, { creditNotesCancel: true });
    expect({ ...real, leftOut: null }).toEqual({ ...dry, kind: "imported", leftOut: null });
    expect((await stored(book)).head.position).toBe(24);
  });

  it("the same file again adds nothing, and with credit notes that cancel only the cancellations", async () => {
    const book = await aBook();
    expect(await importing(book, SAMPLE)).toMatchObject({ events: { accepted: 21, known: 0 } });
    const after = await stored(book);
    expect(await importing(book, SAMPLE)).toMatchObject({ events: { accepted: 0, known: 21 } });
    expect(await stored(book)).toEqual(after);
    const cancelling = await importing(book, SAMPLE, { creditNotesCancel: true });
    expect(cancelling).toMatchObject({ events: { accepted: 3, known: 21 }, leftOut: { rows: 11 } });
  });

  it("ES5 broken off in the middle, whole orders stay; imported again, it goes on", async () => {
    const book = await aBook();
    const rows = Array.from({ length: 450 }, (_, at) => `A${at},4/4/2011,7,,MUG,Mug,1,2.50,`);
    const file = csvFile(NAMES, ...rows);
    const controller = new AbortController();
    const writeSide: typeof book.writeSide = {
      ...book.writeSide,
      handleMany: async (envelopes) => {
        controller.abort();
        return book.writeSide.handleMany(envelopes);
      },
    };
    const broken = await importing(book, file, { writeSide }, aJob(controller));
    expect(broken).toMatchObject({ kind: "cancelled", events: { accepted: 200, known: 0 } });
    expect(await importing(book, file)).toMatchObject({
      kind: "imported",
      events: { accepted: 250, known: 200 },
    });
  });

  it("PD1 names, customer numbers and cities go to personal records, never into an event", async () => {
    const book = await aBook();
    const file = csvFile(
      NAMES,
      "1,4/4/2011,90210,Nora Quillfeather,MUG,Mug,1,2.50,Mosswick",
      "2,5/4/2011,90210,Nora Quillfeather,JUG,Jug,1,2.50,Mosswick",
    );
    await importing(book, file);
    const events = JSON.stringify(await book.writeSide.store.readAll(ORIGIN, 100));
    const people = JSON.stringify((await stored(book)).people);
    for (const text of ["90210", "Quillfeather", "Mosswick"]) {
      expect(events).not.toContain(text);
      expect(people).toContain(text);
    }
  });

  it("what the book itself refuses is listed with the line of its order", async () => {
    const book = await aBook();
    await importing(book, csvFile(NAMES, "1,4/4/2011,7,,MUG,Mug,1,2.50,"));
    const other = csvFile(NAMES, "2,4/4/2011,7,,MUG,Mug,1,2.50,", "1,9/9/2011,7,,JUG,Jug,1,9.00,");
    const report = await importing(book, other);
    expect(report).toMatchObject({
      events: { accepted: 1, known: 0 },
      leftOut: { rows: 1, byReason: [{ reason: "refused", rows: 1 }] },
    });
    expect(report.leftOut.first).toMatchObject([{ line: 3, orderNumber: "1", reason: "refused" }]);
  });

  it("the rows left out come as CSV with line and reason, safe for spreadsheets", async () => {
    const book = await aBook();
    const file = csvFile(
      NAMES,
      "1,4/4/2011,7,,MUG,Mug,1,2.50,",
      'C2,4/4/2011,7,,MUG,"=HYPERLINK(""http://x"")",-1,2.50,',
      ",4/4/2011,7,,@SUM,Mug,1,2.50,",
    );
    const { leftOut } = await importing(book, file, { dryRun: true });
    expect(await leftOut.file?.text()).toBe(
      [
        `line,reason,${NAMES}`,
        `3,Credit note: it takes goods or money back,C2,4/4/2011,7,,MUG,"'=HYPERLINK(""http://x"")",-1,2.50,`,
        "4,It has no order number,,4/4/2011,7,,'@SUM,Mug,1,2.50,",
        "",
      ].join("\n"),
    );
    const clean = await importing(book, csvFile(NAMES, "9,4/4/2011,7,,MUG,Mug,1,2.50,"), { dryRun: true });
    expect(clean.leftOut).toEqual({ rows: 0, byReason: [], first: [], file: null });
  });

  it("a file that breaks off unreadable writes nothing and names the line", async () => {
    const book = await aBook();
    const before = await stored(book);
    const file = csvFile(NAMES, "1,4/4/2011,7,,MUG,Mug,1,2.50,", '2,4/4/2011,7,,MUG,"Mug,1,2.50,');
    expect(await importing(book, file)).toMatchObject({ kind: "invalid", problem: { line: 3 } });
    expect(await stored(book)).toEqual(before);
  });

  it("at local times of the book's zone, whatever the clocks do", async () => {
    const book = await aBook();
    const file = csvFile(
      NAMES,
      "1,27/3/2011 01:30,7,,MUG,Mug,1,2.50,",
      "2,28/3/2011 01:30,7,,MUG,Mug,1,2.50,",
    );
    await importing(book, file);
    const events = await book.writeSide.store.readAll(ORIGIN, 10);
    // In London the hour from 1 to 2 didn't exist on the 27th; the day after, summer time held.
    expect(events.map(({ occurredAt }) => occurredAt)).toEqual([
      "2011-03-27T01:30:00.000Z",
      "2011-03-28T00:30:00.000Z",
    ]);
  });
});

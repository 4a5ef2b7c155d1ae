import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { logDatabaseName } from "../../src/app/worker/catalogDatabase.ts";
import { openWriteSide } from "../../src/app/worker/writeSide.ts";
import type { RecordedEvent } from "../../src/engine/events/recordedEvent.ts";
import type { RecordedCommit } from "../../src/engine/integrity/recordCommits.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import { type BlockRow, blockEvents } from "../../src/storage/dexie/blockRow.ts";
import { toBlocks } from "../../src/storage/dexie/packBlocks.ts";
import { IDS_LENGTH } from "../../src/storage/dexie/packedEvent.ts";
import { type AppBooks, appBooks, exportText, type OpenedBook } from "../support/appBooks.ts";
import { relinked } from "../support/storeFixtures.ts";

const FACTS = readFileSync("tests/fixtures/facts-all-kinds.ndjson", "utf8");

let books: AppBooks;
let run = 0;
afterEach(() => books.close());

/** A book of a dozen events, imported, so that a block holds several. */
async function aBook(): Promise<OpenedBook> {
  books = appBooks(`tampered-${++run}`);
  const book = await books.create();
  await books.importFacts(book, FACTS);
  return book;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Changes the rows of the log behind the application's back, as the browser's own tools can. */
async function alterBlocks(
  book: OpenedBook,
  change: (rows: BlockRow[]) => readonly BlockRow[],
): Promise<void> {
  const database = await settled(indexedDB.open(logDatabaseName(book.book.bookId)));
  const blocks = database.transaction("blocks", "readwrite").objectStore("blocks");
  const changed = change(await settled(blocks.getAll() as IDBRequest<BlockRow[]>));
  await settled(blocks.clear());
  for (const row of changed) await settled(blocks.put(row));
  database.close();
}

/** Changes the list of events in the one block of the log, and what the block says of itself with it. */
const alterEvents = (book: OpenedBook, change: (events: RecordedEvent[]) => readonly RecordedEvent[]) =>
  alterBlocks(book, ([row, ...others]) => {
    if (row === undefined || others.length > 0) throw new Error("one block expected");
    const events = change(blockEvents(row));
    const [block, ...more] = toBlocks(events.map(commitOf));
    if (block === undefined || more.length > 0) throw new Error("no block, or too many");
    const rest = row.keys.slice(row.events.length);
    return [{ ...block, keys: [...block.keys, ...rest], commands: row.commands, holders: row.holders }];
  });

/** An event on its own, as its block keeps it. */
const commitOf = (event: RecordedEvent): RecordedCommit => ({
  ...{ commandId: event.metadata.commandId, streamId: event.streamId, events: [event] },
  // Then its metadata stand as they are, whatever they were changed to.
  ...{ continuesLast: true, reservations: [], erases: [] },
});

/** The log as another tab, opened afterwards, finds it. */
async function firstBadPosition(book: OpenedBook): Promise<number | null> {
  const again = await openWriteSide(book.book.bookId, books.clock);
  try {
    return await verifyLog(again.store);
  } finally {
    again.close();
  }
}

const at = (events: readonly RecordedEvent[], position: number): RecordedEvent => {
  const found = events[position - 1];
  if (found === undefined) throw new Error(`no event ${position}`);
  return found;
};
const withData = (event: RecordedEvent, data: object): RecordedEvent => ({
  ...event,
  data: { ...event.data, ...data },
});
const renumbered = (events: readonly RecordedEvent[]): RecordedEvent[] =>
  events.map((event, index) => ({ ...event, position: (index + 1) as RecordedEvent["position"] }));

type Change = (events: RecordedEvent[]) => readonly RecordedEvent[];

/** What somebody could do to the events, and the first position that then doesn't fit. */
const TAMPERINGS: readonly [string, number, Change][] = [
  ["an amount changed", 2, (all) => all.with(1, withData(at(all, 2), { amountMinor: 1 }))],
  ["an occurredAt changed", 3, (all) => all.with(2, { ...at(all, 3), occurredAt: at(all, 1).occurredAt })],
  [
    "an actor changed",
    3,
    (all) =>
      all.with(2, {
        ...at(all, 3),
        metadata: { ...at(all, 3).metadata, actor: at(all, 3).eventId as never },
      }),
  ],
  ["the first event changed", 1, (all) => all.with(0, withData(at(all, 1), { number: "A-0" }))],
  ["the last event changed", 6, (all) => all.with(5, withData(at(all, 6), { carrier: "Nobody" }))],
  ["a hash changed", 4, (all) => all.with(3, { ...at(all, 4), hash: at(all, 3).hash })],
  ["two events swapped", 2, (all) => all.with(1, at(all, 3)).with(2, at(all, 2))],
  [
    "two events swapped, their positions mended",
    2,
    (all) => renumbered(all.with(1, at(all, 3)).with(2, at(all, 2))),
  ],
  ["an event inserted", 4, (all) => all.toSpliced(3, 0, at(all, 2))],
  ["an event inserted, all positions mended", 4, (all) => renumbered(all.toSpliced(3, 0, at(all, 2)))],
  ["an event dropped", 3, (all) => all.toSpliced(2, 1)],
  ["an event dropped, all positions mended", 3, (all) => renumbered(all.toSpliced(2, 1))],
  ["the first event dropped, all positions mended", 1, (all) => renumbered(all.slice(1))],
  ["a member added", 2, (all) => all.with(1, { ...at(all, 2), note: "x" } as RecordedEvent)],
];

/** A block whose list is longer or shorter than it says can't be read: its first event is named. */
const UNREADABLE: readonly string[] = ["an event inserted", "an event dropped"];
/** A block has no room for a member that events don't have. */
const IN_FILE_ONLY = "a member added";
const IN_DATABASE = TAMPERINGS.filter(([what]) => what !== IN_FILE_ONLY).map(
  ([what, position, change]) => [what, UNREADABLE.includes(what) ? 1 : position, change] as const,
);

describe("a log that was tampered with in the database", () => {
  it("ES8 is sound before", async () => {
    const book = await aBook();
    expect((await book.writeSide.store.head()).position).toBeGreaterThanOrEqual(7);
    expect(await firstBadPosition(book)).toBeNull();
  });

  it.each(IN_DATABASE)("ES8 %s: position %i is named", async (_, position, change) => {
    const book = await aBook();
    await alterEvents(book, change);
    expect(await firstBadPosition(book)).toBe(position);
  });

  it("ES8 an event changed and its own hash made to fit: the next one is named", async () => {
    const book = await aBook();
    await alterEvents(book, (all) => {
      const [changed] = relinked([...all.slice(0, 1), withData(at(all, 2), { amountMinor: 1 })]).slice(1);
      return changed === undefined ? all : all.with(1, changed);
    });
    expect(await firstBadPosition(book)).toBe(3);
  });

  it("ES8 any byte of a stored event, changed, is found at or before the event that it is in", async () => {
    const book = await aBook();
    const row = await onlyBlock(book);
    for (const [place, text] of row.events.entries()) {
      for (let index = 1; index < text.length - 1; index += 13) {
        const changed = text.slice(0, index) + (text[index] === "7" ? "8" : "7") + text.slice(index + 1);
        await alterBlocks(book, () => [{ ...row, events: row.events.with(place, changed) }]);
        const bad = await firstBadPosition(book);
        expect(bad, `byte ${index} of event ${place + 1}`).not.toBeNull();
        expect(bad, `byte ${index} of event ${place + 1}`).toBeLessThanOrEqual(place + 1);
      }
    }
  });

  it("ES8 any character of the stored ids and hashes, changed, is found at the event that it is of", async () => {
    const book = await aBook();
    const row = await onlyBlock(book);
    for (let index = 0; index < row.ids.length; index += 5) {
      const changed = String.fromCharCode(row.ids.charCodeAt(index) ^ 1);
      const ids = row.ids.slice(0, index) + changed + row.ids.slice(index + 1);
      await alterBlocks(book, () => [{ ...row, ids }]);
      expect(await firstBadPosition(book), `character ${index}`).toBe(Math.floor(index / IDS_LENGTH) + 1);
    }
  });

  it("ES8 a whole block dropped, doubled under another key, or swapped with its neighbour is found", async () => {
    const changes: ((rows: BlockRow[]) => readonly BlockRow[])[] = [
      ([first, _, ...rest]) => (first === undefined ? [] : [first, ...rest]),
      ([first, second, ...rest]) => {
        if (first === undefined || second === undefined) throw new Error("two blocks expected");
        return [{ ...first, events: second.events }, { ...second, events: first.events }, ...rest];
      },
      ([first, second, ...rest]) => {
        if (first === undefined || second === undefined) throw new Error("two blocks expected");
        return [first, { ...second, events: first.events }, ...rest];
      },
    ];
    for (const change of changes) {
      const book = await aBook();
      for (const orderRef of ["B-1", "B-2"]) {
        const items = [{ sku: "X", quantity: 1, unitPriceMinor: 1 }];
        await books.importFacts(book, JSON.stringify({ kind: "created", orderRef, currency: "EUR", items }));
      }
      await alterBlocks(book, change);
      const bad = await firstBadPosition(book);
      expect(bad).not.toBeNull();
      books.close();
    }
  });
});

async function onlyBlock(book: OpenedBook): Promise<BlockRow> {
  const found: BlockRow[] = [];
  await alterBlocks(book, (rows) => {
    found.push(...rows);
    return rows;
  });
  const [row] = found;
  if (row === undefined || found.length > 1) throw new Error("one block expected");
  return row;
}

describe("a log that was tampered with in its file", () => {
  interface LogFile {
    events: RecordedEvent[];
    eventCount: number;
    digest: string;
  }

  it.each(TAMPERINGS)("ES8 %s: position %i is named, and nothing is written", async (_, position, change) => {
    const book = await aBook();
    const file = JSON.parse(await exportText(book)) as LogFile;
    const before = await books.catalog.list();
    file.events = [...change(file.events)];
    file.eventCount = file.events.length;
    file.digest = file.events.at(-1)?.hash ?? "";
    const report = await books.importLog(JSON.stringify(file), { into: "new-book" });
    expect(report.kind).toBe("invalid");
    expect(report.problem).toMatch(new RegExp(`^Event ${position}: `));
    expect(await books.catalog.list()).toEqual(before);
  });

  it("ES8 a log cut at its end is told by its header alone: by count and digest", async () => {
    const book = await aBook();
    const file = JSON.parse(await exportText(book)) as LogFile;
    file.events = file.events.slice(0, -1);
    const cut = await books.importLog(JSON.stringify(file), { into: "new-book" });
    expect(cut.problem).toContain("The header promises");
    file.eventCount -= 1;
    const counted = await books.importLog(JSON.stringify(file), { into: "new-book" });
    expect(counted.problem).toContain("The digest in the header");
  });
});

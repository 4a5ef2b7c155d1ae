import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openBookSession } from "../../src/app/worker/bookSession.ts";
import { logDatabaseName, viewsDatabaseName } from "../../src/app/worker/catalogDatabase.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import { type AppBooks, appBooks } from "../support/appBooks.ts";

let books: AppBooks;
let run = 0;
afterEach(() => books.close());

const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({ name }) => name ?? "").sort();

const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** A book of the list, open as the engine opens it, and what is told of its loss. */
async function anOpenBook() {
  books = appBooks(`lost-${++run}`);
  const book = await books.catalog.create({ name: "Inkwell", timeZone: "Europe/London" as TimeZone });
  const losses: unknown[] = [];
  const nothing = () => undefined;
  const open = () =>
    openBookSession(book, books.clock, new Set(), {
      onChange: nothing,
      onTrouble: nothing,
      onLoss: (failure) => losses.push(failure),
    });
  return { book, losses, open, session: await open() };
}

describe("a book of the list whose log is gone", () => {
  it("is not opened as an empty one", async () => {
    const { book, open, session } = await anOpenBook();
    await session.close();
    await deleted(logDatabaseName(book.bookId));
    await expect(open()).rejects.toMatchObject({ code: "storage-vanished" });
    expect(await databases()).not.toContain(logDatabaseName(book.bookId));
  });

  it("is told while it is open, and is still in the list: it has vanished", async () => {
    const { book, losses, session } = await anOpenBook();
    await deleted(logDatabaseName(book.bookId));
    await vi.waitFor(() => expect(losses).toHaveLength(1));
    expect(losses[0]).toMatchObject({ code: "storage-vanished" });
    expect(await books.catalog.has(book.bookId)).toBe(true);
    await session.close();
  });

  it("was removed in another tab where the list no longer has it", async () => {
    const { book, losses, session } = await anOpenBook();
    const seen: boolean[] = [];
    const other = appBooks(`other-${run}`);
    await other.catalog.remove(book.bookId);
    await vi.waitFor(() => expect(losses).toHaveLength(1));
    seen.push(await books.catalog.has(book.bookId));
    expect(seen).toEqual([false]);
    expect(await databases()).not.toContain(logDatabaseName(book.bookId));
    await session.close();
    other.close();
  });
});

describe("the list of books", () => {
  it("clears away at the next start what a removal or an import left behind when it broke off", async () => {
    books = appBooks(`left-${++run}`);
    const { book } = await books.create();
    const kept = await books.create();
    const entries = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("orderlog-books");
      request.onsuccess = () => resolve(request.result);
    });
    const store = entries.transaction("books", "readwrite").objectStore("books");
    store.put({ ...book, state: "removing" });
    store.put({ ...book, bookId: "broken-off", state: "importing" });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    entries.close();
    books.close();
    expect((await books.catalog.list()).map(({ bookId }) => bookId)).not.toContain(book.bookId);
    await books.catalog.removeUnfinished();
    const left = await databases();
    for (const id of [book.bookId, "broken-off"]) {
      expect(left).not.toContain(logDatabaseName(id));
      expect(left).not.toContain(viewsDatabaseName(id));
    }
    expect(left).toContain(logDatabaseName(kept.book.bookId));
  });

  it("that vanishes while it is in use is not made anew, and says so", async () => {
    books = appBooks(`list-${++run}`);
    await books.catalog.list();
    const losses: unknown[] = [];
    books.catalog.follow({ onLoss: (failure) => losses.push(failure) });
    await deleted("orderlog-books");
    await vi.waitFor(() => expect(losses).toHaveLength(1));
    expect(losses[0]).toMatchObject({ code: "storage-vanished" });
    await expect(books.catalog.list()).rejects.toMatchObject({ code: "storage-vanished" });
    expect(await databases()).not.toContain("orderlog-books");
  });
});

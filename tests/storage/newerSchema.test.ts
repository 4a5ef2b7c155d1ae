import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { logDatabaseName, viewsDatabaseName } from "../../src/app/worker/catalogDatabase.ts";
import { openWriteSide } from "../../src/app/worker/writeSide.ts";
import type { Submission } from "../../src/orders/submissions/submission.ts";
import { createDexieReadModelStore } from "../../src/storage/dexie/dexieReadModelStore.ts";
import { type AppBooks, appBooks, type OpenedBook } from "../support/appBooks.ts";

const order: Submission = {
  ...{ type: "CreateOrder", number: null, customer: null, currency: "EUR" },
  lines: [
    { sku: "A", name: "Lantern", quantity: 1, unitPriceMinor: 5, discountPercent: null, category: null },
  ],
  ...{ freightMinor: null, address: null, untracked: [], note: "", fromSource: false },
};

let books: AppBooks;
let run = 0;
afterEach(() => books.close());

async function aBookWithAnOrder(): Promise<OpenedBook> {
  books = appBooks(`newer-schema-${++run}`);
  const book = await books.create();
  expect((await books.submit(book, order)).kind).toBe("accepted");
  return book;
}

/** Does what a newer build does in its own tab: raises the schema. Older connections are told and give way. */
async function raiseSchema(name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 990);
    request.onupgradeneeded = () => request.result.createObjectStore("brandNew");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
}

/** All that the database holds, read without the application, and its version. */
async function contentOf(name: string): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  const rows = stores.map(
    (store) =>
      new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      }),
  );
  const content = { version: database.version, stores, rows: await Promise.all(rows) };
  database.close();
  return content;
}

const REFUSED = {
  code: "newer-schema",
  message: expect.stringContaining("newer version of Orderlog"),
};

describe("an older build and a newer schema", () => {
  it("UP2 a book whose log a newer build has changed isn't opened, and nothing in it changes", async () => {
    const { book, writeSide, readSide } = await aBookWithAnOrder();
    readSide.close();
    writeSide.close();
    const name = logDatabaseName(book.bookId);
    await raiseSchema(name);
    const before = await contentOf(name);
    await expect(openWriteSide(book.bookId, books.clock)).rejects.toMatchObject(REFUSED);
    expect(await contentOf(name)).toEqual(before);
  });

  it("UP2 a tab that had it open gives way, and its next command is refused in words, without a trace", async () => {
    const open = await aBookWithAnOrder();
    const name = logDatabaseName(open.book.bookId);
    await raiseSchema(name);
    const before = await contentOf(name);
    await expect(books.submit(open, order)).rejects.toMatchObject(REFUSED);
    await expect(books.submit(open, order)).rejects.toMatchObject(REFUSED);
    expect(await contentOf(name)).toEqual(before);
  });

  it("PR2 saved read models of a newer schema are not written over", async () => {
    const { book, readSide, writeSide } = await aBookWithAnOrder();
    await readSide.host.reached((await writeSide.store.head()).position);
    await readSide.host.save();
    readSide.close();
    const name = viewsDatabaseName(book.bookId);
    await raiseSchema(name);
    const before = await contentOf(name);
    const store = createDexieReadModelStore(name);
    await expect(store.load("orders", "1")).rejects.toMatchObject(REFUSED);
    expect(await contentOf(name)).toEqual(before);
    store.close();
  });

  it("the list of books of a newer build is left alone", async () => {
    await aBookWithAnOrder();
    await raiseSchema("orderlog-books");
    const before = await contentOf("orderlog-books");
    await expect(books.create()).rejects.toThrow("newer version of Orderlog");
    expect(await contentOf("orderlog-books")).toEqual(before);
  });
});

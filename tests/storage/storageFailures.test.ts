import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, describe, expect, test, vi } from "vitest";
import { EngineError } from "../../src/engine/engineError.ts";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createDexieEventStore } from "../../src/storage/dexie/dexieEventStore.ts";
import { openLogDatabase } from "../../src/storage/dexie/logDatabase.ts";
import { asEngineError } from "../../src/storage/dexie/storageErrors.ts";
import { freshName } from "../support/dexieHarness.ts";
import { requestBuilder } from "../support/storeFixtures.ts";

const clock = () => steppingClock("2025-01-01T00:00:00Z");

afterEach(() => {
  vi.restoreAllMocks();
});

describe("durability", () => {
  test.each(["strict", "relaxed"] as const)(
    "ES6 an append asks for what it was opened with: %s",
    async (durability) => {
      // Dexie takes hold of the method when it opens.
      const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
      const database = await openLogDatabase(freshName(), { durability });
      begun.mockClear();
      await createDexieEventStore({ database, clock: clock() }).append([requestBuilder("durable")()]);
      const writes = begun.mock.calls.filter(([, mode]) => mode === "readwrite");
      expect(writes).toHaveLength(1);
      expect(writes[0]?.[2]).toEqual({ durability });
      expect(database.durability).toBe(durability);
      await database.delete();
    },
  );

  test("ES6 unless told otherwise it is strict", async () => {
    const database = await openLogDatabase(freshName());
    expect(database.durability).toBe("strict");
    await database.delete();
  });
});

describe("technical failures", () => {
  test("ES6 a closed connection loses the storage, and says so", async () => {
    const database = await openLogDatabase(freshName());
    const events = createDexieEventStore({ database, clock: clock() });
    events.close();
    const failures = [
      () => events.append([requestBuilder("closed")()]),
      () => events.head(),
      () => events.readAll(ORIGIN, 10),
    ];
    for (const failure of failures) await expect(failure()).rejects.toMatchObject({ code: "storage-lost" });
    await database.delete();
  });

  test("ES6 a browser that refuses to open a database is told as such", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("not in a private window", "SecurityError");
    });
    await expect(openLogDatabase(freshName())).rejects.toMatchObject({ code: "storage-unavailable" });
  });

  test("ES6 a write that finds no room is told as such, and nothing of it stays", async () => {
    const database = await openLogDatabase(freshName());
    const events = createDexieEventStore({ database, clock: clock() });
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await expect(events.append([requestBuilder("full")()])).rejects.toMatchObject({ code: "storage-full" });
    vi.restoreAllMocks();
    expect((await events.head()).position).toBe(0);
    await database.delete();
  });

  const dom = (name: string, words: string) => new DOMException(words, name);

  test.each([
    // Dexie's own
    [new Dexie.AbortError(dom("QuotaExceededError", "")), "storage-full"],
    [new Dexie.MissingAPIError("no IndexedDB"), "storage-unavailable"],
    [new Dexie.OpenFailedError("private window"), "storage-unavailable"],
    [new Dexie.DatabaseClosedError("gone"), "storage-lost"],
    [new Dexie.ConstraintError("index"), "corrupt-log"],
    // Chromium
    [dom("UnknownError", "Internal error opening backing store for indexedDB.open."), "storage-lost"],
    [dom("UnknownError", "Internal error committing transaction."), "storage-lost"],
    [
      dom("UnknownError", "Encountered full disk while opening backing store for indexedDB.open."),
      "storage-full",
    ],
    [
      dom("InvalidStateError", "Failed to execute 'transaction': The database connection is closing."),
      "storage-lost",
    ],
    [dom("AbortError", "The connection was closed."), "storage-lost"],
    [
      dom("SecurityError", "Failed to execute 'open': access to the Indexed Database API is denied."),
      "storage-unavailable",
    ],
    // Firefox
    [dom("QuotaExceededError", "The current transaction exceeded its quota limitations."), "storage-full"],
    [
      dom(
        "InvalidStateError",
        "A mutation operation was attempted on a database that did not allow mutations.",
      ),
      "storage-unavailable",
    ],
    [
      dom(
        "UnknownError",
        "The operation failed for reasons unrelated to the database itself and not covered by any other error code.",
      ),
      "storage-lost",
    ],
    [dom("SecurityError", "The operation is insecure."), "storage-unavailable"],
    // WebKit
    [
      dom("UnknownError", "Connection to Indexed Database server lost. Refresh the page to try again"),
      "storage-lost",
    ],
    [dom("UnknownError", "An internal error was encountered in the Indexed Database server"), "storage-lost"],
    [dom("UnknownError", "Unable to open database file on disk"), "storage-lost"],
    [
      dom(
        "UnknownError",
        "Unable to store record in object store because there is not enough space for domain",
      ),
      "storage-full",
    ],
  ])("ES6 %s has the code %s and its cause", (cause, code) => {
    expect(asEngineError(cause)).toMatchObject({ name: "EngineError", code, cause });
  });

  test("ES6 the browser's own words are kept, from the innermost error", () => {
    const lost = new Dexie.OpenFailedError(
      "outer",
      dom("UnknownError", "Connection to Indexed Database server lost"),
    );
    expect(asEngineError(lost)).toMatchObject({
      message:
        "The connection to the browser's storage was lost (UnknownError: Connection to Indexed Database server lost)",
    });
  });

  test("ES6 what isn't the storage's fault stays what it is", () => {
    const errors = [new EngineError("corrupt-log", "x"), new TypeError("x"), "text"];
    for (const error of errors) expect(asEngineError(error)).toBe(error);
  });
});

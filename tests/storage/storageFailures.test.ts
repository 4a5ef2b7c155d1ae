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

  test.each([
    [new Dexie.AbortError(new DOMException("", "QuotaExceededError")), "storage-full"],
    [new Dexie.MissingAPIError("no IndexedDB"), "storage-unavailable"],
    [new Dexie.OpenFailedError("private window"), "storage-unavailable"],
    [new Dexie.DatabaseClosedError("gone"), "storage-lost"],
    [new DOMException("Connection to Indexed Database server lost", "UnknownError"), "storage-lost"],
    [new Dexie.ConstraintError("index"), "corrupt-log"],
  ])("ES6 %s has the code %s and its cause", (cause, code) => {
    expect(asEngineError(cause)).toMatchObject({ name: "EngineError", code, cause });
  });

  test("ES6 what isn't the storage's fault stays what it is", () => {
    const errors = [new EngineError("corrupt-log", "x"), new TypeError("x"), "text"];
    for (const error of errors) expect(asEngineError(error)).toBe(error);
  });
});

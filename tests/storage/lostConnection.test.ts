import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EngineError } from "../../src/engine/engineError.ts";
import type { CommitRequest } from "../../src/engine/eventStore/eventStore.ts";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createDexieEventStore } from "../../src/storage/dexie/dexieEventStore.ts";
import { type LogDatabase, openLogDatabase } from "../../src/storage/dexie/logDatabase.ts";
import { freshName } from "../support/dexieHarness.ts";
import { requestBuilder } from "../support/storeFixtures.ts";

const opened: LogDatabase[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const database of opened.splice(0)) database.close();
});

/** A log with one event, and what is told of its loss. */
async function aLog() {
  const database = await openLogDatabase(freshName());
  opened.push(database);
  const losses: unknown[] = [];
  const returns: number[] = [];
  database.follow({ onLoss: (failure) => losses.push(failure), onReturn: () => returns.push(1) });
  const build = requestBuilder("lost");
  const events = createDexieEventStore({ database, clock: steppingClock("2025-01-01T00:00:00Z") });
  await events.append([build({ stream: "a" })]);
  return { database, events, losses, returns, build };
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What the browser does when it takes a connection away. */
const closeFromOutside = (database: LogDatabase) => forceCloseDatabase(database.backendDB() as never);

/** While it returns true, transactions fail as WebKit's do when its database process has died. */
let isBroken = (): boolean => false;

// Dexie takes hold of the method when it opens.
beforeEach(() => {
  isBroken = () => false;
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...rest) {
    if (isBroken()) throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
    return begin.apply(this, rest);
  });
});

describe("a lost connection", () => {
  it("ES6 is opened again by itself, and nothing is lost", async () => {
    const { database, events, losses, returns, build } = await aLog();
    closeFromOutside(database);
    await events.append([build({ stream: "b" })]);
    expect((await events.readAll(ORIGIN, 10)).map(({ streamId }) => streamId)).toHaveLength(2);
    await vi.waitFor(() => expect(returns).toEqual([1]));
    expect(losses).toEqual([]);
  });

  it("ES5 an append whose answer was lost is done once more, and recorded once", async () => {
    const { events, build, database } = await aLog();
    const request = build({ stream: "b" });
    const recover = vi.spyOn(database, "recover");
    // The commit gets through; what comes back says that the connection broke.
    const transaction = database.transaction.bind(database);
    vi.spyOn(database, "transaction").mockImplementationOnce(((...args: Parameters<typeof transaction>) =>
      transaction(...args).then(() => {
        throw new DOMException("Connection is closing.", "UnknownError");
      })) as typeof database.transaction);
    const result = await events.append([request]);
    expect(result).toMatchObject({ kind: "duplicate", index: 0, commit: { commandId: request.commandId } });
    expect(recover).toHaveBeenCalledTimes(1);
    expect((await events.head()).position).toBe(2);
  });

  it("ES6 what was begun when it broke is done again on the new one", async () => {
    const { events } = await aLog();
    let failures = 1;
    isBroken = () => failures-- > 0;
    expect((await events.head()).position).toBe(1);
  });

  it("ES6 one that stays away is told, looked for without end, and told when it is back", async () => {
    const { database, losses, returns } = await aLog();
    const lost = () => Promise.reject(new DOMException("The connection was closed.", "AbortError"));
    const open = vi.spyOn(database, "open").mockImplementation(lost as never);
    closeFromOutside(database);
    await vi.waitFor(() => expect(losses).not.toHaveLength(0), { timeout: 5_000 });
    expect(losses[0]).toMatchObject({ code: "storage-lost" });
    expect(returns).toEqual([]);
    open.mockRestore();
    await vi.waitFor(() => expect(returns).toEqual([1]), { timeout: 10_000 });
  }, 20_000);

  it("ES6 one that breaks again is said to be lost", async () => {
    const { events } = await aLog();
    isBroken = () => true;
    await expect(events.head()).rejects.toMatchObject({ code: "storage-lost" });
    isBroken = () => false;
    expect((await events.head()).position).toBe(1);
  });

  it("ES6 recorded events of an import are not written twice: their failure is told", async () => {
    const { events, build, database } = await aLog();
    const recover = vi.spyOn(database, "recover");
    await events.append([build({ stream: "b" })]);
    let failures = 1;
    isBroken = () => failures-- > 0;
    const batch = { events: [], personal: [], reservations: [], erases: [] };
    await expect(events.appendRecorded(batch)).rejects.toMatchObject({ code: "storage-lost" });
    expect(recover).not.toHaveBeenCalled();
  });
});

describe("a log that vanishes while it is open", () => {
  const gone = { code: "storage-vanished" };

  it("is noticed when it is deleted from outside, and not made anew", async () => {
    const { database, events, losses, build } = await aLog();
    await settled(indexedDB.deleteDatabase(database.name));
    await vi.waitFor(() => expect(losses).toHaveLength(1));
    expect(losses[0]).toMatchObject(gone);
    const request: CommitRequest = build({ stream: "b" });
    await expect(events.append([request])).rejects.toMatchObject(gone);
    await expect(events.readAll(ORIGIN, 10)).rejects.toMatchObject(gone);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(database.name);
  });

  it("is noticed when the browser closes the connection and has deleted it", async () => {
    const { database, losses } = await aLog();
    const connection = database.backendDB();
    connection.onversionchange = null;
    connection.close();
    await settled(indexedDB.deleteDatabase(database.name));
    closeFromOutside(database);
    await vi.waitFor(() => expect(losses).toHaveLength(1));
    expect(losses[0]).toMatchObject(gone);
  });

  it("is noticed when it was only emptied, and nothing is written at its beginning", async () => {
    const { database, events, build } = await aLog();
    await database.blocks.clear();
    await expect(events.head()).rejects.toMatchObject(gone);
    await expect(events.append([build({ stream: "b" })])).rejects.toMatchObject(gone);
    expect(await database.blocks.count()).toBe(0);
  });

  it("is noticed at the next start, where it must be there", async () => {
    const name = freshName();
    await expect(openLogDatabase(name, { mustExist: true })).rejects.toMatchObject(gone);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it("is no loss where this side has closed it", async () => {
    const { database, events, losses } = await aLog();
    events.close();
    await settled(indexedDB.deleteDatabase(database.name));
    await expect(events.head()).rejects.toBeInstanceOf(EngineError);
    expect(losses).toEqual([]);
  });
});

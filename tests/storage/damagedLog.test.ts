import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "vitest";
import { type Hash, ORIGIN, toPosition, type Version } from "../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import type { Snapshot } from "../../src/engine/snapshots/snapshotStore.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import type { BlockRow } from "../../src/storage/dexie/blockRow.ts";
import { createDexieEventStore } from "../../src/storage/dexie/dexieEventStore.ts";
import { createDexiePersonalStore } from "../../src/storage/dexie/dexiePersonalStore.ts";
import { createDexieSnapshotStore } from "../../src/storage/dexie/dexieSnapshotStore.ts";
import { type LogDatabase, openLogDatabase } from "../../src/storage/dexie/logDatabase.ts";
import { freshName } from "../support/dexieHarness.ts";
import { personalId, personalRecord, requestBuilder, streamId } from "../support/storeFixtures.ts";

const open: LogDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.delete();
});

async function openDatabase(): Promise<LogDatabase> {
  const database = await openLogDatabase(freshName());
  open.push(database);
  return database;
}

/** Blocks that end at 3, 6, 9 and 12. */
async function logOfFour() {
  const database = await openDatabase();
  const events = createDexieEventStore({ database, clock: steppingClock("2025-01-01T00:00:00Z") });
  const build = requestBuilder("damage");
  for (const stream of ["a", "b", "c", "d"]) await events.append([build({ stream, types: ["X", "Y", "Z"] })]);
  return { database, events };
}

type Texts = BlockRow["events"];

async function damage(database: LogDatabase, last: number, change: (texts: Texts) => Texts): Promise<void> {
  const row = await database.blocks.get(last);
  if (row === undefined) throw new Error(`no block ${last}`);
  await database.blocks.put({ ...row, events: change(row.events) });
}

describe("a damaged log", () => {
  test("ES8 changed content is found at its position", async () => {
    const { database, events } = await logOfFour();
    await damage(database, 6, (texts) => texts.map((text) => text.replace('"t":"Y"', '"t":"F"')));
    expect(await events.readAll(ORIGIN, 100)).toHaveLength(12);
    expect(await verifyLog(events)).toBe(5);
  });

  test("ES8 a block that can't be read is an error, and the check names its first position", async () => {
    const { database, events } = await logOfFour();
    await damage(database, 9, (texts) => texts.map((text) => text.slice(0, 30)));
    await expect(events.readAll(ORIGIN, 100)).rejects.toMatchObject({ code: "corrupt-log" });
    await expect(events.readStream(streamId("c"))).rejects.toMatchObject({ code: "corrupt-log" });
    expect(await events.readAll(ORIGIN, 6)).toHaveLength(6);
    expect(await events.readStream(streamId("d"))).toHaveLength(3);
    expect(await verifyLog(events)).toBe(7);
  });

  test.each([
    ["fewer", (texts: Texts) => texts.slice(1)],
    ["more", (texts: Texts) => [...texts, ...texts]],
    ["no events", () => ["{}", "[]", "1"]],
    ["no list", () => "{}" as unknown as Texts],
  ])("ES8 a block whose events are %s is unreadable", async (_, change) => {
    const { database, events } = await logOfFour();
    await damage(database, 3, change);
    await expect(events.readAll(ORIGIN, 1)).rejects.toMatchObject({ code: "corrupt-log" });
  });

  test("ES8 events in another order are found", async () => {
    const { database, events } = await logOfFour();
    await damage(database, 6, (texts) => texts.toReversed());
    expect(await verifyLog(events)).toBe(4);
  });

  test("ES3 a missing block is an error, wherever it is missed", async () => {
    const { database, events } = await logOfFour();
    await database.blocks.delete(6);
    await expect(events.readAll(ORIGIN, 100)).rejects.toMatchObject({ code: "corrupt-log" });
    await expect(events.readAll(toPosition(3), 1)).rejects.toMatchObject({ code: "corrupt-log" });
    expect(await events.readAll(toPosition(6), 100)).toHaveLength(6);
    expect(await verifyLog(events)).toBe(4);
  });

  test("ES8 a head whose hash isn't that of the last event is found", async () => {
    const { database, events } = await logOfFour();
    const row = await database.blocks.get(12);
    if (row === undefined) throw new Error("no block");
    await database.blocks.put({ ...row, hash: "f".repeat(64) as Hash });
    const second = createDexieEventStore({ database, clock: steppingClock("2025-01-01T00:00:00Z") });
    expect(await verifyLog(second)).toBe(12);
    events.close();
  });

  test("PD1 personal records that can't be read are an error, not silence", async () => {
    const database = await openDatabase();
    const personal = createDexiePersonalStore(database);
    await personal.add([personalRecord("p-1", "s-1")]);
    await database.personal.toCollection().modify({ records: "[{" });
    await expect(personal.read([personalId("p-1")])).rejects.toMatchObject({ code: "corrupt-log" });
  });
});

describe("a damaged snapshot", () => {
  const snapshot: Snapshot = {
    streamId: streamId("a"),
    version: 100 as Version,
    schema: 1,
    eventHash: "ab".repeat(32) as Hash,
    state: { total: 5 },
  };

  test.each([
    ["state", { state: '{"total":6}' }],
    ["version", { version: 101 as Version }],
    ["schema", { schema: 2 }],
    ["event hash", { eventHash: "cd".repeat(32) as Hash }],
  ])("SN1 whose %s was changed is as good as none, and is replaced", async (_, change) => {
    const database = await openDatabase();
    const snapshots = createDexieSnapshotStore(database);
    await snapshots.save(snapshot);
    await database.snapshots.update("a", change);
    expect(await snapshots.load(snapshot.streamId)).toBeUndefined();
    await snapshots.save(snapshot);
    expect(await snapshots.load(snapshot.streamId)).toEqual(snapshot);
  });
});

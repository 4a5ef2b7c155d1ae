import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, describe, expect, test } from "vitest";
import { ORIGIN } from "../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../src/engine/integrity/verifyLog.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { blockEvents, holderOfKey } from "../../src/storage/dexie/blockRow.ts";
import { createDexieEventStore } from "../../src/storage/dexie/dexieEventStore.ts";
import { createDexiePersonalStore } from "../../src/storage/dexie/dexiePersonalStore.ts";
import { createDexieReadModelStore } from "../../src/storage/dexie/dexieReadModelStore.ts";
import { type LogDatabase, openLogDatabase } from "../../src/storage/dexie/logDatabase.ts";
import { toBlocks } from "../../src/storage/dexie/packBlocks.ts";
import { packRow } from "../../src/storage/dexie/personalRow.ts";
import { freshName } from "../support/dexieHarness.ts";
import {
  anEarlierLog,
  build,
  eventTypes,
  ids,
  pieces,
  rowsOfSchema1,
  snapshots,
  streams,
  subjects,
} from "../support/earlierLog.ts";
import { blockOfSchema1, personalOfSchema1, rowsOf, writeLogOfSchema1 } from "../support/logOfSchema1.ts";
import { personalRecord } from "../support/storeFixtures.ts";

const open: LogDatabase[] = [];
const names: string[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) database.close();
  for (const name of names.splice(0)) await Dexie.delete(name);
});

function aName(): string {
  const name = `${freshName()}-schema-1`;
  names.push(name);
  return name;
}

async function openLog(name: string) {
  const database = await openLogDatabase(name, { mustExist: true });
  open.push(database);
  const events = createDexieEventStore({ database, clock: steppingClock("2026-01-01T00:00:00Z") });
  return { database, events, personal: createDexiePersonalStore(database) };
}

describe("a log of schema 1", () => {
  test("is the same log in today's rows once it is open: events, hashes, keys, personal records", async () => {
    const name = aName();
    const log = await anEarlierLog();
    await writeLogOfSchema1(name, rowsOfSchema1(log));
    const { database, events, personal } = await openLog(name);

    const all = await log.memory.events.readAll(ORIGIN, 10_000);
    expect(all.length).toBeGreaterThan(540);
    expect(await events.readAll(ORIGIN, 10_000)).toEqual(all);
    expect(await events.head()).toEqual(await log.memory.events.head());
    expect(await verifyLog(events)).toBeNull();
    expect(await events.eventTypes()).toEqual(await log.memory.events.eventTypes());
    for (const event of all.filter(({ version }) => version === 2)) {
      const { streamId, metadata } = event;
      expect(await events.readStream(streamId)).toEqual(await log.memory.events.readStream(streamId));
      expect(await events.commitOf(metadata.commandId)).toEqual(
        await log.memory.events.commitOf(metadata.commandId),
      );
    }
    const { records } = await log.memory.personal.readAll(0, 1000);
    expect((await personal.readAll(0, 1000)).records).toEqual(records);
    expect(await personal.erasedSubjects()).toEqual(await log.memory.personal.erasedSubjects());
    expect(await personal.readOf(records.slice(0, 1).map(({ subject }) => subject))).toEqual(
      records.filter(({ subject }) => subject === records[0]?.subject),
    );
    expect(await database.snapshots.count()).toBe(0);
    const blocks = await database.blocks.toArray();
    for (const group of log.groups)
      expect(blocks.map(({ last }) => last)).toContain(group.at(-1)?.events.at(-1)?.position);
    for (const { key, streamId } of log.groups.flat().flatMap(({ reservations }) => reservations)) {
      const [row] = await database.blocks.where("keys").equals(`r:${key}`).toArray();
      expect(row && holderOfKey(row, `r:${key}`)).toBe(streamId);
    }
  });

  test("takes appends, and refuses what it refused before", async () => {
    const name = aName();
    const log = await anEarlierLog();
    await writeLogOfSchema1(name, rowsOfSchema1(log));
    const { events, personal } = await openLog(name);
    const [first] = await log.memory.events.readAll(ORIGIN, 1);
    const attempts = [
      build({
        stream: streams[1] ?? "",
        expected: 9,
        personal: [personalRecord(ids.next(), subjects[0] ?? "")],
      }),
      build({ stream: streams[2] ?? "", expected: 3 }),
      build({ stream: "another", command: first?.metadata.commandId ?? "" }),
      build({ stream: "another", reservations: ["number-5"] }),
      build({ stream: "another", personal: [personalRecord(ids.next(), subjects[3] ?? "")] }),
      build({ stream: "another", erases: [subjects[4] ?? ""] }),
    ];
    const kinds: string[] = [];
    for (const attempt of attempts) {
      const result = await events.append([attempt]);
      kinds.push(result.kind);
      expect((await log.memory.events.append([attempt])).kind).toBe(result.kind);
    }
    expect(kinds).toEqual(["appended", "conflict", "duplicate", "taken", "erased", "appended"]);
    expect(await verifyLog(events)).toBeNull();
    const { records } = await log.memory.personal.readAll(0, 1000);
    expect((await personal.readAll(0, 1000)).records).toEqual(records);
  });

  test("is brought to today's rows once: a second opening changes nothing", async () => {
    const name = aName();
    await writeLogOfSchema1(name, rowsOfSchema1(await anEarlierLog()));
    (await openLog(name)).database.close();
    const before = await rowsOf(name);
    expect(before).toMatchObject({ version: 2 });
    (await openLog(name)).database.close();
    expect(await rowsOf(name)).toEqual(before);
  });

  test("may hold later rows beside the first ones: only those of another format are rewritten", async () => {
    const name = aName();
    const log = await anEarlierLog();
    const { memory, groups, kept } = log;
    const later = toBlocks(groups.slice(-2).flat());
    const between = groups.slice(2, 5).flatMap((group) =>
      toBlocks(group).map(({ since, ...block }) => ({
        ...block,
        // What the second format left out is when the block's last event was recorded.
        events: blockEvents({ since, ...block }).map(({ recordedAt }, place) => {
          const { r: _, ...rest } = JSON.parse(block.events[place] ?? "");
          return JSON.stringify(recordedAt === block.recordedAt ? rest : { ...rest, r: recordedAt });
        }),
      })),
    );
    const first = [...groups.slice(0, 2), ...groups.slice(5, -2)].map(blockOfSchema1);
    const personal = pieces(kept, 16).map((piece, place) =>
      place % 2 === 0 ? personalOfSchema1(piece) : packRow(piece),
    );
    await writeLogOfSchema1(name, {
      blocks: [...first, ...between, ...later],
      personal,
      eventTypes,
      snapshots,
    });
    const opened = await openLog(name);
    expect(await opened.events.readAll(ORIGIN, 10_000)).toEqual(await memory.events.readAll(ORIGIN, 10_000));
    expect(await verifyLog(opened.events)).toBeNull();
    const { records } = await memory.personal.readAll(0, 1000);
    expect((await opened.personal.readAll(0, 1000)).records).toEqual(records);
    const rows = await opened.database.blocks.toArray();
    expect(rows).toEqual(expect.arrayContaining([...later]));
  });

  test.each([
    ["blocks", { events: '[{"data":' }],
    ["personal", { records: "[{" }],
  ])("with %s that can't be read stays as it was, and that is told", async (table, damage) => {
    const name = aName();
    const rows = rowsOfSchema1(await anEarlierLog());
    const key = table as "blocks" | "personal";
    const damaged = rows[key].map((row, place) => (place === 3 ? { ...(row as object), ...damage } : row));
    await writeLogOfSchema1(name, { ...rows, [key]: damaged });
    const before = await rowsOf(name);
    await expect(openLogDatabase(name)).rejects.toMatchObject({ name: "EngineError", code: "corrupt-log" });
    expect(await rowsOf(name)).toEqual(before);
    expect(before).toMatchObject({ version: 1 });
  });

  test("that another tab of an earlier build holds open is brought to today's rows all the same", async () => {
    const name = aName();
    const log = await anEarlierLog();
    await writeLogOfSchema1(name, rowsOfSchema1(log));
    const other = await new Dexie(name, { cache: "disabled" }).open();
    const { events } = await openLog(name);
    expect(other.isOpen()).toBe(false);
    expect(await verifyLog(events)).toBeNull();
  });
});

test.each([
  [1, "chunks", "index", '["a"]'],
  [2, "chunks", "index", '["a"]'],
  [3, "columnChunks", "start", new ArrayBuffer(16)],
])("PR2 read models that were saved in form %i are gone, not misread", async (form, table, place, data) => {
  const name = aName();
  const before = new Dexie(name);
  before.version(form).stores({
    heads: "[name+schema]",
    [table]: `[name+schema+generation+column+${place}]`,
  });
  const key = { name: "orders", schema: "3", generation: 1 };
  await before.table("heads").add({ ...key, checkpoint: 1, hash: "h", columns: { "text:ids": 1 } });
  await before.table(table).add({ ...key, column: "text:ids", [place]: 0, end: 1, data });
  before.close();
  const store = createDexieReadModelStore(name);
  expect(await store.load("orders", "3")).toBeUndefined();
  store.close();
  expect(await rowsOf(name)).toEqual({ version: 4, heads: [], columnChunks: [] });
});

import { expect, test } from "vitest";
import { NO_VERSION, ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { EMPTY_HEAD } from "../../../src/engine/integrity/hashChain.ts";
import {
  commandId,
  type OpenLog,
  personalId,
  personalRecord,
  requestBuilder,
  streamId,
  version,
} from "../../support/storeFixtures.ts";

/** ES1, ES3, ES4 and the limits of an append. */
export function appendingRules(openLog: OpenLog): void {
  test("ES3 an empty log has its head before the first event", async () => {
    const { events } = await (await openLog()).connect();
    expect(await events.head()).toEqual(EMPTY_HEAD);
    expect(await events.readAll(ORIGIN, 10)).toEqual([]);
    expect(await events.readStream(streamId("none"))).toEqual([]);
    expect(await events.eventTypes()).toEqual({});
  });

  test("ES1 a commit gets the next versions and positions, and is read back as it was answered", async () => {
    const { events } = await (await openLog()).connect();
    const request = requestBuilder("es1")({ types: ["ThingHappened", "ThingEnded"] });
    const result = await events.append([request]);
    if (result.kind !== "appended") throw new Error(result.kind);
    const [commit] = result.commits;
    expect(commit?.events.map((event) => [event.version, event.position, event.type])).toEqual([
      [1, 1, "ThingHappened"],
      [2, 2, "ThingEnded"],
    ]);
    expect(commit?.events[0]).toMatchObject(request.events[0] ?? {});
    expect(result.head).toEqual(await events.head());
    expect(await events.readStream(request.streamId)).toEqual(commit?.events);
    expect(await events.readAll(ORIGIN, 10)).toEqual(commit?.events);
  });

  test("ES1 a batch's commits count on each other, in one stream and across streams", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("batch");
    const result = await events.append([
      build({ stream: "a", types: ["X", "Y"] }),
      build({ stream: "b" }),
      build({ stream: "a", expected: 2 }),
    ]);
    expect(result.kind).toBe("appended");
    const all = await events.readAll(ORIGIN, 10);
    expect(all.map((event) => `${event.position}:${event.streamId}@${event.version}`)).toEqual([
      "1:a@1",
      "2:a@2",
      "3:b@1",
      "4:a@3",
    ]);
  });

  test.each([
    ["too low", 1],
    ["too high", 3],
    ["zero", 0],
  ])("ES1 an expected version that is %s is a conflict, and nothing is appended", async (_, expected) => {
    const { events, personal } = await (await openLog()).connect();
    const build = requestBuilder("conflict");
    await events.append([build({ types: ["X", "Y"] })]);
    const before = await events.head();
    const note = personalRecord("p-1", "s-1");
    const result = await events.append([
      build({ stream: "other", personal: [note], reservations: ["key"] }),
      build({ expected }),
    ]);
    expect(result).toEqual({
      kind: "conflict",
      index: 1,
      streamId: streamId("thing-1"),
      expectedVersion: version(expected),
      actualVersion: version(2),
    });
    expect(await events.head()).toEqual(before);
    expect(await events.readStream(streamId("other"))).toEqual([]);
    expect(await personal.read([note.id])).toEqual(new Map());
    expect(await events.holderOf("key")).toBeUndefined();
  });

  test("ES1 a conflict within the batch counts the batch's own commits", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("inner-conflict");
    const result = await events.append([build({ stream: "a" }), build({ stream: "a" })]);
    expect(result).toMatchObject({ kind: "conflict", index: 1, expectedVersion: 0, actualVersion: 1 });
    expect((await events.head()).position).toBe(0);
  });

  test("PD1 personal records are written with their commit, and known ones are left as they are", async () => {
    const { events, personal } = await (await openLog()).connect();
    const build = requestBuilder("personal");
    const first = personalRecord("p-1", "s-1", "first text");
    await events.append([build({ stream: "a", personal: [first] })]);
    const again = personalRecord("p-1", "s-1", "another text");
    const fresh = personalRecord("p-2", "s-1");
    const result = await events.append([
      build({ stream: "b", personal: [again, fresh] }),
      build({ stream: "c", personal: [personalRecord("p-2", "s-1", "later in the batch")] }),
    ]);
    expect(result.kind).toBe("appended");
    const read = await personal.read([personalId("p-1"), personalId("p-2")]);
    expect([...read.values()]).toEqual([first, fresh]);
    expect((await personal.readAll(0, 10)).records).toEqual([first, fresh]);
  });

  test("ES1 a batch of many commits, and a commit of many events, are appended whole", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("large");
    const many = Array.from({ length: 600 }, (_, index) => build({ stream: `m-${index}` }));
    const huge = build({ stream: "huge", types: Array.from({ length: 700 }, () => "X") });
    const result = await events.append([...many, huge, build({ stream: "last" })]);
    expect(result).toMatchObject({ kind: "appended", head: { position: 1301 } });
    const all = await events.readAll(ORIGIN, 2000);
    expect(all.map((event) => event.position)).toEqual(Array.from({ length: 1301 }, (_, index) => index + 1));
    expect(await events.readStream(streamId("huge"))).toHaveLength(700);
  });

  test("ES4 what the caller does with its request afterwards doesn't reach the log", async () => {
    const { events } = await (await openLog()).connect();
    const data = { tags: ["kept"] };
    const request = requestBuilder("aliasing")({ data });
    await events.append([request]);
    data.tags.push("added later");
    expect((await events.readStream(request.streamId))[0]?.data).toEqual({ tags: ["kept"] });
  });

  test("UP2 the highest schema version of each event type is known", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("types");
    await events.append([build({ stream: "a", types: ["X", "Y"], schemaVersion: 2 })]);
    await events.append([build({ stream: "b", types: ["X", "Z"], schemaVersion: 1 })]);
    await events.append([build({ stream: "c", types: ["Z"], schemaVersion: 4 })]);
    expect(await events.eventTypes()).toEqual({ X: 2, Y: 2, Z: 4 });
  });

  test("ES1 what can't be a commit is refused before anything is written", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("invalid");
    const good = build({ command: "c-1", stream: "good" });
    const bad = [
      [],
      [build({ types: [] })],
      [build({ stream: "a@b" })],
      [build({ data: { broken: Number.NaN } })],
      [build({ data: { broken: "\ud800" } })],
      [good, build({ command: "c-1", stream: "twin" })],
      [{ ...build(), commandId: commandId("another") }],
    ];
    for (const requests of bad) {
      await expect(events.append(requests)).rejects.toMatchObject({ code: "invalid-argument" });
    }
    expect((await events.head()).position).toBe(0);
    expect((await events.append([good])).kind).toBe("appended");
    expect(await events.readStream(good.streamId, NO_VERSION)).toHaveLength(1);
  });
}

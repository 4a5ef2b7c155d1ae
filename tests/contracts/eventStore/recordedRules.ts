import { expect, test } from "vitest";
import type { EventStore, RecordedBatch } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN, toPosition } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import type { PersonalRecord } from "../../../src/engine/personal/personalRecord.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import {
  commandId,
  type OpenLog,
  personalRecord,
  relinked,
  requestBuilder,
  streamId,
  version,
} from "../../support/storeFixtures.ts";

const batch = (events: readonly RecordedEvent[], rest: Partial<RecordedBatch> = {}): RecordedBatch => ({
  events,
  personal: [],
  reservations: [],
  erases: [],
  ...rest,
});

/** Six events in four commits: positions 1–2, 3, 4–5, 6. */
async function recordSome(
  openLog: OpenLog,
): Promise<{ source: EventStore; events: readonly RecordedEvent[] }> {
  const { events: source } = await (await openLog()).connect();
  const build = requestBuilder("source");
  await source.append([
    build({ stream: "a", types: ["X", "Y"], command: "c-1", reservations: ["number/1"] }),
  ]);
  await source.append([build({ stream: "b", command: "c-2" })]);
  await source.append([
    build({ stream: "a", expected: 2, types: ["X", "Z"], command: "c-3", schemaVersion: 3 }),
  ]);
  await source.append([build({ stream: "c", command: "c-4" })]);
  return { source, events: await source.readAll(ORIGIN, 100) };
}

const changedAt = (
  events: readonly RecordedEvent[],
  position: number,
  change: Partial<RecordedEvent>,
): readonly RecordedEvent[] =>
  events.map((event) => (event.position === position ? { ...event, ...change } : event));

const swapped = (events: readonly RecordedEvent[], position: number): readonly RecordedEvent[] => {
  const copy = [...events];
  copy.splice(position - 1, 2, ...copy.slice(position - 1, position + 1).reverse());
  return copy;
};

/** What can be wrong with recorded events, and the position that must be named. */
const DAMAGES: readonly (readonly [
  string,
  number,
  (events: readonly RecordedEvent[]) => readonly RecordedEvent[],
])[] = [
  ["changed data", 3, (events) => changedAt(events, 3, { data: { forged: true } })],
  ["a changed hash", 4, (events) => changedAt(events, 4, { hash: events[0]?.hash ?? ("" as never) })],
  ["swapped events", 3, (events) => swapped(events, 3)],
  ["a dropped event", 2, (events) => events.filter((event) => event.position !== 2)],
  ["a dropped first event", 1, (events) => events.slice(1)],
  ["an event twice", 4, (events) => [...events.slice(0, 3), ...events.slice(2)]],
  ["an added member", 5, (events) => changedAt(events, 5, { extra: 1 } as Partial<RecordedEvent>)],
  [
    "a wrong version in a sound chain",
    4,
    (events) => relinked(changedAt(events, 4, { version: version(4) })),
  ],
  [
    "a recordedAt that goes back in a sound chain",
    6,
    (events) => relinked(changedAt(events, 6, { recordedAt: toInstant("2020-01-01T00:00:00Z") })),
  ],
  [
    "one command in two commits in a sound chain",
    6,
    (events) =>
      relinked(
        events.map((event) =>
          event.position === 6
            ? { ...event, metadata: { ...event.metadata, commandId: commandId("c-2") } }
            : event,
        ),
      ),
  ],
];

/** ES4, ES8: keeping events that another log recorded. */
export function recordedRules(openLog: OpenLog): void {
  test("ES4 recorded events are kept as they are, event for event", async () => {
    const { source, events } = await recordSome(openLog);
    const { events: target, personal } = await (await openLog()).connect();
    const note = personalRecord("p-1", "s-1");
    const reservations = [{ key: "number/1", streamId: streamId("a") }];
    const first = batch(events.slice(0, 3), { personal: [note], reservations });
    expect((await target.appendRecorded(first)).kind).toBe("appended");
    const result = await target.appendRecorded(batch(events.slice(3)));
    expect(result).toEqual({ kind: "appended", head: await source.head() });
    const kept = await target.readAll(ORIGIN, 100);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(events));
    expect(await target.readStream(streamId("a"))).toEqual(await source.readStream(streamId("a")));
    expect(await target.commitOf(commandId("c-3"))).toEqual(await source.commitOf(commandId("c-3")));
    expect(await target.eventTypes()).toEqual(await source.eventTypes());
    expect(await target.holderOf("number/1")).toBe("a");
    expect((await personal.readAll(0, 10)).records).toEqual([note]);
  });

  test("ES4 after an import the log goes on: commands known, keys taken, versions counted", async () => {
    const { events } = await recordSome(openLog);
    const { events: target } = await (await openLog()).connect();
    await target.appendRecorded(
      batch(events, { reservations: [{ key: "number/1", streamId: streamId("a") }] }),
    );
    const build = requestBuilder("target");
    expect(await target.append([build({ command: "c-2", stream: "b" })])).toMatchObject({
      kind: "duplicate",
    });
    expect(await target.append([build({ stream: "a", expected: 3 })])).toMatchObject({ actualVersion: 4 });
    expect(await target.append([build({ stream: "n", reservations: ["number/1"] })])).toMatchObject({
      kind: "taken",
    });
    expect(await target.append([build({ stream: "a", expected: 4 })])).toMatchObject({
      head: { position: 7 },
    });
  });

  test("PD3 personal records can come with events, after them, or be there already", async () => {
    const { events } = await recordSome(openLog);
    const { events: target, personal } = await (await openLog()).connect();
    const [first, second, third] = ["p-1", "p-2", "p-3"].map((id) => personalRecord(id, "s-1")) as [
      PersonalRecord,
      PersonalRecord,
      PersonalRecord,
    ];
    await personal.add([first]);
    await target.appendRecorded(batch(events, { personal: [{ ...first, kind: "changed" }, second] }));
    const later = await target.appendRecorded(batch([], { personal: [second, third] }));
    expect(later).toEqual({ kind: "appended", head: await target.head() });
    expect((await personal.readAll(0, 10)).records).toEqual([first, second, third]);
    const unheld = batch([], { reservations: [{ key: "k", streamId: streamId("a") }] });
    expect(await target.appendRecorded(unheld)).toMatchObject({ kind: "mismatch", position: 7 });
  });

  test.each(DAMAGES)("ES8 %s is a mismatch, with the position named", async (_, position, damage) => {
    const { events } = await recordSome(openLog);
    const { events: target, personal } = await (await openLog()).connect();
    const result = await target.appendRecorded(
      batch(damage(events), { personal: [personalRecord("p", "s")] }),
    );
    expect(result).toMatchObject({ kind: "mismatch", position });
    expect((await target.head()).position).toBe(0);
    expect((await personal.readAll(0, 10)).records).toEqual([]);
  });

  test("ES8 events that don't follow this log's head are a mismatch", async () => {
    const { source, events } = await recordSome(openLog);
    expect(await source.appendRecorded(batch(events))).toMatchObject({ kind: "mismatch", position: 7 });
    const { events: target } = await (await openLog()).connect();
    await target.append([requestBuilder("own")({ stream: "own", types: ["X", "Y"] })]);
    const result = await target.appendRecorded(batch(events.slice(2)));
    expect(result).toMatchObject({ kind: "mismatch", position: 3 });
  });

  // Of the four commits, the first and the third hold two events each.
  test.each([
    [1, "c-1"],
    [4, "c-3"],
  ])("ES5 a log that was cut at %d, within a commit, goes on as one commit", async (cut, command) => {
    const { source, events } = await recordSome(openLog);
    const { events: target } = await (await openLog()).connect();
    const reservations = [{ key: "number/1", streamId: streamId("a") }];
    await target.appendRecorded(batch(events.slice(0, cut), { reservations }));
    const half = await target.commitOf(commandId(command));
    expect(half?.events).toEqual([events[cut - 1]]);
    expect(await target.appendRecorded(batch(events.slice(cut)))).toEqual({
      kind: "appended",
      head: await source.head(),
    });
    expect(await target.readAll(ORIGIN, 100)).toEqual(events);
    expect(await target.readStream(streamId("a"))).toEqual(await source.readStream(streamId("a")));
    expect(await target.commitOf(commandId(command))).toEqual(await source.commitOf(commandId(command)));
    const all = ["c-1", "c-2", "c-3", "c-4"].map(commandId);
    expect(await target.recordedCommands(all)).toEqual(new Set(all));
    const build = requestBuilder("after");
    expect(await target.append([build({ command })])).toMatchObject({ kind: "duplicate" });
    expect(await target.append([build({ stream: "n" })])).toMatchObject({ head: { position: 7 } });
  });

  test("ES5 a commit can go on more than once, event by event", async () => {
    const { events: target } = await (await openLog()).connect();
    const { events: source } = await (await openLog()).connect();
    await source.append([requestBuilder("long")({ command: "c", types: ["X", "Y", "Z"] })]);
    const events = await source.readAll(ORIGIN, 10);
    for (const event of events) {
      expect((await target.appendRecorded(batch([event]))).kind).toBe("appended");
    }
    expect(await target.commitOf(commandId("c"))).toEqual(await source.commitOf(commandId("c")));
    expect(await target.readAll(ORIGIN, 10)).toEqual(events);
  });

  test("ES5 only the last commit goes on, and only in its own stream", async () => {
    const { events } = await recordSome(openLog);
    const { events: target } = await (await openLog()).connect();
    await target.appendRecorded(batch(events.slice(0, 1)));
    const base = events[1];
    if (base === undefined) throw new Error("no event");
    const forged = (change: Partial<RecordedEvent>) =>
      relinked([...events.slice(0, 1), { ...base, ...change }]).slice(1);
    const elsewhere = forged({ streamId: streamId("z"), version: version(1) });
    expect(await target.appendRecorded(batch(elsewhere))).toMatchObject({ kind: "mismatch", position: 2 });
    expect((await target.appendRecorded(batch(events.slice(1, 3)))).kind).toBe("appended");
    const late = relinked([
      ...events.slice(0, 3),
      { ...base, position: toPosition(4), version: version(3) },
    ]).slice(3);
    expect(await target.appendRecorded(batch(late))).toMatchObject({ kind: "mismatch", position: 4 });
  });

  test("ES5 a command or a stream that this log knows is a mismatch, chain or not", async () => {
    const { events } = await recordSome(openLog);
    const { events: target } = await (await openLog()).connect();
    await target.appendRecorded(batch(events.slice(0, 3)));
    const forged = (change: Partial<RecordedEvent>) => {
      const base = events[5];
      if (base === undefined) throw new Error("no event");
      return relinked([...events.slice(0, 3), { ...base, position: toPosition(4), ...change }]).slice(3);
    };
    const metadata = { ...events[5]?.metadata, commandId: commandId("c-1") } as RecordedEvent["metadata"];
    expect(await target.appendRecorded(batch(forged({ metadata })))).toMatchObject({ position: 4 });
    expect(await target.appendRecorded(batch(forged({ streamId: streamId("b") })))).toMatchObject({
      kind: "mismatch",
      position: 4,
    });
    expect((await target.appendRecorded(batch(forged({})))).kind).toBe("appended");
  });

  test("ES1 a key that is taken, here or in the batch, is a mismatch", async () => {
    const { events } = await recordSome(openLog);
    const { events: target } = await (await openLog()).connect();
    const keys = (...list: [string, string][]) =>
      list.map(([key, stream]) => ({ key, streamId: streamId(stream) }));
    const twice = await target.appendRecorded(batch(events, { reservations: keys(["k", "a"], ["k", "b"]) }));
    expect(twice).toMatchObject({ kind: "mismatch", position: 3 });
    await target.appendRecorded(batch(events.slice(0, 2), { reservations: keys(["k", "a"]) }));
    const taken = await target.appendRecorded(batch(events.slice(2), { reservations: keys(["k", "c"]) }));
    expect(taken).toMatchObject({ kind: "mismatch", position: 6 });
    expect((await target.head()).position).toBe(2);
  });
}

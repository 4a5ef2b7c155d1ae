import { expect, test } from "vitest";
import type { CommitRequest, DecidedResult, EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN, type StreamId } from "../../../src/engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import { verifyChain } from "../../../src/engine/integrity/hashChain.ts";
import {
  commandId,
  type OpenLog,
  personalRecord,
  requestBuilder,
  streamId,
  subjectId,
  version,
} from "../../support/storeFixtures.ts";

const THING = streamId("thing-1");

interface Deciding {
  readonly stream?: StreamId;
  readonly from?: number;
  readonly subjects?: readonly string[];
}

/** Has a commit decided on a stream, and says which events it was decided on. */
async function decideOn(
  { events }: { readonly events: EventStore },
  decide: (events: readonly RecordedEvent[]) => CommitRequest | null,
  { stream = THING, from = 1, subjects = [] }: Deciding = {},
): Promise<{ readonly result: DecidedResult; readonly seen: readonly number[] }> {
  let seen: readonly number[] = [];
  const result = await events.appendDecided({
    streamId: stream,
    fromVersion: version(from),
    subjects: subjects.map(subjectId),
    decide(given) {
      seen = given.map((event) => event.version);
      return decide(given);
    },
  });
  return { result, seen };
}

/** ES1, ES2, ES5, ES10 of a commit that is decided on its stream within the append. */
export function decidingRules(openLog: OpenLog): void {
  test("ES1 a commit is decided on all events of its stream, and appended after them", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("decide");
    await log.events.append([build({ types: ["A", "B"] }), build({ stream: "other" })]);
    const { result, seen } = await decideOn(log, () => build({ expected: 2, types: ["C", "D"] }));
    expect(seen).toEqual([1, 2]);
    expect(result).toMatchObject({ kind: "appended", head: { position: 5 } });
    const all = await log.events.readAll(ORIGIN, 10);
    expect(all.map(({ type }) => type)).toEqual(["A", "B", "ThingHappened", "C", "D"]);
    expect(verifyChain(all)).toBeNull();
    expect(result.kind === "appended" && result.commits[0]?.events).toEqual(all.slice(3));
  });

  test("ES1 only the events from the version that was asked for are given, and none where there are none", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("from");
    expect((await decideOn(log, () => build({ types: ["A", "B", "C"] }))).seen).toEqual([]);
    const from = async (first: number) => (await decideOn(log, () => null, { from: first })).seen;
    expect(await from(3)).toEqual([3]);
    expect(await from(4)).toEqual([]);
    const { result } = await decideOn(log, () => build({ expected: 3 }), { from: 9 });
    expect(result).toMatchObject({ kind: "appended", head: { position: 4 } });
  });

  test("ES1 a stream of many events is given whole", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("long");
    for (let expected = 0; expected < 40; expected++) await log.events.append([build({ expected })]);
    const { seen } = await decideOn(log, () => null);
    expect(seen).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
  });

  test("ES1 a decision to append nothing appends nothing, and nobody is told", async () => {
    const log = await (await openLog()).connect();
    let told = 0;
    log.events.subscribe(() => told++);
    expect(await decideOn(log, () => null)).toEqual({ result: { kind: "declined" }, seen: [] });
    expect(await log.events.head()).toMatchObject({ position: 0 });
    expect(told).toBe(0);
  });

  test("ES1 a decision that fails appends nothing, and its own error comes out", async () => {
    const log = await (await openLog()).connect();
    const failure = new RangeError("can't be decided");
    const failing = decideOn(log, () => {
      throw failure;
    });
    await expect(failing).rejects.toBe(failure);
    expect(await log.events.head()).toMatchObject({ position: 0 });
  });

  test("ES1 a commit that expects another version than its stream has is a conflict", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("other-version");
    await log.events.append([build({ types: ["A", "B"] })]);
    for (const [expected, from] of [
      [1, 1],
      [3, 1],
      [7, 8],
    ] as const) {
      const { result } = await decideOn(log, () => build({ expected }), { from });
      expect(result).toMatchObject({ kind: "conflict", expectedVersion: expected, actualVersion: 2 });
    }
    expect(await log.events.head()).toMatchObject({ position: 2 });
  });

  test("ES2 decided by two tabs at once, each counts on what the other appended: never a conflict", async () => {
    const log = await openLog();
    const tabs = [await log.connect(), await log.connect()];
    const build = requestBuilder("counting");
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        decideOn(tabs[index % 2] as (typeof tabs)[number], (events) => build({ expected: events.length })),
      ),
    );
    expect(new Set(results.map(({ result }) => result.kind))).toEqual(new Set(["appended"]));
    const all = await (tabs[0] as (typeof tabs)[number]).events.readStream(THING);
    expect(all.map((event) => event.version)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    expect(verifyChain(all)).toBeNull();
  });

  test("ES5 a command that was recorded before is answered with its commit, whatever is decided now", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("repeated");
    const first = await decideOn(log, () => build({ command: "c-1", reservations: ["k"] }));
    const commit = await log.events.commitOf(commandId("c-1"));
    const again = await decideOn(log, (events) =>
      build({ command: "c-1", expected: events.length, reservations: ["k"] }),
    );
    expect(first.result.kind).toBe("appended");
    expect(again.result).toEqual({ kind: "duplicate", index: 0, commit });
    expect(await log.events.head()).toMatchObject({ position: 1 });
  });

  test("ES1 a key that is taken is told, and nothing is appended", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("taken");
    await log.events.append([build({ stream: "holder", reservations: ["k"] })]);
    const { result } = await decideOn(log, () => build({ reservations: ["k"] }));
    expect(result).toEqual({ kind: "taken", index: 0, key: "k" });
    expect(await log.events.readStream(THING)).toEqual([]);
  });

  test("PD1, ES10 personal records are written beside the commit, but not those of an erased subject", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("personal");
    const bringing = (subject: string) => ({
      ...{ subjects: [subject] },
      decide: (events: readonly RecordedEvent[]) =>
        build({ expected: events.length, personal: [personalRecord(`p-${subject}`, subject)] }),
    });
    for (const subject of ["ann", "bob"]) {
      const { decide, subjects } = bringing(subject);
      if (subject === "bob") await log.events.append([build({ stream: "bob", erases: ["bob"] })]);
      const { result } = await decideOn(log, decide, { subjects });
      expect(result.kind).toBe(subject === "ann" ? "appended" : "erased");
    }
    const { records } = await log.personal.readAll(0, 10);
    expect(records.map(({ subject }) => subject)).toEqual(["ann"]);
  });
}

import { expect, test } from "vitest";
import { ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../../src/engine/integrity/verifyLog.ts";
import {
  type Connection,
  type OpenLog,
  personalRecord,
  requestBuilder,
  streamId,
} from "../../support/storeFixtures.ts";

const idsIn = async ({ personal }: Connection) =>
  (await personal.readAll(0, 100)).records.map((record) => record.id);

const of = (subject: string, ...ids: readonly string[]) => ids.map((id) => personalRecord(id, subject));

/** ES10, PD2: erasing a subject is a part of the append, and for good. */
export function erasingRules(openLog: OpenLog): void {
  test("ES10 events, versions and hashes stay as they were when a subject is erased", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("erase");
    await log.events.append([
      build({ stream: "a", personal: [...of("ann", "p-1"), ...of("bob", "p-2")] }),
      build({ stream: "b", personal: of("ann", "p-3") }),
    ]);
    const before = await log.events.readAll(ORIGIN, 10);
    const result = await log.events.append([build({ stream: "ann", erases: ["ann"] })]);
    expect(result).toMatchObject({ kind: "appended", head: { position: 3 } });
    expect((await log.events.readAll(ORIGIN, 10)).slice(0, 2)).toEqual(before);
    expect(await verifyLog(log.events)).toBeNull();
    expect(await idsIn(log)).toEqual(["p-2"]);
  });

  test("ES10 an append that doesn't happen erases nobody", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("conflict");
    await log.events.append([build({ stream: "a", personal: of("ann", "p-1") })]);
    const result = await log.events.append([
      build({ stream: "ann", erases: ["ann"] }),
      build({ stream: "a", expected: 7 }),
    ]);
    expect(result).toMatchObject({ kind: "conflict", index: 1 });
    expect(await idsIn(log)).toEqual(["p-1"]);
    expect(await log.personal.erasedSubjects()).toEqual(new Set());
  });

  test("ES10 a commit that brings a record of an erased subject is refused, and nothing of its batch is appended", async () => {
    const harness = await openLog();
    const [log, other] = [await harness.connect(), await harness.connect()];
    const build = requestBuilder("late");
    await log.events.append([build({ stream: "a", personal: of("ann", "p-1") })]);
    const late = [
      build({ stream: "b", personal: of("bob", "p-2") }),
      build({ stream: "a", expected: 1, personal: of("ann", "p-3") }),
    ];
    await log.events.append([build({ stream: "ann", erases: ["ann"] })]);
    const refused = { kind: "erased", index: 1, subject: "ann" };
    expect(await other.events.append(late)).toEqual(refused);
    expect(await log.events.append(late)).toEqual(refused);
    expect((await log.events.head()).position).toBe(2);
    expect(await idsIn(log)).toEqual([]);
    expect(await other.events.append(late.slice(0, 1))).toMatchObject({ kind: "appended" });
  });

  test("ES10 within a batch a subject is erased with what the batch brought before, and takes nothing after", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("batch");
    const result = await log.events.append([
      build({ stream: "a", personal: of("ann", "p-1") }),
      build({ stream: "ann", erases: ["ann"] }),
    ]);
    expect(result.kind).toBe("appended");
    expect(await idsIn(log)).toEqual([]);
    const after = [
      build({ stream: "bob", erases: ["bob"] }),
      build({ stream: "b", personal: of("bob", "p-2") }),
    ];
    expect(await log.events.append(after)).toEqual({ kind: "erased", index: 1, subject: "bob" });
    const both = [build({ stream: "bob", erases: ["bob"], personal: of("bob", "p-2") })];
    expect(await log.events.append(both)).toEqual({ kind: "erased", index: 0, subject: "bob" });
  });

  test("ES5, ES10 the same command again is answered with the first outcome, also one that brought a record", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("again");
    const brought = build({ stream: "a", command: "c-1", personal: of("ann", "p-1") });
    const erasing = build({ stream: "ann", command: "c-2", erases: ["ann"] });
    await log.events.append([brought]);
    await log.events.append([erasing]);
    for (const request of [erasing, brought]) {
      expect(await log.events.append([request])).toMatchObject({
        kind: "duplicate",
        commit: { commandId: request.commandId },
      });
    }
    expect(await idsIn(log)).toEqual([]);
  });

  test("ES10 a subject can be erased by several commits, and one that has no records", async () => {
    const log = await (await openLog()).connect();
    const build = requestBuilder("twice");
    for (const expected of [0, 1]) {
      const erasing = build({ stream: "ann", expected, erases: ["ann", "ann", "nobody"] });
      expect((await log.events.append([erasing])).kind).toBe("appended");
    }
    expect(await log.personal.erasedSubjects()).toEqual(new Set(["ann", "nobody"]));
  });

  test("ES2, ES10 of a record and an erasure at the same time, one comes first: no record is left either way", async () => {
    const harness = await openLog();
    const [left, right] = [await harness.connect(), await harness.connect()];
    const build = requestBuilder("race");
    for (let round = 0; round < 10; round++) {
      const subject = `person-${round}`;
      const [written, erased] = await Promise.all([
        left.events.append([build({ stream: `order-${round}`, personal: of(subject, `p-${round}`) })]),
        right.events.append([build({ stream: subject, erases: [subject] })]),
      ]);
      expect(erased.kind).toBe("appended");
      expect(["appended", "erased"]).toContain(written.kind);
    }
    expect(await idsIn(left)).toEqual([]);
  });

  test("ES10 an erasure that another log recorded erases here too, and keeps its records out", async () => {
    const source = await (await openLog()).connect();
    const build = requestBuilder("source");
    await source.events.append([build({ stream: "a" }), build({ stream: "ann", erases: ["ann"] })]);
    const [created, forgotten] = await source.events.readAll(ORIGIN, 2);
    if (!created || !forgotten) throw new Error("not recorded");
    const target = await (await openLog()).connect();
    const rest = { reservations: [], erases: [] };
    const personal = [...of("ann", "p-1"), ...of("bob", "p-2")];
    await target.events.appendRecorded({ events: [created], personal, ...rest });
    expect(await idsIn(target)).toEqual(["p-1", "p-2"]);
    const late = of("ann", "p-3");
    const batch = {
      events: [forgotten],
      personal: late,
      reservations: [],
      erases: [...late].map((r) => r.subject),
    };
    expect(await target.events.appendRecorded(batch)).toMatchObject({ kind: "appended" });
    expect(await idsIn(target)).toEqual(["p-2"]);
    expect(await target.personal.add(late)).toBe(1);
    const again = build({ stream: "a", expected: 1, personal: late });
    expect(await target.events.append([again])).toMatchObject({ kind: "erased" });
    expect(await target.events.readStream(streamId("a"))).toHaveLength(1);
  });
}

import { expect, test } from "vitest";
import { ORIGIN, toPosition } from "../../../src/engine/events/identifiers.ts";
import { type Clock, type Instant, toInstant } from "../../../src/lib/clock.ts";
import { type OpenLog, requestBuilder, streamId, version } from "../../support/storeFixtures.ts";

/** A clock that says these times one after the other, and then the last one again. */
function clockOf(...times: readonly string[]): Clock {
  const left = times.map((time) => toInstant(time));
  let now: Instant = toInstant(0);
  return {
    now: () => {
      now = left.shift() ?? now;
      return now;
    },
  };
}

/** ES7, streams, and time. */
export function readingRules(openLog: OpenLog): void {
  test("ES7 any part of the log is read, across commits and blocks of all sizes", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("parts");
    const sizes = [1, 3, 300, 2, 1, 1];
    for (const [index, size] of sizes.entries()) {
      await events.append([build({ stream: `s-${index}`, types: Array.from({ length: size }, () => "X") })]);
    }
    const all = await events.readAll(ORIGIN, 1000);
    expect(all.map((event) => event.position)).toEqual(Array.from({ length: 308 }, (_, index) => index + 1));
    for (const after of [0, 1, 2, 3, 4, 5, 150, 303, 304, 305, 306, 307, 308, 400]) {
      for (const limit of [0, 1, 2, 5, 200, 301, 1000]) {
        expect(await events.readAll(toPosition(after), limit)).toEqual(all.slice(after, after + limit));
      }
    }
  });

  test("ES7 reading on from the last event, bit by bit, gives the whole log once", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("bits");
    for (let index = 0; index < 40; index++) {
      await events.append([build({ stream: `s-${index}`, types: index % 3 ? ["X"] : ["X", "Y", "Z"] })]);
    }
    const all = await events.readAll(ORIGIN, 1000);
    const seen = [];
    for (;;) {
      const part = await events.readAll(toPosition(seen.length), 7);
      if (part.length === 0) break;
      seen.push(...part);
    }
    expect(seen).toEqual(all);
  });

  test("ES1 a stream's tenth event comes after its ninth, and its hundredth after both", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("padding");
    const versions = Array.from({ length: 101 }, (_, index) => index + 1);
    for (const next of versions) {
      expect((await events.append([build({ stream: "s", expected: next - 1 })])).kind).toBe("appended");
    }
    const stream = await events.readStream(streamId("s"));
    expect(stream.map((event) => event.version)).toEqual(versions);
    expect((await events.readStream(streamId("s"), version(100))).map((event) => event.version)).toEqual([
      100, 101,
    ]);
    expect(await events.readStream(streamId("s"), version(102))).toEqual([]);
  });

  test("ES1 streams whose ids start alike, or lie in one block, are kept apart", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("alike");
    const ids = ["s", "s-1", "s-10", "s1", "s:1"];
    await events.append(ids.map((stream) => build({ stream, types: ["X", "Y"] })));
    await events.append([build({ stream: "s-1", expected: 2 })]);
    for (const id of ids) {
      const stream = await events.readStream(streamId(id));
      expect(stream.map((event) => event.streamId)).toEqual(Array(id === "s-1" ? 3 : 2).fill(id));
    }
    expect((await events.readStream(streamId("s-1"), version(2))).map((event) => event.version)).toEqual([
      2, 3,
    ]);
  });

  test("ES3 recordedAt never decreases, even if the clock goes back", async () => {
    const log = await openLog(
      clockOf("2025-01-02T00:00:00Z", "2025-01-01T00:00:00Z", "2025-01-03T00:00:00Z"),
    );
    const [left, right] = [await log.connect(), await log.connect()];
    const build = requestBuilder("clock");
    await left.events.append([build({ stream: "a" })]);
    await right.events.append([build({ stream: "b" })]);
    await left.events.append([build({ stream: "c" })]);
    const all = await left.events.readAll(ORIGIN, 10);
    expect(all.map((event) => event.recordedAt.slice(0, 10))).toEqual([
      "2025-01-02",
      "2025-01-02",
      "2025-01-03",
    ]);
    expect((await left.events.head()).recordedAt).toBe("2025-01-03T00:00:00.000Z");
  });

  test("ES7 the last position recorded at or before a moment is found", async () => {
    const log = await openLog(
      clockOf("2025-01-01T00:00:00Z", "2025-01-02T00:00:00Z", "2025-01-02T00:00:00Z", "2025-01-04T00:00:00Z"),
    );
    const { events } = await log.connect();
    const build = requestBuilder("moments");
    expect(await events.positionRecordedAt(toInstant("2030-01-01T00:00:00Z"))).toBe(0);
    for (const stream of ["a", "b", "c", "d"]) await events.append([build({ stream, types: ["X", "Y"] })]);
    const expected = {
      "2024-12-31T23:59:59.999Z": 0,
      "2025-01-01T00:00:00Z": 2,
      "2025-01-01T12:00:00Z": 2,
      "2025-01-02T00:00:00Z": 6,
      "2025-01-03T00:00:00Z": 6,
      "2025-01-04T00:00:00Z": 8,
      "2026-01-01T00:00:00Z": 8,
    };
    for (const [moment, position] of Object.entries(expected)) {
      expect(await events.positionRecordedAt(toInstant(moment)), moment).toBe(position);
    }
  });

  test("ES7 a moment between events of one block is found inside it", async () => {
    const source = await (
      await openLog(clockOf("2025-01-01T00:00:00Z", "2025-01-02T00:00:00Z", "2025-01-03T00:00:00Z"))
    ).connect();
    const build = requestBuilder("inside");
    for (const stream of ["a", "b", "c"]) await source.events.append([build({ stream })]);
    const target = await (await openLog()).connect();
    const events = await source.events.readAll(ORIGIN, 10);
    await target.events.appendRecorded({ events, personal: [], reservations: [], erases: [] });
    expect(await target.events.positionRecordedAt(toInstant("2025-01-02T12:00:00Z"))).toBe(2);
    expect(await target.events.positionRecordedAt(toInstant("2024-01-01T00:00:00Z"))).toBe(0);
  });
}

import canonicalize from "canonicalize";
import { expect, test } from "vitest";
import { GENESIS_HASH, ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { verifyLog } from "../../../src/engine/integrity/verifyLog.ts";
import { sha256Hex } from "../../../src/lib/ids.ts";
import { appendMany, type OpenLog, requestBuilder } from "../../support/storeFixtures.ts";

/** ES8 and what it proves. */
export function integrityRules(openLog: OpenLog): void {
  test("ES8 anyone can recompute each hash from the event's canonical JSON and the hash before", async () => {
    const log = await openLog();
    const [left, right] = [await log.connect(), await log.connect()];
    const build = requestBuilder("recompute");
    await left.events.append([build({ stream: "a", types: ["X", "Y"] }), build({ stream: "b" })]);
    await right.events.append([
      build({ stream: "c", data: { z: 1e21, a: [1.5, "\u20ac\n"], é: null, "": -5 } }),
    ]);
    await left.events.append([build({ stream: "d" })]);
    let previous: string = GENESIS_HASH;
    for (const event of await left.events.readAll(ORIGIN, 100)) {
      const { hash, ...rest } = event;
      expect(hash).toBe(sha256Hex(previous + canonicalize(rest)));
      previous = hash;
    }
    expect((await right.events.head()).hash).toBe(previous);
  });

  test("ES8 a log that is as it was recorded verifies from end to end", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("verify");
    await events.append(Array.from({ length: 1500 }, (_, index) => build({ stream: `s-${index}` })));
    await appendMany(events, build, 3);
    const progress: number[] = [];
    expect(await verifyLog(events, { onProgress: (done) => progress.push(done) })).toBeNull();
    expect(progress).toEqual([1000, 1503]);
  });

  test("ES8 a check of the log can be stopped", async () => {
    const { events } = await (await openLog()).connect();
    await appendMany(events, requestBuilder("stopped"), 2);
    await expect(verifyLog(events, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
  });
}

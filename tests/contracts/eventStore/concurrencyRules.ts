import { expect, test } from "vitest";
import type { CommitRequest, EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { verifyChain } from "../../../src/engine/integrity/hashChain.ts";
import { type OpenLog, personalRecord, requestBuilder, streamId } from "../../support/storeFixtures.ts";

/** ES2, ES3: what several tabs may do to one log. */
export function concurrencyRules(openLog: OpenLog): void {
  const twoTabs = async (openTwo: OpenLog) => {
    const log = await openTwo();
    return [await log.connect(), await log.connect()] as const;
  };

  test.each([
    ["new", 0],
    ["old", 1],
  ])("ES2 of two tabs that append to one %s stream at once, exactly one wins", async (_, expected) => {
    const [left, right] = await twoTabs(openLog);
    const build = requestBuilder("race");
    if (expected === 1) await left.events.append([build()]);
    for (let round = expected; round < expected + 10; round++) {
      const results = await Promise.all([
        left.events.append([build({ expected: round, personal: [personalRecord(`l-${round}`, "left")] })]),
        right.events.append([build({ expected: round, personal: [personalRecord(`r-${round}`, "right")] })]),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["appended", "conflict"]);
      const loser = results.find((result) => result.kind === "conflict");
      expect(loser).toMatchObject({ index: 0, expectedVersion: round, actualVersion: round + 1 });
    }
    expect(await left.events.readStream(streamId("thing-1"))).toHaveLength(expected + 10);
    expect((await right.personal.readAll(0, 100)).records).toHaveLength(10);
  });

  test("ES2 many at once on one stream: one wins, all others get a conflict", async () => {
    const [left, right] = await twoTabs(openLog);
    const build = requestBuilder("crowd");
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? left : right).events.append([build()])),
    );
    expect(results.filter((result) => result.kind === "appended")).toHaveLength(1);
    expect(results.filter((result) => result.kind === "conflict")).toHaveLength(19);
  });

  test("ES3 ES8 concurrent appends through two tabs leave no gap, and one chain", async () => {
    const [left, right] = await twoTabs(openLog);
    const build = requestBuilder("gapless");
    const append = ({ events }: { events: EventStore }, requests: CommitRequest[]) => events.append(requests);
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        append(index % 2 ? left : right, [
          build({ stream: `s-${index}`, types: ["X", "Y"] }),
          build({ stream: `t-${index}` }),
        ]),
      ),
    );
    const all = await left.events.readAll(ORIGIN, 1000);
    expect(all).toHaveLength(180);
    expect(verifyChain(all)).toBeNull();
    expect(await right.events.readAll(ORIGIN, 1000)).toEqual(all);
    expect(await right.events.head()).toEqual(await left.events.head());
  });

  test("ES3 a reader beside the writers always sees a log without gaps", async () => {
    const [left, right] = await twoTabs(openLog);
    const build = requestBuilder("reader");
    const writing = Promise.all(
      Array.from({ length: 30 }, (_, index) => left.events.append([build({ stream: `s-${index}` })])),
    );
    for (let round = 0; round < 10; round++) {
      const { position } = await right.events.head();
      const seen = await right.events.readAll(ORIGIN, 100);
      expect(seen.length).toBeGreaterThanOrEqual(position);
      expect(verifyChain(seen)).toBeNull();
    }
    await writing;
    expect(await right.events.readAll(ORIGIN, 100)).toHaveLength(30);
  });

  test("ES5 one command sent by two tabs at once is recorded once", async () => {
    const [left, right] = await twoTabs(openLog);
    const request = requestBuilder("once")({ command: "c-1", types: ["X", "Y"] });
    const results = await Promise.all([left.events.append([request]), right.events.append([request])]);
    expect(results.map((result) => result.kind).sort()).toEqual(["appended", "duplicate"]);
    const duplicate = results.find((result) => result.kind === "duplicate");
    const stored = await left.events.readAll(ORIGIN, 10);
    expect(stored).toHaveLength(2);
    expect(duplicate).toMatchObject({ index: 0, commit: { events: stored } });
  });

  test("ES2 one key reserved by two tabs at once goes to one of them", async () => {
    const [left, right] = await twoTabs(openLog);
    const build = requestBuilder("one-key");
    const results = await Promise.all([
      left.events.append([build({ stream: "l", reservations: ["number/1"] })]),
      right.events.append([build({ stream: "r", reservations: ["number/1"] })]),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(["appended", "taken"]);
    expect((await left.events.head()).position).toBe(1);
  });
}

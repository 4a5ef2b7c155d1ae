import { expect, test } from "vitest";
import type { Head } from "../../../src/engine/eventStore/eventStore.ts";
import { ORIGIN } from "../../../src/engine/events/identifiers.ts";
import { appendMany, headReached, type OpenLog, requestBuilder } from "../../support/storeFixtures.ts";

/** Who hears of an append. */
export function subscriptionRules(openLog: OpenLog): void {
  test("ES3 an append is told to the subscribers of its own connection", async () => {
    const { events } = await (await openLog()).connect();
    const heard = headReached(events, 1);
    const result = await events.append([requestBuilder("own")()]);
    expect(result).toMatchObject({ kind: "appended", head: await heard });
  });

  test("ES3 an append is told to the subscribers of another connection, the last one for certain", async () => {
    const log = await openLog();
    const [left, right] = [await log.connect(), await log.connect()];
    const heard = headReached(right.events, 5);
    await appendMany(left.events, requestBuilder("other"), 5);
    expect(await heard).toEqual(await left.events.head());
    expect(await right.events.readAll(ORIGIN, 10)).toHaveLength(5);
  });

  test("ES3 events recorded elsewhere are told too", async () => {
    const source = await (await openLog()).connect();
    await appendMany(source.events, requestBuilder("recorded"), 2);
    const { events } = await (await openLog()).connect();
    const heard = headReached(events, 2);
    await events.appendRecorded({
      events: await source.events.readAll(ORIGIN, 2),
      personal: [],
      reservations: [],
      erases: [],
    });
    expect(await heard).toEqual(await events.head());
  });

  test("ES3 heads only go up, and nothing is told of an append that didn't happen", async () => {
    const log = await openLog();
    const [left, right] = [await log.connect(), await log.connect()];
    const heads: Head[] = [];
    left.events.subscribe((head) => heads.push(head));
    const heard = headReached(left.events, 40);
    const build = requestBuilder("up");
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? left : right).events.append([build({ stream: `s-${index}` })]),
      ),
    );
    expect((await left.events.append([build({ stream: "s-1" })])).kind).toBe("conflict");
    await heard;
    const positions = heads.map((head) => head.position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(positions.at(-1)).toBe(40);
  });

  test("ES3 who has unsubscribed hears nothing more", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("unsubscribe");
    let calls = 0;
    const unsubscribe = events.subscribe(() => {
      calls++;
    });
    const first = headReached(events, 1);
    await events.append([build({ stream: "a" })]);
    await first;
    unsubscribe();
    const second = headReached(events, 2);
    await events.append([build({ stream: "b" })]);
    await second;
    expect(calls).toBe(1);
  });
}

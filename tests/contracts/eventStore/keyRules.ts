import { expect, test } from "vitest";
import { commandId, type OpenLog, requestBuilder, streamId } from "../../support/storeFixtures.ts";

/** ES5 and reserved keys. */
export function keyRules(openLog: OpenLog): void {
  test("ES5 a command that comes again is answered with its first commit, whatever it asks for now", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("es5");
    const first = await events.append([
      build({ stream: "other" }),
      build({ command: "c-1", types: ["X", "Y"], reservations: ["key"] }),
    ]);
    if (first.kind !== "appended") throw new Error(first.kind);
    await events.append([build({ expected: 2 })]);
    const head = await events.head();
    // Its version is old and its key is taken by now; that it is known comes first.
    for (const expected of [0, 2, 3, 9]) {
      const again = build({ command: "c-1", expected, reservations: ["key"] });
      const result = await events.append([build({ stream: `new-${expected}` }), again]);
      expect(result).toEqual({ kind: "duplicate", index: 1, commit: first.commits[1] });
    }
    expect(await events.head()).toEqual(head);
  });

  test("ES5 the commit of a command is found by its id, and is only that command's", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("commit-of");
    const result = await events.append([
      build({ stream: "a", command: "c-1" }),
      build({ stream: "a", expected: 1, command: "c-2", types: ["X", "Y"] }),
      build({ stream: "b", command: "c-3" }),
    ]);
    if (result.kind !== "appended") throw new Error(result.kind);
    expect(await events.commitOf(commandId("c-2"))).toEqual(result.commits[1]);
    expect(await events.commitOf(commandId("c-3"))).toEqual(result.commits[2]);
    expect(await events.commitOf(commandId("c-4"))).toBeUndefined();
  });

  test("ES5 it is known of many commands at once which recorded a commit", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("recorded-commands");
    await events.append([1, 2, 3, 4].map((n) => build({ stream: `s-${n}`, command: `c-${n}` })));
    const asked = ["c-0", "c-4", "c-2", "c-9"].map(commandId);
    expect(await events.recordedCommands(asked)).toEqual(new Set(["c-2", "c-4"]));
    expect(await events.recordedCommands([])).toEqual(new Set());
  });

  test("ES5 a command that was not appended can come again", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("again");
    const request = build({ command: "c-1", expected: 7 });
    expect((await events.append([request])).kind).toBe("conflict");
    expect((await events.append([build({ command: "c-1" })])).kind).toBe("appended");
  });

  test("ES1 a key is reserved once; taken, nothing of the batch is appended", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("reserve");
    await events.append([build({ stream: "a", reservations: ["number/1", "other/1"] })]);
    const result = await events.append([
      build({ stream: "b", reservations: ["number/2"] }),
      build({ stream: "c", reservations: ["number/3", "number/1"] }),
    ]);
    expect(result).toEqual({ kind: "taken", index: 1, key: "number/1" });
    expect((await events.head()).position).toBe(1);
    expect(await events.holderOf("number/1")).toBe("a");
    expect(await events.holderOf("number/2")).toBeUndefined();
  });

  test("ES1 a key twice in one batch or one commit is taken", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("reserve-twice");
    const inBatch = [
      build({ stream: "a", reservations: ["k"] }),
      build({ stream: "b", reservations: ["k"] }),
    ];
    expect(await events.append(inBatch)).toEqual({ kind: "taken", index: 1, key: "k" });
    const inCommit = [build({ stream: "a", reservations: ["k", "k"] })];
    expect(await events.append(inCommit)).toEqual({ kind: "taken", index: 0, key: "k" });
    expect((await events.head()).position).toBe(0);
  });

  test("ES2 a conflict comes before a taken key", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("order-of-checks");
    await events.append([build({ stream: "a", reservations: ["k"] })]);
    const result = await events.append([build({ stream: "a", reservations: ["k"] })]);
    expect(result.kind).toBe("conflict");
  });

  test("ES1 a key that looks like a stream's place can't be taken for it", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("look-alike");
    const look = ["a@000000000001", "s:a@000000000001", "r:x"];
    const reserved = await events.append([build({ stream: "holder", reservations: look })]);
    expect(reserved.kind).toBe("appended");
    expect((await events.append([build({ stream: "a", reservations: ["x"] })])).kind).toBe("appended");
    expect(await events.readStream(streamId("a"))).toHaveLength(1);
  });

  test("ES1 the greatest key with a prefix goes by code units", async () => {
    const { events } = await (await openLog()).connect();
    const build = requestBuilder("last-key");
    const keys = ["number/009", "number/010", "number/2", "numbers/9", "numbe", "z"];
    for (const key of keys)
      await events.append([build({ stream: `s-${keys.indexOf(key)}`, reservations: [key] })]);
    expect(await events.lastReservation("number/0")).toBe("number/010");
    expect(await events.lastReservation("number/")).toBe("number/2");
    expect(await events.lastReservation("order/")).toBeUndefined();
    expect(await events.lastReservation("")).toBe("z");
  });
}

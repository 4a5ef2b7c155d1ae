import { describe, expect, it } from "vitest";
import { createBatchCommandHandler } from "../../../src/engine/commands/batchCommandHandler.ts";
import { createCommandHandler } from "../../../src/engine/commands/commandHandler.ts";
import type { CommandHandling } from "../../../src/engine/commands/commandHandling.ts";
import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import { type StreamId, toPosition } from "../../../src/engine/events/identifiers.ts";
import { add, envelope, open, type TallyTypes, tallyHandling } from "../../support/tallyAggregate.ts";

const stream = (name: string) => ({ streamId: `tally-${name}` as StreamId });
const presumeNew = (command: TallyTypes["command"]) => command.type === "Open";

/** A batch handler, and how often it went to the store for what. */
function batches(overrides: Partial<CommandHandling<TallyTypes>> = {}, cacheCapacity?: number) {
  const handling = tallyHandling(overrides);
  const calls = { append: 0, readStream: 0 };
  const store: EventStore = {
    ...handling.store,
    append: (commits) => {
      calls.append++;
      return handling.store.append(commits);
    },
    readStream: (...question) => {
      calls.readStream++;
      return handling.store.readStream(...question);
    },
  };
  const options = cacheCapacity === undefined ? { presumeNew } : { presumeNew, cacheCapacity };
  return {
    ...handling,
    calls,
    handleOne: createCommandHandler(handling.config),
    handleMany: createBatchCommandHandler({ ...handling.config, store }, options),
  };
}
const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind);

describe("a batch of commands", () => {
  it("is decided in order, each on what those before it left, and appended at once", async () => {
    const { handleMany, store, calls } = batches();
    const outcomes = await handleMany([
      envelope("1", open("a"), stream("a")),
      envelope("2", open("b"), stream("b")),
      envelope("3", add(600), stream("a")),
      envelope("4", add(600), stream("a")),
      envelope("5", add(1, 2), stream("b")),
    ]);
    expect(kinds(outcomes)).toEqual(["accepted", "accepted", "accepted", "rejected", "accepted"]);
    expect(outcomes[3]).toMatchObject({ rejection: { code: "TooMuch" } });
    expect(outcomes[4]).toMatchObject({ commit: { events: [{ version: 2 }, { version: 3 }] } });
    expect(calls).toEqual({ append: 1, readStream: 0 });
    expect(
      (await store.readAll(toPosition(0), 99)).map(({ streamId, version }) => [streamId, version]),
    ).toEqual([
      ["tally-a", 1],
      ["tally-b", 1],
      ["tally-a", 2],
      ["tally-b", 2],
      ["tally-b", 3],
    ]);
  });

  it("leads to the same events as the single handler", async () => {
    const envelopes = [
      envelope("1", open("a"), stream("a")),
      envelope("2", add(1), stream("b")),
      envelope("3", add(5, 6), stream("a")),
    ];
    const one = batches();
    for (const each of envelopes) await one.handleOne(each);
    const many = batches();
    await many.handleMany(envelopes);
    const bare = (await many.store.readAll(toPosition(0), 99)).map(({ eventId, data }) => ({
      eventId,
      data,
    }));
    expect(
      (await one.store.readAll(toPosition(0), 99)).map(({ eventId, data }) => ({ eventId, data })),
    ).toEqual(bare);
  });

  it("keeps what it touched for the next batch, up to its capacity", async () => {
    const { handleMany, calls } = batches({}, 1);
    await handleMany([envelope("1", open("a"), stream("a")), envelope("2", open("b"), stream("b"))]);
    await handleMany([envelope("3", add(1), stream("b"))]);
    expect(calls.readStream).toBe(0);
    await handleMany([envelope("4", add(1), stream("a"))]);
    expect(calls.readStream).toBe(1);
  });

  it("given that somebody else appended between two batches, trusts nothing it kept", async () => {
    const { handleMany, handleOne } = batches();
    await handleMany([envelope("1", open("a"), stream("a")), envelope("2", add(1000), stream("a"))]);
    await handleOne(envelope("3", add(-500), stream("a")));
    expect(kinds(await handleMany([envelope("4", add(400), stream("a"))]))).toEqual(["accepted"]);
  });

  it("waits for the batch before it, even for one that failed", async () => {
    const { store } = tallyHandling();
    let failed = false;
    const failingOnce: EventStore = {
      ...store,
      async append(commits) {
        if (failed) return store.append(commits);
        failed = true;
        throw new Error("gone");
      },
    };
    const handleMany = createBatchCommandHandler(tallyHandling({ store: failingOnce }).config, {
      presumeNew,
    });
    const first = handleMany([envelope("1", open("a"))]);
    const others = [handleMany([envelope("2", open("a"))]), handleMany([envelope("3", add(1))])];
    await expect(first).rejects.toThrow("gone");
    expect((await Promise.all(others)).map(kinds)).toEqual([["accepted"], ["accepted"]]);
  });

  it("appends nothing where nothing was accepted, nor for an empty batch", async () => {
    const { handleMany, calls } = batches();
    expect(kinds(await handleMany([envelope("1", add(1))]))).toEqual(["rejected"]);
    expect(await handleMany([])).toEqual([]);
    expect(calls.append).toBe(0);
  });
});

describe("ES5 a batch that comes again", () => {
  const batch = [
    envelope("1", open("a"), stream("a")),
    envelope("2", add(1), stream("a")),
    envelope("3", add(2000), stream("a")),
  ];

  it("is answered with the first commits, and goes on where it was broken off", async () => {
    const { handleMany, store } = batches();
    await handleMany(batch.slice(0, 1));
    expect(kinds(await handleMany(batch))).toEqual(["repeated", "accepted", "rejected"]);
    expect(kinds(await handleMany(batch))).toEqual(["repeated", "repeated", "rejected"]);
    expect(await store.head()).toMatchObject({ position: 2 });
  });

  it("given one command twice within it, appends once", async () => {
    const { handleMany, store } = batches();
    const [first, second] = batch;
    if (first === undefined || second === undefined) throw new Error("no batch");
    expect(kinds(await handleMany([first, second, second]))).toEqual(["accepted", "accepted", "repeated"]);
    expect(await store.head()).toMatchObject({ position: 2 });
  });
});

describe("ES2 where something stands in a batch's way", () => {
  it("given a stream that only seemed new, answers one by one", async () => {
    const { handleMany, handleOne } = batches();
    await handleOne(envelope("0", open("a"), stream("a")));
    const outcomes = await handleMany([
      envelope("1", open("b"), stream("b")),
      envelope("2", open("x"), stream("a")),
      envelope("3", add(1), stream("b")),
    ]);
    expect(kinds(outcomes)).toEqual(["accepted", "rejected", "accepted"]);
    expect(outcomes[1]).toMatchObject({ rejection: { code: "AlreadyOpen" } });
  });

  it("given a rejection on a stream that only seemed new, reads the stream before it answers", async () => {
    const { config, handleOne } = batches();
    await handleOne(envelope("0", open("a"), stream("a")));
    const trusting = createBatchCommandHandler(config, { presumeNew: () => true });
    const outcomes = await trusting([envelope("1", add(1), stream("a")), envelope("2", add(1), stream("b"))]);
    expect(kinds(outcomes)).toEqual(["accepted", "rejected"]);
  });

  it("given a taken key, lets that command have another one", async () => {
    const { handleMany, handleOne } = batches({
      onTaken: async (command) => ({ retry: { ...command, name: "c" } }),
    });
    await handleOne(envelope("0", open("a"), stream("a")));
    const outcomes = await handleMany([
      envelope("1", open("b"), stream("b")),
      envelope("2", open("a"), stream("c")),
    ]);
    expect(kinds(outcomes)).toEqual(["accepted", "accepted"]);
    expect(outcomes[1]).toMatchObject({ commit: { events: [{ data: { name: "c" } }] } });
  });

  it("given an append of another tab in the middle, answers one by one on the newer state", async () => {
    const { store } = tallyHandling();
    const rival = createCommandHandler(tallyHandling({ store }).config);
    await rival(envelope("0", open("a"), stream("a")));
    let raced = false;
    const contested: EventStore = {
      ...store,
      async append(commits) {
        if (!raced) {
          raced = true;
          await rival(envelope("r", add(1000), stream("a")));
        }
        return store.append(commits);
      },
    };
    const { config } = tallyHandling({ store: contested });
    const handleMany = createBatchCommandHandler(config, { presumeNew });
    const outcomes = await handleMany([
      envelope("1", add(1), stream("a")),
      envelope("2", open("b"), stream("b")),
    ]);
    expect(kinds(outcomes)).toEqual(["rejected", "accepted"]);
  });
});

describe("what a batch refuses", () => {
  it("TT2, UP2 given the past or a log that may not be written to, refuses each command", async () => {
    const { handleMany } = batches();
    const past = envelope("1", open("a"), { screen: toPosition(0) });
    expect(await handleMany([past, envelope("2", open("a"))])).toMatchObject([
      { kind: "refused", reason: "screen-in-past" },
      { kind: "accepted" },
    ]);
    const readOnly = batches({ readOnly: () => "Version 7 is needed." });
    expect(await readOnly.handleMany([envelope("1", open("a"))])).toMatchObject([
      { kind: "refused", reason: "read-only" },
    ]);
  });
});

describe("SN2 snapshots in a batch", () => {
  it("are written when a stream crosses the border, of what was appended by then", async () => {
    const { handleMany, snapshots, background } = batches({ snapshotEvery: 3 });
    await handleMany([
      envelope("1", open("a"), stream("a")),
      envelope("2", add(1, 2, 3), stream("a")),
      envelope("3", open("b"), stream("b")),
    ]);
    await Promise.all(background);
    expect(await snapshots.load("tally-a" as StreamId)).toMatchObject({ version: 4 });
    expect(await snapshots.load("tally-b" as StreamId)).toBeUndefined();
  });
});

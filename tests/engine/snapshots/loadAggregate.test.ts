import { describe, expect, it } from "vitest";
import { createCommandHandler } from "../../../src/engine/commands/commandHandler.ts";
import type { CommandHandling } from "../../../src/engine/commands/commandHandling.ts";
import type { Hash, StreamId, Version } from "../../../src/engine/events/identifiers.ts";
import { loadAggregate } from "../../../src/engine/snapshots/loadAggregate.ts";
import { sealState } from "../../../src/engine/snapshots/snapshotSeal.ts";
import type { Snapshot } from "../../../src/engine/snapshots/snapshotStore.ts";
import {
  add,
  brokenSnapshots,
  envelope,
  open,
  type TallyTypes,
  tallyHandling,
} from "../../support/tallyAggregate.ts";

const TALLY = "tally-1" as StreamId;

/** A tally that was opened and then added 1 to, `additions` times. */
async function tallyOf(additions: number, overrides: Partial<CommandHandling<TallyTypes>> = {}) {
  const handling = tallyHandling({ snapshotEvery: 4, ...overrides });
  const handle = createCommandHandler(handling.config);
  await handle(envelope("open", open("a")));
  for (let i = 0; i < additions; i++) await handle(envelope(`add-${i}`, add(1)));
  await Promise.all(handling.background);
  return { ...handling, handle };
}

/** The same log with this for its only snapshot. */
const withSnapshot = (config: CommandHandling<TallyTypes>, snapshot: Snapshot) => ({
  ...config,
  snapshots: { ...config.snapshots, load: async () => snapshot },
});

async function snapshotOf(config: CommandHandling<TallyTypes>): Promise<Snapshot> {
  const snapshot = await config.snapshots.load(TALLY);
  if (snapshot === undefined) throw new Error("There should be a snapshot");
  return snapshot;
}

describe("SN2 a snapshot", () => {
  it("is written every N events of a stream", async () => {
    const { config, handle, background } = await tallyOf(2);
    expect(await config.snapshots.count()).toBe(0);
    await handle(envelope("fourth", add(1)));
    await Promise.all(background);
    expect(await config.snapshots.load(TALLY)).toMatchObject({ version: 4, schema: 1 });
  });

  it("given a commit that jumps over the border, is written too", async () => {
    const { config, handle, background } = await tallyOf(2);
    await handle(envelope("jump", add(1, 1, 1)));
    await Promise.all(background);
    expect(await config.snapshots.load(TALLY)).toMatchObject({ version: 6 });
  });

  it("given a long stream that has none, is written at the next commit", async () => {
    const { config, handle, background, store } = await tallyOf(8, { snapshotEvery: 100 });
    const due = createCommandHandler({ ...config, store, snapshotEvery: 6 });
    await handle(envelope("before", add(1)));
    await due(envelope("after", add(1)));
    await Promise.all(background);
    expect(await config.snapshots.load(TALLY)).toMatchObject({ version: 11 });
  });

  it("is no part of the command's own wait", async () => {
    const waiting: (() => Promise<void>)[] = [];
    const { config } = await tallyOf(3, { inBackground: (work) => void waiting.push(work) });
    expect(await config.snapshots.count()).toBe(0);
    for (const work of waiting) await work();
    expect(await config.snapshots.count()).toBe(1);
  });
});

describe("SN1 loading", () => {
  const whole = { state: { name: "a", sum: 5 }, version: 6 };

  it("given a stream without events, is the initial state at version 0", async () => {
    const { config } = tallyHandling();
    expect(await loadAggregate(config, TALLY)).toEqual({
      state: { name: null, sum: 0 },
      version: 0,
      replay: { snapshotVersion: null, eventsReplayed: 0 },
    });
  });

  it("given a snapshot that fits, replays only the events after it", async () => {
    const { config } = await tallyOf(5);
    expect(await loadAggregate(config, TALLY)).toEqual({
      ...whole,
      replay: { snapshotVersion: 4, eventsReplayed: 2 },
    });
  });

  it("given a snapshot at the very end, replays nothing", async () => {
    const { config } = await tallyOf(3);
    expect(await loadAggregate(config, TALLY)).toMatchObject({
      version: 4,
      replay: { snapshotVersion: 4, eventsReplayed: 0 },
    });
  });

  const bad: readonly (readonly [string, (good: Snapshot) => Snapshot])[] = [
    ["of another schema", (good) => ({ ...good, schema: 2 })],
    ["of another history", (good) => ({ ...good, eventHash: "f".repeat(64) as Hash })],
    ["of another stream", (good) => ({ ...good, streamId: "tally-2" as StreamId })],
    ["beyond the stream's end", (good) => ({ ...good, version: 7 as Version })],
    ["of version 0", (good) => ({ ...good, version: 0 as Version })],
    ["of no whole version", (good) => ({ ...good, version: 3.5 as Version })],
    [
      "with an altered state",
      (good) => ({ ...good, state: { ...(good.state as object), text: '{"sum":900}' } }),
    ],
    [
      "with a checksum of something else",
      (good) => ({ ...good, state: { text: '{"sum":900}', checksum: "0" } }),
    ],
    ["without a seal", (good) => ({ ...good, state: { name: "a", sum: 900 } })],
    ["of null", (good) => ({ ...good, state: null })],
    ["of a state that can't be folded on", (good) => ({ ...good, state: sealState(null) })],
  ];

  it.each(bad)("given a snapshot %s, ignores it", async (_name, damage) => {
    const { config } = await tallyOf(5);
    const damaged = withSnapshot(config, damage(await snapshotOf(config)));
    expect(await loadAggregate(damaged, TALLY)).toEqual({
      ...whole,
      replay: { snapshotVersion: null, eventsReplayed: 6 },
    });
  });

  it("given a snapshot store that fails, ignores it", async () => {
    const { config } = await tallyOf(5);
    const thrown = () => {
      throw new Error("closed");
    };
    for (const snapshots of [brokenSnapshots, { ...brokenSnapshots, load: thrown }]) {
      expect(await loadAggregate({ ...config, snapshots }, TALLY)).toMatchObject(whole);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import {
  append,
  bells,
  caughtUp,
  contentsOf,
  createBench,
  gate,
  lightsProjection,
  mixed,
} from "./madeUpProjections.ts";

/** A host that has caught up with 20 events and whose rebuilds pause at each batch until let go. */
async function pausingBench() {
  const bench = createBench();
  await append(bench.store, mixed(20));
  const pauses: { entered: ReturnType<typeof gate>; held: ReturnType<typeof gate> } = {
    entered: gate(),
    held: gate(),
  };
  const state = { isPausing: false };
  const host = await caughtUp(
    bench.host({
      batchSize: 5,
      yieldNow: async () => {
        if (!state.isPausing) return;
        pauses.entered.open();
        await pauses.held.opened;
      },
    }),
    bench.store,
  );
  state.isPausing = true;
  return { ...bench, host, pauses };
}

describe("PR4 a rebuild", () => {
  it("PR4 gives the same columns as the live one, in a generation of its own", async () => {
    const { store, readModels, host: newHost } = createBench();
    await append(store, mixed(50));
    const host = await caughtUp(newHost({ batchSize: 7 }), store);
    await host.save();
    const before = host.live(lightsProjection()).readModel;
    const expected = contentsOf(host);
    expect(await host.rebuild("lights")).toBe("swapped");
    expect(host.live(lightsProjection()).readModel).not.toBe(before);
    expect(contentsOf(host)).toEqual(expected);
    await host.save();
    expect(await readModels.load("lights", "1")).toMatchObject({ generation: 2, checkpoint: 50 });
    expect(host.statuses()[0]).toMatchObject({ generation: 2, savedCheckpoint: 50, rebuild: null });
  });

  it("PR4 runs beside the live one, which goes on answering and following, and shows progress", async () => {
    const { store, host, pauses } = await pausingBench();
    const before = host.live(lightsProjection()).readModel;
    const outcome = host.rebuild("lights");
    await pauses.entered.opened;
    expect(host.statuses()[0]?.rebuild).toMatchObject({ done: 5, total: 20 });
    expect(host.statuses()[0]?.rebuild?.ratePerSecond).toBeGreaterThan(0);
    expect(host.statuses()[1]?.rebuild).toBeNull();
    await host.reached(await append(store, mixed(3)));
    expect(host.live(lightsProjection())).toMatchObject({ readModel: before, checkpoint: 23 });
    pauses.held.open();
    expect(await outcome).toBe("swapped");
    await host.reached(await append(store, mixed(3)));
    const expected = contentsOf(await caughtUp(createBench().host({ store }), store));
    expect(contentsOf(host)).toEqual(expected);
  });

  it("PR4 is asked for twice: it is one rebuild", async () => {
    const { host, pauses } = await pausingBench();
    const [first, second] = [host.rebuild("lights"), host.rebuild("lights")];
    pauses.held.open();
    expect(await Promise.all([first, second])).toEqual(["swapped", "swapped"]);
    expect(host.statuses()[0]?.generation).toBe(2);
  });

  it("PR4 cancelled, it leaves the live one and the saved one untouched", async () => {
    const { host, pauses, readModels } = await pausingBench();
    await host.save();
    const before = host.live(lightsProjection());
    const outcome = host.rebuild("lights");
    await pauses.entered.opened;
    host.cancelRebuild("lights");
    pauses.held.open();
    expect(await outcome).toBe("cancelled");
    expect(host.live(lightsProjection())).toEqual(before);
    expect(host.statuses()[0]).toMatchObject({ generation: 1, rebuild: null, state: "current" });
    expect(await readModels.load("lights", "1")).toMatchObject({ generation: 1, checkpoint: 20 });
  });

  it("PR4 cancelling where none runs does nothing; a cancelled one can be started again", async () => {
    const { host, pauses } = await pausingBench();
    host.cancelRebuild("lights");
    const outcome = host.rebuild("lights");
    host.cancelRebuild("lights");
    pauses.held.open();
    expect(await outcome).toBe("cancelled");
    expect(await host.rebuild("lights")).toBe("swapped");
  });

  it("PR4 closing the host cancels it", async () => {
    const { host, pauses } = await pausingBench();
    const outcome = host.rebuild("lights");
    await pauses.entered.opened;
    host.close();
    pauses.held.open();
    expect(await outcome).toBe("cancelled");
  });

  it("PR4 of an empty log it is swapped at once", async () => {
    const { store, host: newHost } = createBench();
    const host = await caughtUp(newHost(), store);
    expect(await host.rebuild("lights")).toBe("swapped");
    await host.reached(await append(store, bells(2)));
    expect(contentsOf(host).map(({ checkpoint }) => checkpoint)).toEqual([2, 2]);
  });

  it("PR4 while the log keeps growing it is swapped in without a gap or a repetition", async () => {
    const { store, host: newHost } = createBench();
    await append(store, mixed(30));
    let grown = 0;
    const host = await caughtUp(
      newHost({
        batchSize: 4,
        yieldNow: async () => {
          if (grown < 15) await append(store, mixed(1 + (grown++ % 3)));
        },
      }),
      store,
    );
    expect(await host.rebuild("lights")).toBe("swapped");
    expect(await host.rebuild("counter")).toBe("swapped");
    await host.reached((await store.head()).position);
    const expected = contentsOf(await caughtUp(createBench().host({ store }), store));
    expect(contentsOf(host)).toEqual(expected);
  });

  it("PR4 that can't read the log fails, is reported, and the live one stays", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    let isBroken = false;
    const store: EventStore = {
      ...bench.store,
      readAll: async (after, limit) => {
        if (isBroken) throw new Error("the disk is away");
        return bench.store.readAll(after, limit);
      },
    };
    const host = await caughtUp(bench.host({ store }), bench.store);
    isBroken = true;
    expect(await host.rebuild("lights")).toBe("failed");
    expect(bench.troubles).toEqual(["the disk is away"]);
    expect(host.statuses()[0]).toMatchObject({ state: "current", generation: 1, rebuild: null });
  });
});

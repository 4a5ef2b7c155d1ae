import { describe, expect, it } from "vitest";
import type { Hash, Position } from "../../../src/engine/events/identifiers.ts";
import type { ReadModelSave, ReadModelStore } from "../../../src/engine/projections/readModelStore.ts";
import { createMemoryReadModelStore } from "../../../src/storage/memory/memoryReadModelStore.ts";
import {
  append,
  bells,
  caughtUp,
  contentsOf,
  counterProjection,
  createBench,
  gate,
  lightsProjection,
  mixed,
} from "./madeUpProjections.ts";

/** A read model store that writes down the saves that it gets. */
function recording(readModels: ReadModelStore) {
  const saves: ReadModelSave[] = [];
  const store: ReadModelStore = {
    ...readModels,
    save: (save) => {
      saves.push(save);
      return readModels.save(save);
    },
  };
  return { store, saves };
}

/** The same log with another host, for what its columns should be. */
const plainly = async ({ store, host }: Pick<ReturnType<typeof createBench>, "store" | "host">) =>
  contentsOf(await caughtUp(host({ readModels: createMemoryReadModelStore() }), store));

describe("PR2 saved states", () => {
  it("PR2 a host started on a saved state reads only the tail, and has the same columns", async () => {
    const bench = createBench();
    await append(bench.store, mixed(40));
    const first = await caughtUp(bench.host(), bench.store);
    await first.save();
    first.close();
    await append(bench.store, mixed(5));
    const reads: number[] = [];
    const store = {
      ...bench.store,
      readAll: (after: Position, limit: number) => {
        reads.push(after);
        return bench.store.readAll(after, limit);
      },
    };
    const second = await caughtUp(bench.host({ store }), bench.store);
    expect(Math.min(...reads)).toBe(39);
    expect(contentsOf(second)).toEqual(await plainly(bench));
  });

  it("PR2 while catching up it saves every so many events, the rest when it is idle", async () => {
    const bench = createBench();
    const { store: readModels, saves } = recording(bench.readModels);
    await append(bench.store, mixed(25));
    const idle = gate();
    let idleSaves = 0;
    const afterIdle = (save: () => void): void => {
      idleSaves += 1;
      save();
      idle.open();
    };
    const host = bench.host({
      readModels,
      projections: [counterProjection],
      batchSize: 5,
      saveEvery: 10,
      afterIdle,
    });
    await caughtUp(host, bench.store);
    await idle.opened;
    await host.save();
    expect(saves.map(({ checkpoint, base }) => [checkpoint, base])).toEqual([
      [10, 0],
      [20, 10],
      [25, 20],
    ]);
    expect(idleSaves).toBe(1);
    expect(host.statuses()[0]?.savedCheckpoint).toBe(25);
  });

  it("PR2 without anything new nothing is saved, and nobody is told", async () => {
    const bench = createBench();
    const { store: readModels, saves } = recording(bench.readModels);
    await append(bench.store, mixed(5));
    const host = await caughtUp(bench.host({ readModels }), bench.store);
    await host.save();
    let told = 0;
    host.subscribe(() => {
      told += 1;
    });
    await host.save();
    expect(saves.length).toBe(2);
    expect(told).toBe(0);
  });

  it("PR2 closed at any moment, a new host on the same stores gets the same columns", async () => {
    for (let closeAfter = 0; closeAfter <= 12; closeAfter++) {
      const bench = createBench();
      await append(bench.store, mixed(60));
      let batches = 0;
      const crashing = bench.host({
        batchSize: 5,
        saveEvery: 10,
        yieldNow: async () => {
          batches += 1;
          if (batches === closeAfter) crashing.close();
        },
      });
      await caughtUp(crashing, bench.store);
      crashing.close();
      const next = await caughtUp(bench.host({ batchSize: 7 }), bench.store);
      expect(contentsOf(next)).toEqual(await plainly(bench));
    }
  });

  it("PR2 a save that fails loses nothing: the next one writes everything", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    let isFull = false;
    const full: ReadModelStore = {
      ...bench.readModels,
      save: async (save) => {
        if (isFull) throw new Error("the disk is full");
        return bench.readModels.save(save);
      },
    };
    const host = await caughtUp(bench.host({ readModels: full }), bench.store);
    await host.save();
    await host.reached(await append(bench.store, mixed(10)));
    isFull = true;
    await expect(host.save()).rejects.toThrow("the disk is full");
    expect(host.statuses().map(({ savedCheckpoint }) => savedCheckpoint)).toEqual([10, 10]);
    isFull = false;
    await host.save();
    const restored = bench.host();
    await restored.start();
    expect(contentsOf(restored)).toEqual(await plainly(bench));
  });

  it("PR2 a background save that fails is reported and stops nothing", async () => {
    const bench = createBench();
    await append(bench.store, mixed(10));
    const failing: ReadModelStore = {
      ...bench.readModels,
      save: async () => {
        throw new Error("the disk is full");
      },
    };
    const host = await caughtUp(bench.host({ readModels: failing, batchSize: 2, saveEvery: 4 }), bench.store);
    expect(bench.troubles).toContain("the disk is full");
    expect(contentsOf(host)).toEqual(await plainly(bench));
  });
});

describe("PR2 a saved state is never trusted", () => {
  const tampered = async (change: (save: ReadModelSave) => ReadModelSave) => {
    const bench = createBench();
    await append(bench.store, mixed(20));
    const tampering: ReadModelStore = {
      ...bench.readModels,
      save: (save) => bench.readModels.save(change(save)),
    };
    const first = await caughtUp(bench.host({ readModels: tampering }), bench.store);
    await first.save();
    first.close();
    const second = await caughtUp(bench.host(), bench.store);
    expect(contentsOf(second)).toEqual(await plainly(bench));
    return { ...bench, second };
  };

  it("PR2 of another history it is dropped, and replaced by the next save", async () => {
    const { readModels, second } = await tampered((save) => ({ ...save, hash: "f".repeat(64) as Hash }));
    expect(second.statuses()[0]?.generation).toBe(2);
    await second.save();
    expect(await readModels.load("lights", "1")).toMatchObject({ generation: 2, checkpoint: 20 });
  });

  it("PR2 beyond the head it is dropped, and replaced by the next save", async () => {
    const { readModels, second } = await tampered((save) => ({ ...save, checkpoint: 99 as Position }));
    await second.save();
    expect(await readModels.load("lights", "1")).toMatchObject({ generation: 2, checkpoint: 20 });
  });

  it("PR2 with damaged columns it is dropped and reported", async () => {
    const { troubles } = await tampered((save) => ({
      ...save,
      chunks: save.chunks.filter(({ column }) => column !== "u32:level.row"),
    }));
    expect(troubles).toEqual(["Saved column level is damaged: its columns differ in length"]);
  });

  it("PR1 of another schema it is dropped", async () => {
    const bench = createBench();
    await append(bench.store, mixed(20));
    const first = await caughtUp(bench.host(), bench.store);
    await first.save();
    const renewed = { ...lightsProjection(), schema: "2" };
    const host = await caughtUp(bench.host({ projections: [renewed] }), bench.store);
    await host.save();
    expect(await bench.readModels.load("lights", "1")).toBeUndefined();
    expect(await bench.readModels.load("lights", "2")).toMatchObject({ checkpoint: 20 });
  });

  it("PR2 a store of saved states that fails costs a replay, nothing else", async () => {
    const bench = createBench();
    await append(bench.store, bells(5));
    const broken: ReadModelStore = {
      ...bench.readModels,
      load: async () => {
        throw new Error("no read database");
      },
    };
    const host = await caughtUp(bench.host({ readModels: broken }), bench.store);
    expect(bench.troubles).toContain("no read database");
    expect(host.live(counterProjection).readModel.rungAt.length).toBe(5);
  });
});
